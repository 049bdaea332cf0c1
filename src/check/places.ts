import type { FactSheet, PlacedSpan, Span } from '../facts.ts';
import type { Reading } from './reading.ts';

/**
 * A span of a text with line and column, reckoned from the nearest fact before it; exact but where markup stands
 * between the two, there it is the fact's own place.
 */
export function placeSpan({ sheet, text }: Reading, { start, end }: Span): PlacedSpan {
  const anchor = anchorBefore(sheet, start);
  if (anchor.origin) return { start, end, line: anchor.line, column: anchor.column, origin: anchor.origin };
  let { line } = anchor;
  let begin = anchor.start;
  for (let at = text.indexOf('\n', anchor.start); at >= 0 && at < start; at = text.indexOf('\n', at + 1)) {
    line++;
    begin = at + 1;
  }
  return { start, end, line, column: line === anchor.line ? anchor.column + start - anchor.start : start - begin + 1 };
}

function anchorBefore(sheet: FactSheet, start: number): PlacedSpan {
  let best: PlacedSpan = { start: 0, end: 0, line: 1, column: 1 };
  const offer = (span: PlacedSpan) => {
    if (span.start <= start && span.start >= best.start) best = span;
  };
  for (const { mentions } of sheet.entities) mentions.forEach(offer);
  for (const { content, quoted } of sheet.quotes) [...content, ...quoted].forEach(offer);
  sheet.numbers.forEach(offer);
  sheet.dates.forEach(offer);
  return best;
}
