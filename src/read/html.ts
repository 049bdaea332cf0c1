import { Readability } from '@mozilla/readability';
import { Problem } from '../problem.ts';
import { aboutPage } from './about.ts';
import type { Article } from './article.ts';
import { copyOf, type Node, type PageDocument } from './dom.ts';
import { flatten } from './flatten.ts';
import { stemOf } from './format.ts';
import type { ReadOptions } from './options.ts';
import { parsePage } from './page.ts';
import { lineStarts } from './plain.ts';

/** A page whose longest paragraph is shorter holds no article. */
const SHORTEST = 60;

/** The encoding that a page names in its head. */
export function declaredEncoding(bytes: Buffer): string | null {
  return /<meta[^>]{1,200}charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(bytes.toString('latin1', 0, 4096))?.[1].toLowerCase() ?? null;
}

/**
 * The article of a web page.
 * @throws Problem if the page holds none
 */
export function articleOfHtml(html: string, source: string, options: ReadOptions): Article {
  const page = parsePage(html);
  const about = aboutPage(page);
  const fallbackTitle = page.document.title || null;
  const paragraphs = paragraphsOf(page.document.body);
  const found = extract(page.document);
  if (!found || longestLine(found.text) < SHORTEST) {
    const longest = paragraphs.reduce((most, length) => Math.max(most, length), 0);
    const count = `${paragraphs.length} paragraph${paragraphs.length === 1 ? '' : 's'}`;
    throw new Problem('no-article', `no article found (${count}, longest ${longest} characters); use --from text for the whole page`, {
      source,
    });
  }
  const date = options.date === null ? about.date : { value: options.date, origin: 'option' };
  const layout = { lines: lineStarts(html), map: found.map };
  return { source, id: stemOf(source), text: found.text, title: about.title ?? (found.title || fallbackTitle), date, layout };
}

/** Readability's choice as text; it changes the document. */
function extract(document: PageDocument) {
  keepPlaces(document);
  const reader = new Readability<Node>(document as never, {
    serializer: (node) => node as unknown as Node,
    disableJSONLD: true,
    keepClasses: true,
    charThreshold: 300,
  });
  const found = reader.parse();
  return found?.content ? { ...flatten(found.content), title: found.title } : null;
}

/**
 * Readability saves the body as HTML and, when it finds too little, parses it again; the text would forget its places.
 * So for this body “as HTML” means a copy of the tree.
 */
function keepPlaces(document: PageDocument): void {
  const { body } = document;
  let saved: Node = body;
  Object.defineProperty(body, 'innerHTML', {
    get() {
      saved = copyOf(body, document);
      return '';
    },
    set() {
      const fresh = copyOf(saved, document);
      body.childNodes = [];
      body.children = [];
      for (const child of [...fresh.childNodes]) body.appendChild(child);
    },
  });
}

/** Lengths of the page's paragraphs. */
function paragraphsOf(body: Node): number[] {
  const lengths: number[] = [];
  for (const child of body.children) {
    if (child.localName === 'p') lengths.push(child.textContent.trim().length);
    else for (const length of paragraphsOf(child)) lengths.push(length);
  }
  return lengths.filter((length) => length > 0);
}

function longestLine(text: string): number {
  return text.split('\n').reduce((most, line) => Math.max(most, line.length), 0);
}
