import type { FactSheet } from '../facts.ts';
import type { Kind } from './select.ts';
import { valueShown, weekdayOf } from './value.ts';
import { oneLine, visible } from './visible.ts';

/** A stretch of the article that a fact stands in. */
export interface Mark {
  start: number;
  end: number;
  kind: Kind;
  /** Of the fact, for a mention with its number: `e3.2`; empty on the further parts of a quote. */
  anchor: string;
  id: string;
  label: string;
}

/** All marks of a page in text order; of those that begin together the longest first. */
export function marksOf(sheet: FactSheet, shown: Kind[]): Mark[] {
  const kinds = new Set(shown);
  const marks: Mark[] = [];
  for (const { id, name, type, mentions } of sheet.entities) {
    for (const [k, { start, end }] of mentions.entries()) {
      marks.push({ start, end, kind: 'entity', anchor: `${id}.${k + 1}`, id, label: `${name}, ${type}` });
    }
  }
  for (const { id, type, speaker, content } of sheet.quotes) {
    const label = `${type} quote, ${speaker?.name ?? 'nobody named'}`;
    marks.push(...content.map(({ start, end }, k) => ({ start, end, kind: 'quote' as const, anchor: k === 0 ? id : '', id, label })));
  }
  for (const number of sheet.numbers) {
    const { start, end, id, counts } = number;
    marks.push({ start, end, kind: 'number', anchor: id, id, label: [valueShown(number), counts?.text].filter(Boolean).join(' ') });
  }
  for (const { start, end, id, value, type } of sheet.dates) {
    marks.push({ start, end, kind: 'date', anchor: id, id, label: value ? `${value} ${weekdayOf(value)}`.trim() : type });
  }
  return marks.filter(({ kind }) => kinds.has(kind)).sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Names the places of one document in the page. */
export interface Anchors {
  /** Id of the element of an anchor. */
  place: (anchor: string) => string;
  /** Id of the table row of a fact. */
  row: (id: string) => string;
}

/** The article's lines as HTML, facts as links to their rows, quotes as spans around them; whatever overlaps is split. */
export function markedLines(text: string, marks: Mark[], anchors: Anchors): string[] {
  const edges = [...new Set(marks.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const quotesAt = sweep(marks.filter(({ kind }) => kind === 'quote'));
  const factsAt = sweep(marks.filter(({ kind }) => kind !== 'quote'));
  const reached = arrivals(marks);
  let edge = 0;
  let from = 0;
  const lines = text.split('\n').map((written) => {
    const to = from + written.length;
    let line = '';
    let open: Mark[] = [];
    for (let at = from; at < to; ) {
      while (edge < edges.length && edges[edge] <= at) edge++;
      const next = Math.min(to, edges[edge] ?? to);
      const quotes = quotesAt(at);
      const piece = { text: text.slice(at, next), quotes, fact: factsAt(at).at(-1), fresh: reached(at) };
      line += pieceHtml(piece, open, anchors);
      open = quotes;
      at = next;
    }
    from = to + 1;
    return line + (open.length ? '</span>' : '');
  });
  lines[lines.length - 1] += emptyAnchors(reached(text.length), anchors);
  return lines;
}

/** Text that HTML shows and never obeys. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;');
}

/** A stretch of a line in which no mark begins or ends. */
interface Piece {
  text: string;
  quotes: Mark[];
  fact: Mark | undefined;
  /** Marks that begin here, or began in a line end before. */
  fresh: Set<Mark>;
}

function pieceHtml({ text, quotes, fact, fresh }: Piece, open: Mark[], anchors: Anchors): string {
  const words = escapeHtml(visible(text.replace(/[\t\r]/g, ' ')));
  const idOf = (mark: Mark) => (fresh.delete(mark) && mark.anchor ? ` id="${anchors.place(mark.anchor)}"` : '');
  const label = (mark: Mark) => `title="${escapeHtml(oneLine(mark.label))}"`;
  const inner = quotes.at(-1);
  let tag = '';
  if (!same(open, quotes)) {
    if (open.length > 0) tag += '</span>';
    if (inner) tag += `<span class="quote${quotes.length > 1 ? ' inner' : ''}"${idOf(inner)} ${label(inner)}>`;
  }
  const link = fact ? `<a class="${fact.kind}"${idOf(fact)} href="#${anchors.row(fact.id)}" ${label(fact)}>${words}</a>` : words;
  return tag + emptyAnchors(fresh, anchors) + link;
}

function emptyAnchors(marks: Set<Mark>, { place }: Anchors): string {
  return [...marks].map(({ anchor }) => (anchor ? `<i id="${place(anchor)}"></i>` : '')).join('');
}

/** Answers, for rising offsets, which marks have begun since the last one. */
function arrivals(marks: Mark[]): (at: number) => Set<Mark> {
  let next = 0;
  return (at) => {
    const first = next;
    while (next < marks.length && marks[next].start <= at) next++;
    return new Set(marks.slice(first, next));
  };
}

/** Answers, for rising offsets, which marks hold an offset; the innermost last. */
function sweep(marks: Mark[]): (at: number) => Mark[] {
  let next = 0;
  let open: Mark[] = [];
  return (at) => {
    if (open.some(({ end }) => end <= at)) open = open.filter(({ end }) => end > at);
    while (next < marks.length && marks[next].start <= at) {
      if (marks[next].end > at) open = [...open, marks[next]];
      next++;
    }
    return open;
  };
}

function same(a: Mark[], b: Mark[]): boolean {
  return a.length === b.length && a.every((mark, k) => mark === b[k]);
}
