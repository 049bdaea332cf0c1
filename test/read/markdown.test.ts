import { describe, expect, test } from 'vitest';
import { articleOfMarkdown } from '../../src/read/markdown.ts';
import { readOptions } from '../../src/read/options.ts';
import { originOf, placeOf } from '../../src/text/places.ts';

const articleOf = (markdown: string, options = {}) => articleOfMarkdown(markdown, 'a/note.md', readOptions(options));

test.each([
  ['# Head *line*\n\nFirst **bold** and __more__ `code`.', 'Head line\n\nFirst bold and more code.'],
  ['Head\n====\nText', 'Head\n\nText'],
  ['one\ntwo\r\nthree', 'one two three'],
  ['one  \ntwo\\\nthree<br>four', 'one\ntwo\nthree\nfour'],
  ['> She said:\n> “Go.”\n\nHe went.', 'She said: “Go.”\n\nHe went.'],
  ['- one\n- two\n  goes on\n1. three\n\n- [x] done', 'one\n\ntwo goes on\n\nthree\n\ndone'],
  ['a [link](http://x.org "t") and ![photo](p.png)<http://y.org>', 'a link and http://y.org'],
  ['He met [the president] and [Xi][x] and [x], [sic].\n\n[x]: http://x.org', 'He met [the president] and Xi and x, [sic].'],
  ['AT&amp;T caf&eacute; &nosuch; \\*no\\* 5 * 3', 'AT&T café &nosuch; *no* 5 * 3'],
  ['one\n\n---\n\n***\ntwo', 'one\n\ntwo'],
  ['```js\na\n\nb\n```\n\n    c', 'a\nb\n\nc'],
  ['| School | 2024 |\n|---|--:|\n| Hill | 141 |\n\nEnd', 'School\t2024\nHill\t141\n\nEnd'],
  ['a <b>bold</b> <!-- no --> ~~old~~', 'a bold old'],
  ['<div class="x">\n<p>In &amp; out, 3 < 5</p>\n<script>\nno()\n</script>\n</div>\n\nAfter', 'In & out, 3 < 5\n\nAfter'],
  ['', ''],
  ['---\n---\n', ''],
])('%j', (markdown, text) => {
  expect(articleOf(markdown).text).toBe(text);
});

describe('front matter', () => {
  test('YAML', () => {
    const article = articleOf('---\r\ntitle: "A: B"\r\ndate: 2022-03-29T23:00:00-08:00\r\nid: n1\r\n---\r\n# Head\r\n\r\nThe *text*.');
    expect(article).toMatchObject({
      id: 'n1',
      title: 'A: B',
      date: { value: '2022-03-29', origin: 'front-matter' },
      text: 'Head\n\nThe text.',
    });
    expect(placeOf(article.layout, article.text.indexOf('text'))).toEqual({ line: 8, column: 6 });
  });

  test('YAML that is none, TOML, fields by name', () => {
    expect(articleOf('---\ntitle: War: a history\ndate: 2022-03-29\n---\nx')).toMatchObject({
      title: 'War: a history',
      date: { value: '2022-03-29' },
      text: 'x',
    });
    expect(articleOf('+++\ntitle = "T"\ndate = 2022-03-29\n+++\nx')).toMatchObject({
      title: 'T',
      date: { value: '2022-03-29' },
      text: 'x',
    });
    const options = { titleField: 'meta.name', dateField: 'made' };
    expect(articleOf('---\nmeta: {name: N}\nmade: 2022-03-29\n---\nx', options)).toMatchObject({
      title: 'N',
      date: { value: '2022-03-29' },
    });
  });

  test('without one: the opening heading is the title, the file name the id, the option the date', () => {
    expect(articleOf('# *Head*\nText', { date: '2022-03-29' })).toMatchObject({
      id: 'note',
      title: 'Head',
      date: { value: '2022-03-29', origin: 'option' },
    });
    expect(articleOf('Text\n\n# Head')).toMatchObject({ title: null, date: null });
    expect(articleOf('---\nOnly a rule above.')).toMatchObject({ text: 'Only a rule above.' });
    expect(articleOf('# Head')).toMatchObject({ title: 'Head', text: 'Head' });
  });
});

test.each([
  ['café', 'caf&eacute;'],
  ['AT&T', 'AT&amp;T'],
  ['bold word', 'bold** word'],
  ['link', 'link'],
  ['*', '*'],
  ['one two', 'one\r\n> two'],
])('%s stands in the source', (words, written) => {
  const source = '---\ntitle: T\n---\nThe caf&eacute; of AT&amp;T, **bold** word, a [link](http://x) \\* end\r\n\r\n> one\r\n> two\r\n';
  const { text, layout } = articleOf(source);
  const start = text.indexOf(words);
  const origin = originOf(layout, { start, end: start + words.length })!;
  expect(source.slice(origin.start, origin.end)).toBe(written);
});
