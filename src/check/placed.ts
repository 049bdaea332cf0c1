import type { PlacedSpan } from '../facts.ts';

/** The place alone of something that has one. */
export function placed({ start, end, line, column, origin }: PlacedSpan): PlacedSpan {
  return { start, end, line, column, ...(origin && { origin }) };
}
