import { expect, test } from 'vitest';
import { formatOfBytes, formatOfName, stemOf } from '../../src/read/format.ts';

test.each([
  ['a.txt', 'text'],
  ['A.MD', 'markdown'],
  ['x/a.markdown.gz', 'markdown'],
  ['a.HTM', 'html'],
  ['a.json.gz', 'json'],
  ['a.ndjson', 'jsonl'],
  ['a.log', null],
  ['json', null],
  ['-', null],
])('%s is %s by its name', (name, format) => {
  expect(formatOfName(name)).toBe(format);
});

test.each([
  ['Words.', 'text'],
  ['', 'text'],
  ['\n <!DOCTYPE HTML PUBLIC "x">', 'html'],
  ['<!-- a page --><p>', 'html'],
  ['<p class=x>', 'html'],
  ['<?xml version="1.0"?>\n<html>', 'html'],
  ['<stdin> is what', 'text'],
  ['{"text":"a"}', 'jsonl'],
  ['{"text":"a"}\n{"text":"b"}\n', 'jsonl'],
  ['{"text":"a"\n{"text":"b"}\n', 'jsonl'],
  ['{\n  "text": "a"\n}', 'json'],
  ['{}', 'jsonl'],
  ['{x} said', 'text'],
  ['[{"text":"a"}]', 'json'],
  ['[\n  {', 'json'],
  ['[Reuters] - The', 'text'],
  ['[1] The', 'text'],
  ['---\ntitle: A\n---\n', 'markdown'],
  ['---\nA rule, then text', 'text'],
  ['\ufeff{"text":"a"}', 'jsonl'],
])('%j is %s by its first bytes', (head, format) => {
  expect(formatOfBytes(Buffer.from(head))).toBe(format);
});

test('UTF-16 is looked into', () => {
  expect(formatOfBytes(Buffer.from('\ufeff<html>', 'utf16le'))).toBe('html');
});

test.each([
  ['a/b/article.txt', 'article'],
  ['news.jsonl.gz', 'news'],
  ['v1.2 notes.md', 'v1.2 notes'],
  ['.txt', '.txt'],
  ['-', '-'],
  ['report.log', 'report.log'],
])('%s is called %s', (name, stem) => {
  expect(stemOf(name)).toBe(stem);
});
