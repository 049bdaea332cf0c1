import type { FactSheet } from '../facts.ts';
import type { Kind } from './select.ts';
import { valueShown, weekdayOf } from './value.ts';
import { visible } from './visible.ts';

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
  return marks.filter(({ kind, start, end }) => kinds.has(kind) && start < end).sort((a, b) => a.start - b.start || b.end - a.end);
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
  const quotes = marks.filter(({ kind }) => kind === 'quote');
  const facts = marks.filter(({ kind }) => kind !== 'quote');
  const edges = [...new Set(marks.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const [quotesAt, factsAt] = [sweep(quotes), sweep(facts)];
  const lines: string[] = [];
  let edge = 0;
  for (let from = 0; from <= text.length; ) {
    const newline = text.indexOf('\n', from);
    const to = newline < 0 ? text.length : newline;
    let line = '';
    let open: Mark[] = [];
    for (let at = from; at < to; ) {
      while (edge < edges.length && edges[edge] <= at) edge++;
      const next = Math.min(to, edges[edge] ?? to);
      const around = quotesAt(at);
      if (!same(open, around)) {
        line += `${open.length ? '</span>' : ''}${around.length ? quoteTag(around, at, anchors) : ''}`;
        open = around;
      }
      line += segment(visible(text.slice(at, next).replace(/[\t\r]/g, ' ')), factsAt(at), at, anchors);
      at = next;
    }
    lines.push(line + (open.length ? '</span>' : ''));
    from = to + 1;
  }
  return lines;
}

/** Text that HTML shows and never obeys. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;');
}

function quoteTag(around: Mark[], at: number, { place }: Anchors): string {
  const inner = around.at(-1)!;
  const [own, ...others] = around.filter(({ start, anchor }) => start === at && anchor).map(({ anchor }) => place(anchor));
  const id = own ? ` id="${own}"` : '';
  const depth = around.length > 1 ? ' inner' : '';
  return `${others.map((other) => `<i id="${other}"></i>`).join('')}<span class="quote${depth}"${id} title="${escapeHtml(visible(inner.label))}">`;
}

function segment(text: string, facts: Mark[], at: number, { place, row }: Anchors): string {
  if (facts.length === 0) return escapeHtml(text);
  const inner = facts.at(-1)!;
  const ids = facts.filter(({ start }) => start === at).map(({ anchor }) => anchor);
  const others = ids.filter((anchor) => anchor !== inner.anchor).map((anchor) => `<i id="${place(anchor)}"></i>`);
  const id = ids.includes(inner.anchor) ? ` id="${place(inner.anchor)}"` : '';
  return `${others.join('')}<a class="${inner.kind}"${id} href="#${row(inner.id)}" title="${escapeHtml(visible(inner.label))}">${escapeHtml(text)}</a>`;
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
