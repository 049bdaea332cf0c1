import type { Span } from '../facts.ts';
import { wordSteps } from './align.ts';
import { splitWords } from './words.ts';

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
