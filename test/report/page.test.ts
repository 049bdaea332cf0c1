import fc from 'fast-check';
import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { VIEWS } from '../../src/report/formats.ts';
import { visible } from '../../src/report/visible.ts';
import { anySheet, FAILURE, strike, written } from './sheets.ts';

type Node = Parameters<typeof DomUtils.textContent>[0];
type Element = ReturnType<typeof DomUtils.findAll>[number];

/** Elements of a page by `name`, `name.class` or `.class`. */
function find(html: string | Element, selector: string): Element[] {
  const [name, ...classes] = selector.split('.');
  const fits = (element: Element) =>
    (!name || element.name === name) && classes.every((own) => element.attribs.class?.split(' ').includes(own));
  return DomUtils.findAll(fits, typeof html === 'string' ? parseDocument(html).children : html.children);
}

const text = (node: Node | undefined) => (node ? DomUtils.textContent(node) : '');
const texts = (nodes: Node[]) => nodes.map(text);
const targetOf = (html: string, link: Element) => find(html, '').find(({ attribs }) => `#${attribs.id}` === link.attribs.href)!;

describe('the HTML page', () => {
  test('marks the facts in the article and lists them', async () => {
    const html = await written('html', {}, strike());
    const [article] = find(html, 'article');
    expect(text(find(html, 'title')[0])).toBe('Harbour strike strands 1,240 containers in Port Lorne');
    expect(texts(find(article, 'a.date'))).toEqual(['June 14', 'Tuesday', 'March', 'Tuesday', 'Friday']);
    expect(texts(find(find(html, 'h1')[0], 'a'))).toEqual(['1,240', 'Port Lorne']);
    expect(texts(find(article, 'span.quote.inner'))).toEqual(['no one will lose a job']);
    expect(texts(find(html, 'h2').map((heading) => find(heading, 'span.key')[0]))).toEqual(['Entities', 'Quotes', 'Numbers', 'Dates']);
    expect(find(html, 'tr').length).toBe(4 + 7 + 6 + 6 + 3);
    expect(text(find(html, 'li.ok')[0])).toBe('✓ 890 + 350 = 1,240');
  });

  test('a fact leads to its row, a row to all its places', async () => {
    const html = await written('html', {}, strike());
    const row = targetOf(html, find(find(html, 'article')[0], 'a.date')[3]);
    expect(text(row)).toContain('2022-06-14');
    expect(texts(find(find(row, 'td.at')[0], 'a').map((link) => targetOf(html, link)))).toEqual(['June 14', 'Tuesday', 'Tuesday']);
  });

  test('needs nothing from elsewhere and runs nothing', async () => {
    const html = await written('html', {}, strike());
    expect(html).not.toMatch(/<script|<link|<img|<iframe|\bsrc=|url\(|@import|\son\w+=|https?:/);
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  });

  test('several documents and failures stand on one page', async () => {
    const documents = find(await written('html', {}, FAILURE, strike(), strike()), 'div.doc');
    expect(documents.length).toBe(3);
    expect(text(documents[0])).toContain('no such file');
    expect((await written('html', {})).endsWith('</html>\n')).toBe(true);
  });

  test('whatever the sheet: the words stay, ids are single, links arrive, nothing of the article is obeyed', async () => {
    await fc.assert(
      fc.asyncProperty(anySheet(), fc.constantFrom(...VIEWS), async (outcome, view) => {
        const { sheet } = outcome;
        sheet.title = 'title';
        const html = await written('html', { view }, outcome);
        const all = find(html, '');
        const ids = all.flatMap(({ attribs }) => attribs.id ?? []);
        expect(new Set(ids).size).toBe(ids.length);
        const targets = find(html, 'a').map(({ attribs }) => attribs.href.slice(1));
        expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
        const clean = (line: string) => visible(line.replace(/[\t\r]/g, ' ')).replace(/\s+/g, '');
        expect(text(find(html, 'article')[0]).replace(/\s+/g, '')).toBe(outcome.text.split('\n').map(clean).join(''));
        expect(all.filter(({ name }) => name === 'b' || name === 'script')).toEqual([]);
        expect(html).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
      }),
      { numRuns: 60 },
    );
  });
});
