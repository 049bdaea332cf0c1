import truncate from 'fast-string-truncated-width';
import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';

/** Terminal cells of a text: 习近平 is 6, a flag emoji 2. */
export function cellsOf(text: string): number {
  return stringWidth(text);
}

/** The text in at most so many cells, with an ellipsis where it is cut. */
export function cut(text: string, cells: number): string {
  if (cells <= 0) return '';
  const { index, truncated, ellipsed } = truncate(text, { limit: cells, ellipsis: '…', ellipsisWidth: 1 });
  if (!truncated) return text;
  return `${text.slice(0, index).trimEnd()}${ellipsed ? '…' : ''}`;
}

/** The text with spaces up to so many cells, `cells` of the text itself known or measured. */
export function pad(text: string, cells: number, right = false, own = cellsOf(text)): string {
  const spaces = ' '.repeat(Math.max(0, cells - own));
  return right ? spaces + text : text + spaces;
}

/** Lines of at most so many cells; words stay whole where a line can hold them. */
export function wrap(text: string, cells: number): string[] {
  return wrapAnsi(text, Math.max(1, cells), { hard: true, trim: true }).split('\n');
}
