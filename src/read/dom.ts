import { createRequire } from 'node:module';

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
  /** Of a text node: what it says, piece by piece. */
  pieces?: Piece[];
}

/** A stretch of text, where it stands in the source and how wide it is there. */
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

const JSDOMParser = createRequire(import.meta.url)('@mozilla/readability/JSDOMParser.js') as new () => {
  parse(html: string, url: string): PageDocument;
};

/** What Readability and `aboutPage` ask for. */
const KEPT_ATTRIBUTES = `class id role rel href src style hidden lang dir name property itemprop itemtype content datetime
  pubdate aria-hidden aria-modal border summary datatable`.split(/\s+/);

/** A document with an empty head and body. */
export function emptyDocument(): PageDocument {
  const document = new JSDOMParser().parse('<html><head></head><body></body></html>', 'http://localhost/');
  const [head, body] = document.documentElement.children;
  return Object.assign(document, { head, body });
}

/** Gives a node the attributes that matter. A `javascript:` link is left out: Readability would write its text anew, without its place. */
export function setAttributes(node: Node, attributes: { [name: string]: string }): void {
  for (const name of KEPT_ATTRIBUTES) {
    const value = attributes[name];
    if (value === undefined || (name === 'href' && /^\s*javascript:/i.test(value))) continue;
    node.setAttribute(name, value);
  }
}

/** A text node that knows its places. */
export function textNode(pieces: Piece[], document: PageDocument): Node {
  const node = document.createTextNode(pieces.map(({ text }) => text).join(''));
  node.pieces = pieces;
  return node;
}

/** A copy of a tree whose text nodes know their places as before. */
export function copyOf(node: Node, document: PageDocument): Node {
  if (node.localName === null) return node.pieces ? textNode(node.pieces, document) : document.createTextNode(node.textContent);
  const copy = document.createElement(node.localName);
  for (const { name, value } of node.attributes ?? []) copy.setAttribute(name, value);
  for (const child of node.childNodes) copy.appendChild(copyOf(child, document));
  return copy;
}
