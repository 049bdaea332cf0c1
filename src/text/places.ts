import type { Place, Span } from '../facts.ts';
import type { Layout } from '../read/article.ts';

/** Index of the last entry that is not above `value` (entries ascend, the first is not above it). */
export function lastNotAbove(entries: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = entries.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (entries[middle] <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Line and column, from 1, of a text offset in the document's source. */
export function placeOf(layout: Layout, offset: number): Place {
  const at = sourceOffset(layout, offset);
  const line = lastNotAbove(layout.lines, at);
  return { line: line + 1, column: at - layout.lines[line] + 1 };
}

/** Where a span of the text stands in the source; `null` where both are the same. */
export function originOf(layout: Layout, span: Span): Span | null {
  if (!layout.map) return null;
  const start = sourceOffset(layout, span.start);
  return { start, end: span.end > span.start ? sourceEnd(layout, span.end) : start };
}

/** Two entries at one text offset: the first says where the words before it end, behind `&eacute;` and before `</b>`. */
function sourceEnd(layout: Layout, end: number): number {
  const { text, source } = layout.map!;
  let k = lastNotAbove(text, end);
  if (text[k] !== end || k === 0 || text[k - 1] !== end) return sourceOffset(layout, end - 1) + 1;
  while (k > 0 && text[k - 1] === end) k--;
  return source[k];
}

function sourceOffset({ map }: Layout, offset: number): number {
  if (!map) return offset;
  const k = lastNotAbove(map.text, offset);
  return map.source[k] + offset - map.text[k];
}
