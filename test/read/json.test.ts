import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/read/articles.ts';
import { valueAt } from '../../src/read/fields.ts';
import { placeOf } from '../../src/text/places.ts';
import { collectBytes } from './collect.ts';

const jsonl = { from: 'jsonl', stdinName: 'news.jsonl' } as const;

describe('JSON', () => {
  test('fields by their usual names', async () => {
    const article = await readArticle(
      Buffer.from('{"url":"https://x.org/1","headline":"H","maintext":"one\\ntwo","date_publish":"2022-03-29 10:00:00"}'),
      { from: 'json' },
    );
    expect(article).toMatchObject({ id: 'https://x.org/1', title: 'H', text: 'one\ntwo', date: { value: '2022-03-29', origin: 'field' } });
  });

  test('fields by dotted paths, and only by these', async () => {
    const bytes = Buffer.from('{"text":"no","a":{"b.c":{"d":["one","two"]}},"when":20220329,"n":[{"t":"T"}],"key":7}');
    const options = { from: 'json', textField: 'a.b.c.d', dateField: 'when', titleField: 'n.0.t', idField: 'key' } as const;
    expect(await readArticle(bytes, options)).toMatchObject({ text: 'one\n\ntwo', date: { value: '2022-03-29' }, title: 'T', id: '7' });
    await expect(readArticle(bytes, { from: 'json', textField: 'story' })).rejects.toThrow(
      'no text; no string at story; keys are text, a, when, n, key: add --text-field text',
    );
  });

  test('an empty text counts only where there is no other', async () => {
    expect(await collectBytes('{"text":"","body":"words"}', { from: 'json' })).toEqual(['-: words']);
    expect(await collectBytes('{"text":"","body":null}', { from: 'json' })).toEqual(['-: ']);
  });

  test('an array gives its elements by number, broken ones as problems', async () => {
    expect(await collectBytes('[{"text":"a"},{"copy":"b"},"c",{"text":"d","id":"D"}]', { stdinName: 'x.json' })).toEqual([
      'x:1: a',
      'x.json: item 2: no text; none of text, body, content, article, maintext; keys are copy: add --text-field copy',
      'x:3: c',
      'D: d',
    ]);
    expect(await collectBytes('[]', { from: 'json' })).toEqual([]);
  });

  test('lines and columns count within the text field', async () => {
    const { layout } = await readArticle(Buffer.from('{\n\n"text": "ab\\ncd"}'), { from: 'json' });
    expect(placeOf(layout, 4)).toEqual({ line: 2, column: 2 });
    expect(layout.map).toBeNull();
  });

  test('valueAt', () => {
    expect(valueAt({ 'a.b': 1, a: { b: 2 } }, 'a.b')).toBe(1);
    expect(valueAt({ a: { 'b.c': 3, b: { x: 1 } } }, 'a.b.c')).toBe(3);
    expect(valueAt({ a: 1 }, 'a.b')).toBeUndefined();
    expect(valueAt({}, 'constructor.name')).toBeUndefined();
    expect(valueAt('text', 'length')).toBeUndefined();
  });

  test('the date given wins; one that is none leaves the date open', async () => {
    expect((await readArticle(Buffer.from('{"text":"a","date":"2022-03-29"}'), { from: 'json', date: '2020-01-01' })).date).toEqual({
      value: '2020-01-01',
      origin: 'option',
    });
    expect((await readArticle(Buffer.from('{"text":"a","date":"03/04/2022"}'), { from: 'json' })).date).toBeNull();
  });
});

describe('JSON lines', () => {
  const file = '{"text":"a"}\r\n\r\n  \n{"text":"b"\n{"copy":"long text"}\n{"text":"d","id":"D"}';
  const answers = [
    'news:1: a',
    "news.jsonl:4: not JSON (Expected ',' or '}' after property value)",
    'news.jsonl:5: no text; none of text, body, content, article, maintext; keys are copy: add --text-field copy',
    'D: d',
  ];

  test('a broken line is a problem with its number, blank ones are passed over', async () => {
    expect(await collectBytes(file, jsonl)).toEqual(answers);
    expect(await collectBytes(gzipSync(file), jsonl)).toEqual(answers);
    expect(await collectBytes('', jsonl)).toEqual([]);
  });

  test('wherever the stream is cut', async () => {
    const bytes = Buffer.from(file.replace('"a"', '"é🙂"'));
    for (const size of [1, 2, 3, 7]) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size));
      expect(await collectBytes(chunks, jsonl)).toEqual(['news:1: é🙂', ...answers.slice(1)]);
    }
  });

  test('a line that is not UTF-8 says so by the byte of the file', async () => {
    const bytes = Buffer.from('{"text":"a"}\n{"text":"caf\xe9"}\n{"text":"c"}', 'latin1');
    expect(await collectBytes(bytes, jsonl)).toEqual([
      'news:1: a',
      'news.jsonl:2: not UTF-8 at byte 25 (0xe9); looks like windows-1252: add --encoding windows-1252',
      'news:3: c',
    ]);
    expect(await collectBytes(bytes, { ...jsonl, encoding: 'latin1' })).toEqual(['news:1: a', 'news:2: café', 'news:3: c']);
  });

  test('byte-order marks', async () => {
    expect(await collectBytes('\ufeff{"text":"a"}\n{"text":"b"}', jsonl)).toEqual(['news:1: a', 'news:2: b']);
    expect(await collectBytes(Buffer.from('\ufeff{"text":"é"}\n{"text":"b"}', 'utf16le'), jsonl)).toEqual(['news:1: é', 'news:2: b']);
  });

  test('a line is handed on before the next arrives', async () => {
    const asked: number[] = [];
    async function* stdin() {
      for (let i = 1; i <= 3; i++) {
        asked.push(i);
        yield Buffer.from(`{"text":"line ${i}"}\n`);
      }
    }
    const { readArticles } = await import('../../src/read/articles.ts');
    const lines = readArticles(['-'], { ...jsonl, stdin: stdin() });
    await lines.next();
    expect(asked).toEqual([1]);
    await lines.return(undefined);
  });
});
