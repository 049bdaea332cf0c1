import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'vitest';
import { ROOT, shellEnvironment } from './command.ts';
import { matches, shell, stepsOf } from './console.ts';

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
      const seen = await shell(command, folder, env);
      expect.soft(matches(seen, shown) ? shown : seen, `$ ${command}`).toBe(shown);
    }
    rmSync(folder, { recursive: true });
  });
});
