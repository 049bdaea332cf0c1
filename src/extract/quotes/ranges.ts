import { type Columns, OUTSIDE } from './columns.ts';

/** Longest sequence that is labelled at once. */
const LONGEST = 480;

/** How surely a sentence has a cue for a look to be worth while. */
const LEAST = 3;

/**
 * Token ranges worth labelling: runs of sentences of one paragraph that have a possible cue or a quotation mark. The
 * rest of a text says nothing, which is most of it.
 */
export function activeRanges(columns: Columns): { from: number; to: number }[] {
  const { document, said, state } = columns;
  const ranges: { from: number; to: number }[] = [];
  let paragraph = -1;
  for (let s = 0; s < document.sentences.length; s++) {
    const from = document.first[s];
    const to = document.first[s + 1];
    let active = false;
    for (let i = from; i < to && !active; i++) active = said[i] >= LEAST || state[i] !== OUTSIDE;
    if (!active) {
      paragraph = -1;
      continue;
    }
    const last = ranges[ranges.length - 1];
    if (document.paragraph[s] === paragraph && to - last.from <= LONGEST) last.to = to;
    else for (let at = from; at < to; at += LONGEST) ranges.push({ from: at, to: Math.min(to, at + LONGEST) });
    paragraph = document.paragraph[s];
  }
  return ranges;
}
