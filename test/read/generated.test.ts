import { decodeHTML } from 'entities/decode';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Problem } from '../../src/problem.ts';
import type { Article } from '../../src/read/article.ts';
import { articleOfHtml } from '../../src/read/html.ts';
import { articleOfMarkdown } from '../../src/read/markdown.ts';
import { readOptions } from '../../src/read/options.ts';
import { originOf, placeOf } from '../../src/text/places.ts';
import { collectBytes } from './collect.ts';

const options = readOptions();
const WORDS = [
  'The minister',
  'said on Tuesday',
  ', and',
  ' 2,975 ',
  'café',
  '🙂',
  'e\u0301',
  '“no”',
  "it's",
  '\u00a0',
  '習近平',
  '.',
  'x',
];
const SPACES = [' ', '\n', '\r\n', '\t', '   ', '\n\n', '\r\n\r\n'];
const ENTITIES = [
  '&amp;',
  '&eacute;',
  '&#8220;',
  '&#x1F642;',
  '&nbsp;',
  '&lt;',
  '&#32;',
  '&copy',
  '&ampx',
  '&',
  '&;',
  '&nosuch;',
  '&#0;',
  '&#xD800;',
  '&notit;',
];
const TAGS =
  `<p> </p> <div> </div> <b> </b> <i> <a href="/x"> <a href="javascript:x()"> </a> <br> <br><br> <ul> <li> </li> </ul> <table> <tr> <td> </td>
  </table> <h2> </h2> <blockquote> </blockquote> <section> </section> <article> </article> <span> </span> <pre> </pre> <header> <footer> <aside> <figure>
  <figcaption> <img> <svg> </svg> <title> </title> <textarea> </textarea> <select> <option> <form> <button> <noscript> </noscript> <font> <center>
  <!--x--> <!-- --> <![CDATA[x]]> <?php?> <script>var(1<2)</script> <style>p{}</style> </body> <html> <head> <body> <xmp> <plaintext> <math> <template> </template>
  <p <div/> </ <> < >`.split(/\s+/);
const MARKS = [
  '#',
  '# ',
  '\n# ',
  '*',
  '**',
  '_',
  '`',
  '```',
  '\n```\n',
  '> ',
  '\n> ',
  '- ',
  '\n- ',
  '\n1. ',
  '|',
  '\n|-|-|\n',
  '[',
  ']',
  '](',
  ')',
  '![',
  '\\',
  '<b>',
  '</b>',
  '\n<div>\n',
  '<!--',
  '-->',
  '~~',
  '---',
  '\n---\n',
  '\n===\n',
  '    ',
  '[x]: http://x',
  'http://x.org',
  '<http://x>',
  '\n+++\n',
  'title: x\n',
];

const soup = (...lists: string[][]) => fc.array(fc.constantFrom(...lists.flat()), { maxLength: 80 }).map((pieces) => pieces.join(''));
const filler = `<p>${'The council met on Tuesday, as it does, and spoke of roads. '.repeat(8)}</p>`;

