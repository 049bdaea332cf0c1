import type { Chain } from '../../model/chain.ts';

/**
 * Labels of the labeller. A gap lies between the elements of one attribution (“Lee, a coach, **also** said **on Monday
 * that** …”). Cues and contents know on which side the other is, so that the chain remembers what is still to come.
 */
export const OUT = 0;
export const GAP = 1;
export const SOURCE = 2;
/** Content follows this cue. */
export const CUE_BEFORE = 3;
/** Content precedes this cue. */
export const CUE_AFTER = 4;
/** First token of a content whose cue precedes it. */
export const AFTER_CUE = 5;
/** Further ones. */
export const AFTER_CUE_ON = 6;
/** First token of a content whose cue follows, or has none. */
export const BEFORE_CUE = 7;
export const BEFORE_CUE_ON = 8;
export const LABELS = 9;

/** Contents go on only what has begun; a gap lies between elements. */
export const QUOTE_CHAIN: Chain = {
  labels: LABELS,
  previous: Array.from({ length: LABELS }, (_, b) =>
    Uint8Array.from(Array.from({ length: LABELS }, (_, a) => a).filter((a) => mayFollow(a, b))),
  ),
  starts: Uint8Array.from([1, 0, 1, 1, 1, 1, 0, 1, 0]),
  ends: new Uint8Array(LABELS).fill(1),
};

export const isContent = (label: number): boolean => label >= AFTER_CUE;
export const begins = (label: number): boolean => label === AFTER_CUE || label === BEFORE_CUE;
export const isCue = (label: number): boolean => label === CUE_BEFORE || label === CUE_AFTER;

function mayFollow(a: number, b: number): boolean {
  if (b === AFTER_CUE_ON) return a === AFTER_CUE || a === AFTER_CUE_ON;
  if (b === BEFORE_CUE_ON) return a === BEFORE_CUE || a === BEFORE_CUE_ON;
  if (b === GAP) return a !== OUT;
  if (a === GAP) return b !== OUT;
  return true;
}
