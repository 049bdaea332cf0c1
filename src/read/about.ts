import { decodeHTML } from 'entities/decode';
import type { Node } from './dom.ts';
import type { Page } from './page.ts';
import { dayOf } from './published.ts';

/** What a page says of itself. */
export interface About {
  title: string | null;
  date: { value: string; origin: 'json-ld' | 'meta' | 'time' } | null;
}

/** Names of `<meta>` by which publishers give the date, the surest first. */
const DATE_NAMES = `article:published_time og:article:published_time og:published_time datepublished parsely-pub-date
  sailthru.date cxenseparse:recs:publishtime dc.date.issued dcterms.issued dc.date dcterms.date dcterms.created dc.created
  date.issued publish-date publish_date publishdate publication_date pubdate article.published date`.split(/\s+/);
const TITLE_NAMES = ['og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'parsely-title', 'sailthru.title'];
const ARTICLE_TYPE = /Article|BlogPosting|Report|WebPage|LiveBlog/;

/** Title and date: JSON-LD (where many write `Food &amp;amp; Drink`), then `<meta>`, then `<time>`; a date that cannot be read is passed over. */
export function aboutPage({ document, jsonLd }: Page): About {
  const metas = metasOf(document);
  const linked = jsonLd.flatMap(linkedData);
  const fromLinked = firstDay(linked.map((thing) => thing.datePublished ?? thing.dateCreated));
  const fromMeta = firstDay(DATE_NAMES.map((name) => metas.get(name)));
  const fromTime = fromLinked || fromMeta ? null : firstDay(timesOf(document.body));
  return {
    title: firstText([
      ...linked.map(({ headline }) => (typeof headline === 'string' ? decodeHTML(headline) : null)),
      ...TITLE_NAMES.map((name) => metas.get(name)),
    ]),
    date: dated(fromLinked, 'json-ld') ?? dated(fromMeta, 'meta') ?? dated(fromTime, 'time'),
  };
}

function dated(value: string | null, origin: 'json-ld' | 'meta' | 'time'): About['date'] {
  return value ? { value, origin } : null;
}

function firstDay(written: unknown[]): string | null {
  for (const one of written) {
    const day = dayOf(one);
    if (day) return day;
  }
  return null;
}

function firstText(texts: (string | null | undefined)[]): string | null {
  for (const text of texts) {
    const clean = text?.replace(/\s+/g, ' ').trim();
    if (clean) return clean;
  }
  return null;
}

/** `content` of every `<meta>` by its name, property or itemprop in lower case; the first of a name counts. */
function metasOf(document: Node): Map<string, string> {
  const metas = new Map<string, string>();
  walk(document, (node) => {
    if (node.localName !== 'meta') return;
    const content = node.getAttribute('content');
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = node.getAttribute(attribute)?.trim().toLowerCase();
      if (name && content && !metas.has(name)) metas.set(name, content);
    }
  });
  return metas;
}

/** `datetime` of the `<time>` elements: those marked as the publication's, then those in `<article>` or `<main>`, then the rest. */
function timesOf(body: Node): string[] {
  const marked: string[] = [];
  const inside: string[] = [];
  const others: string[] = [];
  walk(body, (node, ancestors) => {
    const written = node.getAttribute('datetime') ?? node.getAttribute('content');
    const isMarked = node.getAttribute('pubdate') !== undefined || /datePublished/i.test(node.getAttribute('itemprop') ?? '');
    if (!written || (node.localName !== 'time' && !isMarked)) return;
    const isAside = ancestors.some(({ localName }) => localName === 'aside' || localName === 'nav' || localName === 'footer');
    if (isMarked) marked.push(written);
    else if (!isAside && ancestors.some(({ localName }) => localName === 'article' || localName === 'main')) inside.push(written);
    else if (!isAside) others.push(written);
  });
  return [...marked, ...inside, ...others];
}

function walk(node: Node, visit: (node: Node, ancestors: Node[]) => void, ancestors: Node[] = []): void {
  for (const child of node.children) {
    visit(child, ancestors);
    ancestors.push(child);
    walk(child, visit, ancestors);
    ancestors.pop();
  }
}

interface Thing {
  '@type'?: unknown;
  '@graph'?: unknown;
  mainEntity?: unknown;
  headline?: unknown;
  datePublished?: unknown;
  dateCreated?: unknown;
}

/** The articles of a JSON-LD script, news and blog articles before web pages. */
function linkedData(script: string): Thing[] {
  let value: unknown;
  try {
    value = JSON.parse(
      script
        .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|\/\/<!\[CDATA\[|<!\[CDATA\[)/, '')
        .replace(/(?:-->|\/\*\]\]>\*\/|\/\/\]\]>|\]\]>)\s*$/, ''),
    );
  } catch {
    return [];
  }
  const things = thingsIn(value, 0).filter((thing) => ARTICLE_TYPE.test(String(thing['@type'])));
  return things.sort((a, b) => Number(isPage(a)) - Number(isPage(b)));
}

function thingsIn(value: unknown, depth: number): Thing[] {
  if (depth > 4 || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one) => thingsIn(one, depth + 1));
  const thing = value as Thing;
  return [thing, ...thingsIn(thing['@graph'], depth + 1), ...thingsIn(thing.mainEntity, depth + 1)];
}

function isPage(thing: Thing): boolean {
  return /WebPage/.test(String(thing['@type']));
}
