import { type FeatureBuffer, push } from '../../model/buffer.ts';
import { mix2 } from '../../model/hash.ts';
import { CAPITAL, MIXED_CASE, shapeOf } from '../../text/words.ts';
import { COARSE, KINDS, MIDDLE, wordFacts } from './facts.ts';
import { EDGE } from './features.ts';

/**
 * Features of the run of capitalised words that a token stands in: its last word mostly says what the whole is
 * (“Viral Genome Sequencing Lab”), and the words beside the run are out of sight of the token's own window.
 */

/** Runs by token: `[start[i], end[i])`; both are `i` where no capital stands. */
export interface Runs {
  start: Uint32Array;
  end: Uint32Array;
}

/** Bounds of the runs of capitalised words within each sentence. */
export function capitalRuns(word: Uint32Array, first: Uint32Array): Runs {
  const start = new Uint32Array(word.length);
  const end = new Uint32Array(word.length);
  for (let s = 0; s + 1 < first.length; s++) {
    for (let i = first[s]; i < first[s + 1]; ) {
      let to = i;
      while (to < first[s + 1] && shapeOf(word[to]) & (CAPITAL | MIXED_CASE)) to++;
      start.fill(i, i, Math.max(to, i + 1));
      end.fill(to, i, Math.max(to, i + 1));
      i = Math.max(to, i + 1);
    }
  }
  return { start, end };
}

/** Features of token `i`'s run in the sentence `[from, to)`; of a word between two runs: what it joins. */
export function runFeatures(out: FeatureBuffer, word: Uint32Array, { start, end }: Runs, from: number, to: number, i: number): void {
  if (end[i] === i) {
    if (i > from && i + 1 < to && end[i - 1] === i && end[i + 1] > i + 1) {
      push(out, mix2(141, middle(word[i - 1]), norm(word[i])));
      push(out, mix2(142, middle(word[end[i + 1] - 1]), norm(word[i])));
    }
    return;
  }
  const head = word[end[i] - 1];
  const length = Math.min(end[i] - start[i], 5);
  const place = Math.min(end[i] - 1 - i, 3) * 4 + Math.min(i - start[i], 3);
  push(out, mix2(143, length, place));
  if (length > 1) {
    push(out, mix2(144, norm(head), place >> 2));
    push(out, mix2(145, middle(head), place >> 2));
    push(out, mix2(146, kinds(head), place >> 2));
    push(out, mix2(147, norm(word[start[i]]), place & 3));
    push(out, mix2(148, middle(word[start[i]]), place & 3));
  }
  const left = start[i] > from ? word[start[i] - 1] : EDGE;
  const right = end[i] < to ? word[end[i]] : EDGE;
  push(out, mix2(149, norm(left), place));
  push(out, mix2(150, norm(right), place));
  push(out, mix2(151, coarse(left), coarse(right)));
  push(out, mix2(152, norm(left), norm(right)));
  joined(out, word, start, end, from, to, i);
}

/** `Bank` of `Ghana`: the run before or after, where one word joins both. */
function joined(out: FeatureBuffer, word: Uint32Array, start: Uint32Array, end: Uint32Array, from: number, to: number, i: number): void {
  const left = start[i] - 1;
  if (left > from && end[left - 1] === left) {
    push(out, mix2(154, norm(word[left]), middle(word[left - 1])));
  }
  const right = end[i];
  if (right + 1 < to && end[right + 1] > right + 1) {
    push(out, mix2(156, norm(word[right]), middle(word[end[right + 1] - 1])));
  }
}

const middle = (word: number): number => wordFacts.rows[wordFacts.at(word) + MIDDLE];
const norm = (word: number): number => wordFacts.rows[wordFacts.at(word)];
const coarse = (word: number): number => wordFacts.rows[wordFacts.at(word) + COARSE];
const kinds = (word: number): number => wordFacts.rows[wordFacts.at(word) + KINDS];