describe('generated input', () => {
  test('HTML: no crash, and every character stands where its origin says', () => {
    fc.assert(
      fc.property(soup(WORDS, WORDS, SPACES, ENTITIES, TAGS), fc.boolean(), (body, bare) => {
        const html = bare ? body : `<article>${filler}${body}${filler}</article>`;
        const article = orProblem(() => articleOfHtml(html, 'x.html', options));
        if (article) holds(article, html, decodeHTML);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  test('Markdown: no crash, and every character stands where its origin says', () => {
    fc.assert(
      fc.property(soup(WORDS, WORDS, SPACES, ENTITIES, MARKS, MARKS), (markdown) => {
        holds(articleOfMarkdown(markdown, 'x.md', options), markdown, decodeHTML);
      }),
      { numRuns: 500 },
    );
  });

  test('JSON lines: every line ends as its text or as its error, however the bytes are cut', async () => {
    const good = fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => ({ text, line: JSON.stringify({ text, id: 'i' }) }));
    const bad = fc.constantFrom('{', '{"text":}', 'null', '[]', '{"a":1}').map((line) => ({ text: null, line }));
    const blank = fc.constantFrom('', ' ', '\t').map((line) => ({ text: undefined, line }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(good, good, bad, blank), { maxLength: 12 }),
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 40 }),
        async (lines, end, size) => {
          const bytes = Buffer.from(lines.map(({ line }) => line).join(end));
          const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size));
          const answers = await collectBytes(chunks, { from: 'jsonl' });
          const expected = lines.flatMap(({ text }, i) => (text === undefined ? [] : [text === null ? `-:${i + 1}: ` : `i: ${text}`]));
          expect(answers.map((answer, i) => (expected[i].startsWith('-') ? answer.slice(0, expected[i].length) : answer))).toEqual(
            expected,
          );
        },
      ),
      { numRuns: 100 },
    );
  }, 60_000);

  test('bytes of any kind end as articles or as problems', async () => {
    const from = fc.constantFrom('auto', 'text', 'html', 'markdown', 'json', 'jsonl');
    const encoding = fc.constantFrom('auto', 'utf-16le', 'windows-1252', 'shift_jis');
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), from, encoding, async (bytes, type, label) => {
        const answers = await collectBytes(bytes, { from: type as 'auto', encoding: label });
        if (type === 'text' && label === 'windows-1252' && bytes[0] < 0x80) expect(answers).toHaveLength(1);
        expect(answers.every((answer) => answer.includes(': '))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test.each<[string, (n: number) => Article | null]>([
    ['paragraphs', (n) => articleOfHtml(filler.repeat(n), 'x', options)],
    ['nested divs', (n) => orProblem(() => articleOfHtml(`${'<div>'.repeat(n * 20)}${filler}`, 'x', options))],
    ['open bold', (n) => articleOfHtml(`${filler}<p>${'<b>word, '.repeat(n * 20)}`, 'x', options)],
    ['Markdown paragraphs', (n) => articleOfMarkdown('The *council* met, [it](x) said.\n\n'.repeat(n * 20), 'x', options)],
    ['Markdown brackets', (n) => articleOfMarkdown('[a]( '.repeat(n * 100), 'x', options)],
    ['Markdown stars', (n) => articleOfMarkdown('*a **b '.repeat(n * 100), 'x', options)],
  ])(
    'time is linear: %s',
    (_, read) => {
      const milliseconds = (n: number) => {
        const started = process.cpuUsage();
        read(n);
        const { user, system } = process.cpuUsage(started);
        return (user + system) / 1000;
      };
      milliseconds(50);
      const small = Math.min(milliseconds(50), milliseconds(50));
      expect(Math.min(milliseconds(400), milliseconds(400))).toBeLessThan(8 * 4 * small + 100);
    },
    60_000,
  );
});

/** The map climbs and stays in the source; each character is the one at its origin, or what an entity there stands for. */
function holds({ text, layout }: Article, source: string, decode: (words: string) => string): void {
  const { map, lines } = layout;
  if (!map) throw new Error('no map');
  for (let k = 1; k < map.text.length; k++) {
    if (map.text[k] < map.text[k - 1] || map.source[k] < map.source[k - 1]) throw new Error(`map falls at ${k}`);
  }
  let before = -1;
  for (let start = 0; start < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(start)!);
    const origin = originOf(layout, { start, end: start + character.length })!;
    const written = source.slice(origin.start, origin.end);
    if (origin.start < before || origin.end > source.length) throw new Error(`origin of ${start} outside`);
    if (!/\s/.test(character) && written !== character && decode(written) !== character)
      throw new Error(`${character} is written as ${written}`);
    const place = placeOf(layout, start);
    if (lines[place.line - 1] + place.column - 1 !== origin.start) throw new Error(`place of ${start}`);
    before = origin.start;
    start += character.length;
  }
  expect(text).not.toMatch(/^[ \t\n\r\f]|[ \t\n\r\f]$/);
}

function orProblem(read: () => Article): Article | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}
