import type { Span } from '../facts.ts';
import { wordSteps } from './align.ts';
import { splitWords, type Words } from './words.ts';

/** Words in curly marks, on one line, cut behind a word. */
export function quoted(text: string, most = 60): string {
  const line = text
    .replace(/\s+/g, ' ')
    .replace(/[\s,;]+$/, '')
    .trim();
  return `“${cutWords(line, most)}”`;
}

/** The text up to a word's end, with an ellipsis if there is more. */
export function cutWords(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = text.lastIndexOf(' ', most);
  return `${text.slice(0, end > most / 2 ? end : most)}…`;
}

/** A word diff as git shows it: `We are [-not-] {+all+} against trams`; long stretches that are the same are cut. */
export function wordDiff(source: string, there: Span, text: string, here: Span): string {
  const [before, after] = [wordsShown(source, there), wordsShown(text, here)];
  const steps = wordSteps(before.list, after.list);
  const parts = steps.map(({ kind, from, to }, k) => {
    const words = (kind === 'after' ? after : before).shown.slice(from, to);
    if (kind === 'before') return `[-${words.join(' ')}-]`;
    if (kind === 'after') return `{+${words.join(' ')}+}`;
    return shorten(words, k > 0, k < steps.length - 1);
  });
  return parts.join(' ');
}

function wordsShown(text: string, span: Span): { list: string[]; shown: string[] } {
  const { list, start, end } = splitWords(text, span);
  return { list, shown: list.map((_, i) => text.slice(start[i], end[i])) };
}

const KEPT = 4;

function shorten(words: string[], after: boolean, before: boolean): string {
  const [head, tail] = [after ? KEPT : 0, before ? KEPT : 0];
  if (words.length <= head + tail + 1) return words.join(' ');
  return [...words.slice(0, head), '…', ...words.slice(words.length - tail)].join(' ');
}

/** Two texts in curly marks, cut to where they differ and a few words around. */
export function excerpts(one: { text: string; words: Words }, two: { text: string; words: Words }): [string, string] {
  const [a, b] = [one.words.list, two.words.list];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return [excerpt(one, head, tail), excerpt(two, head, tail)];
}

function excerpt({ text, words }: { text: string; words: Words }, head: number, tail: number): string {
  const from = head > KEPT + 1 ? head - KEPT : 0;
  const to = tail > KEPT + 1 ? words.list.length - tail + KEPT : words.list.length;
  const shown = words.list.slice(from, to).map((_, k) => text.slice(words.start[from + k], words.end[from + k]));
  return `“${from > 0 ? '… ' : ''}${shown.join(' ')}${to < words.list.length ? ' …' : ''}”`;
}
