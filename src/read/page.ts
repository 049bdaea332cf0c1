import { Parser } from 'htmlparser2';
import { emptyDocument, type Node, type PageDocument, type Piece, setAttributes, textNode } from './dom.ts';

/** A page: its document without scripts and styles, and what was said in the scripts of type JSON-LD. */
export interface Page {
  document: PageDocument;
  jsonLd: string[];
}

const SKIPPED = new Set('script style noscript template svg math iframe object canvas select textarea button title'.split(' '));
const HEAD_ONLY = new Set(['meta', 'link', 'base']);
/** From this depth on only what parts the text makes an element: Readability's work grows with depth. Browsers stop at 512. */
const DEEPEST = 100;
const PARTING = new Set(['p', 'br', 'li', 'tr', 'td', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Parses a page; text nodes know where in `html` they stand. */
export function parsePage(html: string): Page {
  const page: Page = { document: emptyDocument(), jsonLd: [] };
  const tree = treeOf(page.document);
  const hidden = hiddenOf(page);
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (hidden.open(name, attributes)) tree.closeText();
        else tree.open(name, attributes);
      },
      onclosetag(name) {
        if (!hidden.close(name)) tree.close(name);
      },
      ontext(text) {
        if (!hidden.text(text)) tree.text(pieceBefore(parser.endIndex + 1, text, html));
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  tree.closeText();
  return page;
}

/** Grows the document's tree; html, head and body are there already. */
function treeOf(document: PageDocument) {
  const path: { name: string; node: Node }[] = [{ name: '', node: document.body }];
  let pieces: Piece[] = [];
  const closeText = () => {
    if (pieces.length > 0) path[path.length - 1].node.appendChild(textNode(pieces, document));
    pieces = [];
  };
  return {
    closeText,
    text: (piece: Piece) => pieces.push(piece),
    open(name: string, attributes: { [name: string]: string }) {
      closeText();
      if (isThere(name)) {
        setAttributes(name === 'html' ? document.documentElement : document[name], attributes);
        return;
      }
      const parent = HEAD_ONLY.has(name) ? document.head : path[path.length - 1].node;
      const isDeep = path.length >= DEEPEST;
      const node = isDeep && !PARTING.has(name) ? null : document.createElement(name);
      if (node) setAttributes(node, attributes);
      if (node) parent.appendChild(node);
      path.push({ name, node: isDeep || !node ? parent : node });
    },
    close(name: string) {
      closeText();
      if (!isThere(name) && path.length > 1 && path[path.length - 1].name === name) path.pop();
    },
  };
}

function isThere(name: string): name is 'html' | 'head' | 'body' {
  return name === 'html' || name === 'head' || name === 'body';
}

/** Keeps what is not shown out of the tree, except title and JSON-LD, which it hands to the page; each answers whether it took it. */
function hiddenOf(page: Page) {
  let depth = 0;
  let kind: 'title' | 'json-ld' | null = null;
  let words = '';
  return {
    open(name: string, attributes: { [name: string]: string }): boolean {
      if (isThere(name) || (depth === 0 && !SKIPPED.has(name))) return false;
      if (depth === 0 && name === 'title' && !page.document.title) kind = 'title';
      if (depth === 0 && name === 'script' && /ld\+json/i.test(attributes.type ?? '')) kind = 'json-ld';
      depth++;
      return true;
    },
    text(text: string): boolean {
      if (kind) words += text;
      return depth > 0;
    },
    close(name: string): boolean {
      if (isThere(name) || depth === 0) return false;
      if (--depth > 0) return true;
      if (kind === 'json-ld') page.jsonLd.push(words);
      if (kind === 'title') page.document.title = words.trim().replace(/\s+/g, ' ');
      words = '';
      kind = null;
      return true;
    },
  };
}

/** Where a text event stood, by its end alone: the parser's start is wrong behind `</x junk>`. Other words there are an entity. */
function pieceBefore(end: number, text: string, html: string): Piece {
  const start = end - text.length;
  if (html.startsWith(text, start)) return { text, source: start, width: text.length };
  const source = html.lastIndexOf('&', end - 1);
  return { text, source, width: end - source };
}
