import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/read/article.ts';
import { articleOfHtml, declaredEncoding } from '../../src/read/html.ts';
import { readOptions } from '../../src/read/options.ts';
import { originOf, placeOf } from '../../src/text/places.ts';

const pages = new URL('../../fixtures/read/pages/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, pages), 'utf8');
const articleOf = (html: string, options = {}) => articleOfHtml(html, 'page.html', readOptions(options));
/** A page with an article of three paragraphs; `body` stands between the first and the second. */
const page = (body: string, head = '') =>
  `<html><head>${head}</head><body><article><p>${filler}</p>${body}<p>${filler}</p><p>${filler}</p></article></body></html>`;
const filler = 'The council met on Tuesday, as it does every week, and spoke of roads, of schools, and of the price of bread.';

describe('pages', () => {
  test.each(readdirSync(pages).filter((name) => name !== 'front-page'))('%s', (name) => {
    const { text, title, date } = articleOf(read(`${name}/page.html`));
    expect(`${text}\n`).toBe(read(`${name}/expected.txt`));
    expect({ title, date }).toEqual(JSON.parse(read(`${name}/about.json`)));
  });

  test('a page of teasers holds no article', () => {
    expect(() => articleOf(read('front-page/page.html'))).toThrow(
      'no article found (3 paragraphs, longest 39 characters); use --from text for the whole page',
    );
  });
});

describe('places', () => {
  const html = page('<p>The caf&eacute; of AT&amp;T &mdash; “Chez <b>Zo</b>ë”\r\n cost &#163;5 &#x1F642;&nbsp;on\tMonday, it said.</p>');
  const article = articleOf(html);
  test.each([
    ['café', 'caf&eacute;'],
    ['AT&T', 'AT&amp;T'],
    ['—', '&mdash;'],
    ['“Chez Zoë”', '“Chez <b>Zo</b>ë”'],
    ['Zo', 'Zo'],
    ['£5 🙂\u00a0on Monday', '&#163;5 &#x1F642;&nbsp;on\tMonday'],
    ['cost', 'cost'],
  ])('%s', (words, written) => {
    expect(sourceOf(article, html, words)).toBe(written);
  });

  test('lines and columns are those of the source', () => {
    const at = article.text.indexOf('cost');
    expect(placeOf(article.layout, at)).toEqual({ line: 2, column: 2 });
  });
});

describe('what is left out and what is kept', () => {
  test.each([
    ['<script>var p = "<p>no</p>";</script><style>p{}</style><noscript>no</noscript><template>no</template>', ''],
    ['<!-- <p>no</p> --><svg><title>no</title></svg>', ''],
    ['<p style="display:none">no</p><p hidden>no</p>', ''],
    ['<svg><body></svg><p>one</p>', 'one'],
    ['<p>one<br>two</p>', 'one\ntwo'],
    ['<p>one</p>\n\n\n<p>two</p>', 'one\n\ntwo'],
    ['<p>one<b> two </b> three</p>', 'one two three'],
    ['<p>to<wbr>gether &lt;now&gt;</p>', 'together <now>'],
    ['<pre>a  b\nc</pre>', 'a b\nc'],
    ['<p>see <a href="javascript:void(0)">the plan, which is long</a></p>', 'see the plan, which is long'],
  ])('%s', (body, between) => {
    const { text } = articleOf(page(body));
    expect(text.slice(filler.length).split(filler)[0].trim()).toBe(between);
  });
});

describe('title and date', () => {
  const about = (head: string, body = '') => {
    const { title, date } = articleOf(page(body, head));
    return [title, date && `${date.value} ${date.origin}`];
  };
  const linked = (json: object) => `<script type="application/ld+json">${JSON.stringify(json)}</script>`;
  test.each<[string, string, (string | null)[]]>([
    ['', '', [null, null]],
    ['<title>Plan approved - The Post</title>', '', ['Plan approved - The Post', null]],
    [
      '<title>x</title><meta property="og:title" content="A &amp; B"><meta property="og:published_time" content="2022-03-29T01:00Z">',
      '',
      ['A & B', '2022-03-29 meta'],
    ],
    ['<meta name="DC.date.issued" content="2022-03-29">', '<time datetime="2021-01-01">x</time>', [null, '2022-03-29 meta']],
    ['<meta name="date" content="03/04/2022">', '<time datetime="2021-01-01T10:00">x</time>', [null, '2021-01-01 time']],
    ['', '<time datetime="2021-01-01">x</time><time itemprop="datePublished" datetime="2022-03-29">y</time>', [null, '2022-03-29 time']],
    ['', '<aside><time datetime="2021-01-01">x</time></aside>', [null, null]],
    [
      linked({ '@type': 'NewsArticle', headline: 'H', datePublished: '2022-03-29' }),
      '<time datetime="2021-01-01">x</time>',
      ['H', '2022-03-29 json-ld'],
    ],
    [
      linked([{ '@type': 'Organization', name: 'O' }, { '@graph': [{ '@type': 'ReportageNewsArticle', datePublished: '2022-03-29' }] }]),
      '',
      [null, '2022-03-29 json-ld'],
    ],
    ['<script type="application/ld+json">{broken</script><meta name="pubdate" content="2022-03-29">', '', [null, '2022-03-29 meta']],
    [linked({ '@type': 'NewsArticle', datePublished: 'soon' }), '', [null, null]],
  ])('%s %s', (head, body, expected) => {
    expect(about(head, body)).toEqual(expected);
  });

  test('the date given wins', () => {
    expect(articleOf(page('', '<meta name="date" content="2022-03-29">'), { date: '2020-01-01' }).date).toEqual({
      value: '2020-01-01',
      origin: 'option',
    });
  });
});

test('the encoding that a page names', () => {
  expect(declaredEncoding(Buffer.from('<meta charset=windows-1251>'))).toBe('windows-1251');
  expect(declaredEncoding(Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">'))).toBe('iso-8859-1');
  expect(declaredEncoding(Buffer.from('<p>charset=x'))).toBeNull();
});

function sourceOf({ text, layout }: Article, source: string, words: string): string {
  const start = text.indexOf(words);
  const { start: from, end } = originOf(layout, { start, end: start + words.length })!;
  return source.slice(from, end);
}
