import { begins, isContent, OUT } from './labels.ts';

/** A content with more words before a title than this may end with it; one with so few is none without it. */
const ENOUGH = 4;
const FEW = 3;

/** Does a content run into a stretch and go on behind it, or has it words enough before it? */
export function passes(labels: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isContent(labels[i]) || begins(labels[i])) return false;
  if (from === 0 || !isContent(labels[from - 1])) return false;
  return (goesOnAt(labels, to) && goesOnAt(labels, to + 1)) || from - beginningOf(labels, from) > ENOUGH;
}

/** Takes a stretch out of a content, and what stands before it if that is a word or two. */
export function clipBack(labels: Uint8Array, from: number, to: number): void {
  for (let i = from; i < to; i++) if (isContent(labels[i])) labels[i] = OUT;
  const at = beginningOf(labels, from);
  if (from - at <= FEW) labels.fill(OUT, at, from);
}

const goesOnAt = (labels: Uint8Array, i: number): boolean => i < labels.length && isContent(labels[i]) && !begins(labels[i]);

/** Where the content that reaches up to a token begins. */
function beginningOf(labels: Uint8Array, to: number): number {
  let at = to;
  while (at > 0 && isContent(labels[at - 1]) && !(at < to && begins(labels[at]))) at--;
  return at;
}
