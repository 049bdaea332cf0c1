import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT, shellEnvironment } from './cli/command.ts';
import { matches, shell, stepsOf } from './cli/console.ts';

const env = shellEnvironment();
const steps = stepsOf(readFileSync(join(ROOT, 'README.md'), 'utf8'));

test('the README shows commands', () => {
  expect(steps.length).toBeGreaterThan(4);
});

test.for(steps)('README: $command', async ({ command, shown }) => {
  const seen = await shell(command, ROOT, env);
  expect(matches(seen, shown) ? shown : seen).toBe(shown);
});
