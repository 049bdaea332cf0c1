import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { Problem } from '../../src/problem.ts';
import { placed } from '../../src/read/unreadable.ts';
import { collect, collectBytes } from './collect.ts';

const long = 'A sentence that is there to fill the page. ';

test.each<[string, string | Buffer, string]>([
  ['report.pdf', '%PDF-1.7\n…', 'report.pdf: a PDF, not text; try: pdftotext report.pdf - | factsheet -'],
  ["it's.pdf", '%PDF-1.7\n…', "it's.pdf: a PDF, not text; try: pdftotext 'it'\\''s.pdf' - | factsheet -"],
  ['scan.txt', 'abcdefgh\0ijk', 'scan.txt: binary file (NUL at byte 8); use --from text to read it anyway'],
  ['a.docx', 'PK\x03\x04', "a.docx: a word processor's file, not text; try: pandoc -t plain --wrap=none a.docx | factsheet -"],
  ['a.zip', 'PK\x03\x04', 'a.zip: a ZIP archive, not text; unpack it first'],
  ['a.rtf', '{\\rtf1', 'a.rtf: an RTF file, not text; try: pandoc -t plain --wrap=none a.rtf | factsheet -'],
  [
    'old.txt',
    Buffer.from('one\ntwo\n\x93yes\x94', 'latin1'),
    'old.txt: not UTF-8 at byte 8 (0x93, line 3); looks like windows-1252: add --encoding windows-1252',
  ],
  [
    'old.html',
    Buffer.from('<meta charset="ISO-8859-1"><p>caf\xe9', 'latin1'),
    'old.html: not UTF-8 at byte 33 (0xe9, line 1); the page says iso-8859-1: add --encoding iso-8859-1',
  ],
  [
    'u16.txt',
    Buffer.from('Hello there', 'utf16le'),
    'u16.txt: looks like utf-16le without byte-order mark (NUL at byte 1): add --encoding utf-16le',
  ],
  ['cut.txt', Buffer.from([99, 0xe2, 0x80]), 'cut.txt: not UTF-8 at byte 1 (0xe2, line 1); the file is cut off inside a character'],
  [
    'd.txt',
    Buffer.concat([Buffer.from('é'.repeat(9)), Buffer.from([0xff])]),
    'd.txt: not UTF-8 at byte 18 (0xff, line 1); the rest is UTF-8, so the file is damaged there: mend it, or drop such bytes with iconv -c -f utf-8 -t utf-8',
  ],
  [
    'odd.txt',
    Buffer.from([0xff, 0xfe, 65, 0, 0, 0xd8, 65, 0]),
    'odd.txt: not utf-16le at byte 7; try another --encoding, or mend the file',
  ],
  ['a.json', '', 'a.json: not JSON (Unexpected end of JSON input)'],
  ['a.json', '{\n"text": "a" "b"}', "a.json:2: not JSON (Expected ',' or '}' after property value)"],
  [
    'a.json',
    '{"text":"a"}\n{"text":"b"}',
    'a.json: not JSON (Unexpected non-whitespace character after JSON); one object a line: add --from jsonl',
  ],
  [
    'a.json',
    '{"id":1,"headline":"h","copy":"words"}',
    'a.json: no text; none of text, body, content, article, maintext; keys are id, headline, copy: add --text-field copy',
  ],
  [
    'a.json',
    '{"data":{"story":"words"}}',
    'a.json: no text; none of text, body, content, article, maintext; keys are data: add --text-field data.story',
  ],
  [
    'a.json',
    '{"status":"ok","articles":[{"text":"a"}]}',
    "a.json: no text; none of text, body, content, article, maintext; keys are status, articles: try jq -c '.articles[]' FILE | factsheet --from jsonl -",
  ],
  ['a.json', '{"n":1}', 'a.json: no text; none of text, body, content, article, maintext; keys are n: name one with --text-field'],
  ['a.json', '3', 'a.json: no text; none of text, body, content, article, maintext; a number, not an object'],
  [
    'a.html',
    '<p>One.</p><p>Two words.</p><p>A third.</p>',
    'a.html: no article found (3 paragraphs, longest 10 characters); use --from text for the whole page',
  ],
  ['a.html', '', 'a.html: no article found (0 paragraphs, longest 0 characters); use --from text for the whole page'],
  ['a.txt.gz', '', 'a.txt.gz: damaged gzip (empty file); fetch it again, or test it with gzip -t'],
  ['a.txt.gz', gzipSync(long).subarray(0, 25), 'a.txt.gz: damaged gzip (unexpected end of file); fetch it again, or test it with gzip -t'],
])('%s: %j', async (stdinName, bytes, message) => {
  expect(await collectBytes(bytes, { stdinName })).toEqual([message]);
});

test('--from text reads a binary file, --encoding an old one', async () => {
  expect(await collectBytes('abc\0d', { from: 'text' })).toEqual(['-: abc\0d']);
  expect(await collectBytes(Buffer.from('\x93yes\x94 caf\xe9', 'latin1'), { encoding: 'windows-1252' })).toEqual(['-: “yes” café']);
  expect(await collectBytes(Buffer.from('h\0i\0', 'latin1'), { encoding: 'utf-16le' })).toEqual(['-: hi']);
});

test('unknown files', async () => {
  expect((await collect(['no/such/file.txt']))[0]).toMatchObject({ code: 'not-found', message: 'no such file' });
  expect((await collect(['https://example.com/a b']))[0]).toMatchObject({
    message: "a web address, not a file; try: curl -sL 'https://example.com/a b' | factsheet --from html -",
  });
  expect((await collect(['']))[0]).toMatchObject({ message: 'an empty file name' });
});

test('wrong options are problems before anything is read', async () => {
  expect(await collect(['-'], { encoding: 'utf-99', date: '29.3.2022' })).toMatchObject([{ code: 'bad-encoding' }, { code: 'bad-date' }]);
});

test('what the system refuses is a problem, anything else a bug', () => {
  const refused = placed(Object.assign(new Error(), { code: 'EACCES', syscall: 'open' }), 'a.txt');
  expect(refused).toMatchObject({ code: 'unreadable', message: 'cannot be read (permission denied)', place: { source: 'a.txt' } });
  expect(placed(Object.assign(new Error(), { code: 'EREMOTEIO', syscall: 'read' }), 'a').message).toBe('cannot be read (EREMOTEIO)');
  expect(() => placed(new TypeError('x is undefined'), 'a.txt')).toThrow(TypeError);
  expect(placed(new Problem('pdf', 'a PDF'), 'b').place).toEqual({ source: 'b' });
});
