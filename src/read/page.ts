import { createRequire } from 'node:module';
import { Parser } from 'htmlparser2';

/**
 * The DOM that Readability brings along (and that Firefox ran it over in its reader's worker); only the members used
 * here. It loads in 3 ms where linkedom takes 80 to 220, its lists are live, and its nodes keep what we hang on them.
 */
export interface Node {
  childNodes: Node[];
  children: Node[];
  parentNode: Node | null;
  /** `null` for text. */
  localName: string | null;
  textContent: string;
  attributes?: { name: string; value: string }[];
  appendChild(child: Node): void;
  setAttribute(name: string, value: string): void;
  getAttribute(name: string): string | undefined;
  /** Pieces of a text node: what it says, where it stands in the source and how wide it is there. */
  pieces?: Piece[];
}

export interface Piece {
  text: string;
  source: number;
  width: number;
}

export interface PageDocument extends Node {
  title: string;
  head: Node;
  body: Node;
  documentElement: Node;
  createElement(name: string): Node;
  createTextNode(text: string): Node;
}

/** A page: its document without scripts and styles, and what was said in the scripts of type JSON-LD. */
export interface Page {
  document: PageDocument;
  jsonLd: string[];
}

const JSDOMParser = createRequire(import.meta.url)('@mozilla/readability/JSDOMParser.js') as new () => {
  parse(html: string, url: string): PageDocument;
};

const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'iframe',
  'object',
  'canvas',
  'select',
  'textarea',
  'button',
]);
const HEAD_ONLY = new Set(['meta', 'link', 'base']);
/** What Readability and `aboutPage` ask for. */
const KEPT_ATTRIBUTES = `class id role rel href src style hidden lang dir name property itemprop itemtype content datetime
  pubdate aria-hidden aria-modal border summary datatable`.split(/\s+/);
/** From this depth on only what parts the text makes an element: Readability's work grows with depth. Browsers stop at 512. */
const DEEPEST = 100;
const PARTING = new Set(['p', 'br', 'li', 'tr', 'td', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Parses a page; text nodes know where in `html` they stand. */
export function parsePage(html: string): Page {
  const document = emptyDocument();
  const page: Page = { document, jsonLd: [] };
  const open: { name: string; node: Node }[] = [{ name: '', node: document.body }];
  let pieces: Piece[] = [];
  let skipping = 0;
  let caught: 'title' | 'json-ld' | null = null;
  let words = '';

  const closeText = () => {
    if (pieces.length === 0) return;
    const node = document.createTextNode(pieces.map(({ text }) => text).join(''));
    node.pieces = pieces;
    pieces = [];
    open[open.length - 1].node.appendChild(node);
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        closeText();
        if (name === 'html' || name === 'body')
          return copyAttributes(attributes, name === 'html' ? document.documentElement : document.body);
        if (name === 'head') return;
        if (skipping > 0 || SKIPPED.has(name)) {
          if (name === 'script' && /ld\+json/i.test(attributes.type ?? '')) caught = 'json-ld';
          skipping++;
          return;
        }
        if (name === 'title') {
          if (!document.title) caught = 'title';
          skipping++;
          return;
        }
        const parent = HEAD_ONLY.has(name) ? document.head : open[open.length - 1].node;
        const isDeep = open.length >= DEEPEST;
        if (isDeep && !PARTING.has(name)) {
          open.push({ name, node: parent });
          return;
        }
        const node = document.createElement(name);
        copyAttributes(attributes, node);
        parent.appendChild(node);
        open.push({ name, node: isDeep ? parent : node });
      },
      onclosetag(name) {
        closeText();
        if (name === 'html' || name === 'body' || name === 'head') return;
        if (skipping > 0) {
          if (--skipping > 0) return;
          if (caught === 'json-ld') page.jsonLd.push(words);
          else if (caught === 'title') document.title = words.trim().replace(/\s+/g, ' ');
          words = '';
          caught = null;
          return;
        }
        if (open.length > 1 && open[open.length - 1].name === name) open.pop();
      },
      ontext(text) {
        if (caught) words += text;
        if (skipping === 0) pieces.push(pieceBefore(parser.endIndex + 1, text, html));
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  closeText();
  return page;
}

/** Where a text event stood, by its end alone: the parser's start is wrong behind `</x junk>`. Other words there are an entity. */
function pieceBefore(end: number, text: string, html: string): Piece {
  const start = end - text.length;
  if (html.startsWith(text, start)) return { text, source: start, width: text.length };
  const source = html.lastIndexOf('&', end - 1);
  return { text, source, width: end - source };
}

/** A copy of a tree whose text nodes know their places as before. */
export function copyOf(node: Node, document: PageDocument): Node {
  if (node.localName === null) {
    const text = document.createTextNode(node.textContent);
    if (node.pieces) text.pieces = node.pieces;
    return text;
  }
  const copy = document.createElement(node.localName);
  for (const { name, value } of node.attributes ?? []) copy.setAttribute(name, value);
  for (const child of node.childNodes) copy.appendChild(copyOf(child, document));
  return copy;
}

function emptyDocument(): PageDocument {
  const document = new JSDOMParser().parse('<html><head></head><body></body></html>', 'http://localhost/');
  const [head, body] = document.documentElement.children;
  return Object.assign(document, { head, body });
}

/** A `javascript:` link is left out: Readability would write its text anew, and the text would not know its place. */
function copyAttributes(attributes: { [name: string]: string }, node: Node): void {
  for (const name of KEPT_ATTRIBUTES) {
    const value = attributes[name];
    if (value === undefined || (name === 'href' && /^\s*javascript:/i.test(value))) continue;
    node.setAttribute(name, value);
  }
}
