import type { Span } from '../facts.ts';

/** Quotation marks of a text: paired stretches, and marks that never close. */
export interface Marks {
  /** Stretches between a pair of marks; `inner` is without the marks. In text order, outer before inner. */
  pairs: { outer: Span; inner: Span }[];
  unclosed: Span[];
}

/** Pairs quotation marks in one pass. */
export function pairMarks(_text: string): Marks {
  return { pairs: [], unclosed: [] };
}
