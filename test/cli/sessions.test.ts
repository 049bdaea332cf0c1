import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'vitest';
import { ROOT, shellEnvironment } from './command.ts';

/**
 * fixtures/sessions/*.md: what a terminal shows. In a ```console block each line `$ command` is run by bash in a copy of
 * fixtures/sessions/files, and what follows is its output, both streams; `exit N` ends it where N is not 0. A line `…`
 * stands for any lines, `…` in a line for any characters.
 */
const SESSIONS = join(ROOT, 'fixtures/sessions');
const env = shellEnvironment();

describe.concurrent('sessions', () => {
  test.for(readdirSync(SESSIONS).filter((name) => name.endsWith('.md')))('%s', { timeout: 120_000 }, async (file, { expect }) => {
    const folder = mkdtempSync(join(tmpdir(), 'factsheet-session-'));
    cpSync(join(SESSIONS, 'files'), folder, { recursive: true });
    for (const { command, shown } of stepsOf(readFileSync(join(SESSIONS, file), 'utf8'))) {
      const seen = await shell(command, folder);
      expect.soft(matches(seen, shown) ? shown : seen, `$ ${command}`).toBe(shown);
    }
    rmSync(folder, { recursive: true });
  });
});

function shell(command: string, cwd: string): Promise<string> {
  return new Promise((resolve) => {
    const child = execFile('bash', ['-c', `exec 2>&1\n${command}`], { cwd, env }, (error, stdout) => {
      resolve(`${stdout.trimEnd()}${error ? `\nexit ${error.code}` : ''}`.trimStart());
    });
    child.stdin?.end();
  });
}

function stepsOf(markdown: string): { command: string; shown: string }[] {
  const steps: { command: string; shown: string }[] = [];
  for (const [, block] of markdown.matchAll(/^```console\n([\s\S]*?)^```$/gm)) {
    for (const part of block.split(/^(?=\$ )/m).filter(Boolean)) {
      const [first, ...rest] = part.trimEnd().split('\n');
      steps.push({ command: first.slice(2), shown: rest.join('\n') });
    }
  }
  return steps;
}

function matches(seen: string, shown: string): boolean {
  const pattern = shown
    .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .replace(/^…\n?$/gm, '[\\s\\S]*')
    .replace(/…/g, '[^\\n]*');
  return new RegExp(`^${pattern}$`).test(seen);
}
