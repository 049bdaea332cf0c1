import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';

// One cell each, whatever stands beside them but a combining mark.
const NARROW = /^[\x20-\x7e\xa0-\xac\xae-\xff‘’“”–—…]*/;
const ALL_NARROW = new RegExp(`${NARROW.source}$`);

/** Terminal cells of a text: 习近平 is 6, a flag emoji 2. */
export function cellsOf(text: string): number {
  return ALL_NARROW.test(text) ? text.length : stringWidth(text);
}

// A flag, or a character with what is joined to it. (Intl.Segmenter takes tens of milliseconds to load.)
const CLUSTERS = /\p{RI}{2}|.(?:\p{M}|\u200d.|[\u{1f3fb}-\u{1f3ff}\u{e0020}-\u{e007f}])*/gsu;

/** The text in at most so many cells, with an ellipsis where it is cut; never through a character. */
export function cut(text: string, cells: number): string {
  if (text.length <= cells / 2 || cellsOf(text) <= cells) return text;
  if (cells < 1) return '';
  const end = NARROW.exec(text)![0].length >= cells ? cells - 1 : fittingLength(text, cells - 1);
  return `${text.slice(0, end).trimEnd()}…`;
}

function fittingLength(text: string, cells: number): number {
  let used = 0;
  for (const { 0: cluster, index } of text.matchAll(CLUSTERS)) {
    used += cellsOf(cluster);
    if (used > cells) return index;
  }
  return text.length;
}

/** Lines of at most so many cells; words stay whole where a line can hold them. */
export function wrap(text: string, cells: number): string[] {
  return wrapAnsi(text, Math.max(1, cells), { hard: true, trim: true }).split('\n');
}
