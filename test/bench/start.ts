import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ARTICLES } from './texts.ts';

/** CPU time of whole processes, side by side by turns; of each the fastest of many runs, since other work only adds. */
const RUNS = Number(process.argv[2] ?? 25);
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(ROOT, 'dist', 'bench-'));
const command = join(ROOT, 'dist/bin/factsheet.js');
const [article] = ARTICLES;

const PROCESSES: [string, string[], number?][] = [
  ['an empty script', [script('empty', '')]],
  ['factsheet --help', [command, '--help'], 1.5],
  ['factsheet --version', [command, '--version'], 1.5],
  ['factsheet --unknown', [command, '--unknown'], 1.5],
  ['factsheet article', [command, article], 3],
  ['factsheet --json article', [command, '--json', article], 3],
  [
    'wink-nlp article',
    [script('wink', `const nlp = require('wink-nlp')(require('wink-eng-lite-web-model')); nlp.readDoc(text).entities().out();`)],
  ],
  [
    'compromise article',
    [script('compromise', `const d = require('compromise')(text); d.people().json(); d.places().json(); d.organizations().json();`)],
  ],
];

function script(name: string, code: string): string {
  const file = join(folder, `${name}.cjs`);
  writeFileSync(file, code && `const text = require('fs').readFileSync(${JSON.stringify(article)}, 'utf8');\n${code}\n`);
  return file;
}

/** Milliseconds of CPU, user and system, of a process from start to end. */
function cpu(args: string[]): number {
  const code = `const { resourceUsage } = process; process.on('exit', () => { const { userCPUTime, systemCPUTime } = resourceUsage.call(process); require('fs').writeSync(9, String(userCPUTime + systemCPUTime)); });`;
  const hook = join(folder, 'hook.cjs');
  writeFileSync(hook, code);
  const { output } = spawnSync(process.execPath, ['--require', hook, ...args], {
    stdio: ['ignore', 'ignore', 'ignore', ...Array(6).fill('ignore'), 'pipe'],
    encoding: 'utf8',
  });
  return Number(output[9]) / 1000;
}

const best = PROCESSES.map(() => Number.POSITIVE_INFINITY);
for (let run = 0; run < RUNS; run++) {
  PROCESSES.forEach(([, args], i) => {
    best[i] = Math.min(best[i], cpu(args));
  });
}
rmSync(folder, { recursive: true });
let missed = 0;
PROCESSES.forEach(([name, , limit], i) => {
  const ratio = best[i] / best[0];
  if (limit && ratio > limit) missed++;
  console.log(
    `${name.padEnd(28)}${best[i].toFixed(0).padStart(6)} ms ${ratio.toFixed(2).padStart(6)} ×${limit ? `  (at most ${limit}${ratio > limit ? ': missed' : ''})` : ''}`,
  );
});
process.exitCode = missed > 0 ? 1 : 0;
