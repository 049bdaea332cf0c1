import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { completionFor } from '../../src/cli/completion.ts';
import { COMMANDS, flagList, SHELLS } from '../../src/cli/options.ts';

const has = (shell: string) => spawnSync(shell, ['--version']).status === 0;

describe.each(SHELLS)('%s', (shell) => {
  const script = completionFor([shell]);

  test('names every flag and every command', () => {
    for (const [name] of flagList) expect(script).toContain(shell === 'fish' ? `-l ${name} ` : `--${name}`);
    for (const command of COMMANDS) expect(script).toContain(command);
  });

  test.runIf(has(shell))('is a script that the shell can read', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'factsheet-completion-')), `factsheet.${shell}`);
    writeFileSync(file, script);
    expect(spawnSync(shell, ['-n', file], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
    rmSync(dirname(file), { recursive: true });
  });
});

describe('bash completes', () => {
  test.each([
    [['factsheet', 'ent'], ['entities']],
    [['factsheet', 'quotes', '--fo'], ['--format']],
    [
      ['factsheet', '--no-c'],
      ['--no-color', '--no-config'],
    ],
    [
      ['factsheet', '-f', 'js'],
      ['json', 'jsonl'],
    ],
    [
      ['factsheet', 'completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
  ])('%j', (words, replies) => {
    const ask = `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _factsheet; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout } = spawnSync('bash', ['-c', `${completionFor(['bash'])}\n${ask}`], { encoding: 'utf8', cwd: '/' });
    expect(stdout.trim().split('\n')).toEqual(replies);
  });
});
