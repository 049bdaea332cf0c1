import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { command, factsheet, ROOT, shellEnvironment } from './command.ts';

const folder = mkdtempSync(join(tmpdir(), 'factsheet-run-'));
afterAll(() => rmSync(folder, { recursive: true }));
beforeAll(() => void command(), 60_000);

const sentence = (i: number) => `Rivers rose by ${i} metres on March ${(i % 28) + 1}, 2024, and ${i * 7} houses were lost.`;
const line = (i: number) => JSON.stringify({ id: `a${i}`, text: `${sentence(i)}\n\n"We lost ${i} cows," farmer Ann Lee said.` });
const lines = (count: number, bad = 0) =>
  Array.from({ length: count }, (_, i) => (bad && i % bad === bad - 1 ? '{"id":' : line(i))).join('\n');

describe('worker threads', () => {
  test('print the same bytes in the same order, whatever their number', { timeout: 60_000 }, () => {
    const input = lines(200, 17);
    const [one, ...more] = ['1', '2', '3'].map((jobs) => factsheet(['--from', 'jsonl', '--jsonl', '-j', jobs, '-'], { input }));
    expect(one.code).toBe(2);
    expect(one.stdout.trim().split('\n').length).toBe(200);
    expect(one.stderr).toContain('factsheet: -:17: not JSON');
    expect(one.stderr).toContain('factsheet: 11 of 200 documents could not be read');
    for (const run of more) expect(run).toEqual(one);
  });

  test('read HTML files themselves, in the order of their names', { timeout: 60_000 }, () => {
    const pages = join(folder, 'pages');
    mkdirSync(pages);
    const page = (i: number) =>
      `<html><title>Flood ${i}</title><body><article>${`<p>${sentence(i)} The mayor, the council and the farmers met in the town hall to count what was left.</p>`.repeat(5)}</article></body></html>`;
    for (let i = 10; i < 75; i++) writeFileSync(join(pages, `${i}.html`), i === 70 ? '<p>No article</p>' : page(i));
    const [one, two] = ['1', '2'].map((jobs) => factsheet(['numbers', pages, '--fields', 'source,value,line', '-j', jobs]));
    expect(one.code).toBe(2);
    expect(one.stdout).toContain(`${pages}/74.html\t74\t1\n`);
    expect(one.stderr).toContain('factsheet: 1 of 65 files could not be read');
    expect(two).toEqual(one);
  });

  test('leave a huge document to the main thread, and it keeps its place', { timeout: 60_000 }, () => {
    const ballast = 'x'.repeat(2_500_000);
    const huge = JSON.stringify({ id: 'huge', text: `${sentence(1)}\n\n${ballast}` });
    const { code, stdout } = factsheet(['numbers', '--from', 'jsonl', '--jsonl', '-j', '2', '-'], {
      input: [lines(60), huge, lines(20)].join('\n'),
    });
    expect(code).toBe(0);
    const ids = stdout
      .trim()
      .split('\n')
      .map((text) => JSON.parse(text).id);
    expect(ids.length).toBe(81);
    expect(ids.indexOf('huge')).toBe(60);
  });

  test('answer a slow pipe as it comes', { timeout: 60_000 }, async () => {
    const child = spawn(process.execPath, [command(), '--from', 'jsonl', '--jsonl', '-j', '2', '-']);
    let seen = '';
    child.stdout.on('data', (data) => {
      seen += data;
    });
    child.stdin.write(`${lines(70)}\n`);
    const until = async (count: number) => {
      while (seen.split('\n').length <= count) await new Promise((resolve) => setTimeout(resolve, 20));
    };
    await until(70);
    child.stdin.write(`${line(70)}\n`);
    await until(71);
    child.stdin.end();
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
    expect(
      seen
        .trim()
        .split('\n')
        .map((text) => JSON.parse(text).id),
    ).toEqual(Array.from({ length: 71 }, (_, i) => `a${i}`));
  });
});

describe('large outputs and inputs', () => {
  test('300 kB of JSON arrive whole in a pipe', { timeout: 60_000 }, () => {
    const { code, stdout } = factsheet(['--from', 'jsonl', '--json', '-'], { input: lines(250) });
    expect(code).toBe(0);
    expect(stdout.length).toBeGreaterThan(300_000);
    expect(JSON.parse(stdout).length).toBe(250);
  });

  test('100 MB of JSON lines are not held in memory', { timeout: 120_000 }, () => {
    const file = join(folder, 'large.jsonl');
    const ballast = 'x'.repeat(25_000);
    const many = Array.from({ length: 100 }, (_, i) => JSON.stringify({ id: i, text: sentence(i), ballast })).join('\n');
    for (let i = 0; i < 40; i++) writeFileSync(file, `${many}\n`, { flag: 'a' });
    const { code, stdout, stderr } = factsheet(['numbers', '--count', '--stats', '-j', '1', file]);
    expect(code).toBe(0);
    expect(stdout.trim().split('\n').length).toBe(4000);
    expect(Number(/(\d+) MB of memory/.exec(stderr)?.[1])).toBeLessThan(220);
  });
});

describe.runIf(spawnSync('script', ['--version']).status === 0)('on a terminal', () => {
  const onTerminal = (options: string) => {
    const words = `(cat a.jsonl; sleep 3; cat a.jsonl) | factsheet --from jsonl - -o out.jsonl ${options}`;
    const { stdout } = spawnSync('script', ['-qec', words, '/dev/null'], { cwd: folder, env: shellEnvironment(), encoding: 'utf8' });
    return stdout;
  };

  test('a progress line shows after a second and is taken away', { timeout: 60_000 }, () => {
    writeFileSync(join(folder, 'a.jsonl'), `${lines(3)}\n`);
    expect(onTerminal('')).toMatch(/^\r\d documents · 0\.0 MB · 0\.0 MB\/s\x1b\[K[\s\S]*\r\x1b\[K$/);
    expect(onTerminal('-q')).toBe('');
  });
});

test('the built library reads and extracts', async () => {
  const { articleFromText, extractFacts } = await import(join(ROOT, 'dist/src/index.js'));
  const sheet = extractFacts(articleFromText(sentence(3), { source: 'a.txt', id: 'a' }));
  expect(sheet).toMatchObject({ schema: 'factsheet/1', source: 'a.txt' });
  expect(sheet.numbers.map(({ value }: { value: number }) => value)).toContain(21);
});

test('bin/factsheet.ts stays under ten lines', () => {
  expect(readFileSync(join(ROOT, 'bin/factsheet.ts'), 'utf8').trim().split('\n').length).toBeLessThan(10);
});
