import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Problem } from '../../src/problem.ts';
import { findInputs, readArticle } from '../../src/read/articles.ts';
import { matcherOf } from '../../src/read/glob.ts';
import { collect, line } from './collect.ts';

let folder: string;
const at = (...path: string[]) => join(folder, ...path);
const below = (text: string) => text.replaceAll(`${folder}/`, '');
const found = async (paths: string[], options = {}) =>
  (await findInputs(paths, options)).map((one) => below(one instanceof Problem ? line(one) : one.source));

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'factsheet-'));
  for (const path of ['news/b', 'news/.git', 'empty']) mkdirSync(at(path), { recursive: true });
  const files = [
    'news/z.txt',
    'news/b/two.md',
    'news/b/one.html',
    'news/Upper.TXT',
    'news/log.csv',
    'news/.hidden.txt',
    'news/.git/x.txt',
    'notes.md',
  ];
  for (const path of files) writeFileSync(at(path), 'A line of text.\n');
  writeFileSync(at('news/packed.txt.gz'), gzipSync('Packed text.'));
  writeFileSync(at('packed'), gzipSync('{"text":"one"}\n{"text":"two"}\n'));
  symlinkSync('..', at('news/up'));
  symlinkSync('nowhere.txt', at('news/y.txt'));
  symlinkSync('circle', at('circle'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('sources', () => {
  test('a directory gives its files of known type, sorted, without hidden ones and without following links to directories', async () => {
    expect(await found([at('news')])).toEqual([
      'news/Upper.TXT',
      'news/b/one.html',
      'news/b/two.md',
      'news/packed.txt.gz',
      'news/y.txt: a symbolic link that leads nowhere',
      'news/z.txt',
    ]);
  });

  test('sizes are known for files, not for standard input', async () => {
    expect(await findInputs([at('notes.md'), '-'], { stdinName: 'in.md' })).toEqual([
      { source: at('notes.md'), path: at('notes.md'), bytes: 16 },
      { source: 'in.md', path: null, bytes: null },
    ]);
  });

  test('globs choose in a directory, not among named files', async () => {
    expect(await found([at('news'), at('notes.md')], { globs: ['*.csv', '*.html'] })).toEqual([
      'news/b/one.html',
      'news/log.csv',
      'notes.md',
    ]);
    expect(await found([at('news')], { globs: ['!b/**', '!y.txt'] })).toEqual(['news/Upper.TXT', 'news/packed.txt.gz', 'news/z.txt']);
    expect(await found([at('news')], { globs: ['*.doc'] })).toEqual(['news: no file matches *.doc']);
  });

  test('a directory without texts is a problem', async () => {
    expect(await found([at('empty')])).toEqual([
      'empty: no file of a known type (txt, md, markdown, html, htm, json, jsonl, ndjson); choose with --glob',
    ]);
  });

  test('--files-from: lines or NUL; missing files stand at their place', async () => {
    writeFileSync(at('list'), `${at('notes.md')}\r\n\n${at('none.txt')}\n${at('empty/../news/b')}`);
    expect(await found([], { filesFrom: at('list') })).toEqual(['notes.md', 'none.txt: no such file', 'news/b/one.html', 'news/b/two.md']);
    writeFileSync(at('list0'), `${at('notes.md')}\0`);
    expect(await found([at('news/z.txt')], { filesFrom: at('list0'), nullSeparated: true })).toEqual(['news/z.txt', 'notes.md']);
    expect(await found([], { filesFrom: at('lits') })).toEqual(["lits: no such file (did you mean 'list'?)"]);
    async function* stdin() {
      yield Buffer.from(`${at('notes.md')}\n-\n`);
    }
    expect(await found(['-'], { filesFrom: '-', stdin: stdin() })).toEqual([
      '-: standard input is already read; name it once',
      'notes.md',
      '-: standard input is already read; name it once',
    ]);
  });

  test('problems of finding are handed on in order, and the rest is read', async () => {
    expect((await collect([at('notes.mdd'), at('notes.md'), at('circle'), at('notes.md/x')])).map(line).map(below)).toEqual([
      "notes.mdd: no such file (did you mean 'notes.md'?)",
      'notes: A line of text.',
      'circle: cannot be read (a symbolic link that leads in a circle)',
      'notes.md/x: no such file',
    ]);
  });

  test('gzip is known by its content, whatever the name', async () => {
    expect((await collect([at('packed'), at('news/packed.txt.gz')])).map(line)).toEqual([
      'packed:1: one',
      'packed:2: two',
      'packed: Packed text.',
    ]);
  });

  test('readArticle: a path, or bytes with a name; rejects with the problem', async () => {
    expect((await readArticle(at('notes.md'))).text).toBe('A line of text.');
    expect(await readArticle(Buffer.from('# Head\n\nText'), { stdinName: 'a/b.md' })).toMatchObject({
      id: 'b',
      source: 'a/b.md',
      title: 'Head',
    });
    await expect(readArticle(at('gone.txt'))).rejects.toMatchObject({ name: 'Problem', code: 'not-found' });
    await expect(readArticle(at('packed'))).rejects.toMatchObject({ code: 'not-one' });
    await expect(readArticle(at('notes.md'), { date: '2022-02-30' })).rejects.toMatchObject({ code: 'bad-date' });
  });
});

test.each([
  [['*.txt'], 'a.txt', true],
  [['*.txt'], 'x/y/a.txt', true],
  [['*.{md,txt}'], 'x/a.md', true],
  [['x/*.txt'], 'x/a.txt', true],
  [['x/*.txt'], 'x/y/a.txt', false],
  [['x/**'], 'x/y/a.log', true],
  [['x/'], 'x/y/a.txt', true],
  [['*.txt', '!a*'], 'a.txt', false],
  [['!a*', '*.txt'], 'a.txt', true],
  [['!a*'], 'b.txt', true],
  [['!a*'], 'b.log', false],
])('globs %j: %s → %s', async (globs, path, is) => {
  expect((await matcherOf(globs, (name) => name.endsWith('.txt')))(path)).toBe(is);
});
