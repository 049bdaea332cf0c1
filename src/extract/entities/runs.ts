import { mix2 } from '../../model/hash.ts';
import { newGroup, type Sink } from '../../model/scorer.ts';
import { CAPITAL, MIXED_CASE } from '../../text/words.ts';
import { COARSE, FLAGS, KIND_MASKS, KINDS, MIDDLE, NORM, wordFacts } from './facts.ts';

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
export function capitalRuns(facts: Int32Array, first: Uint32Array): Runs {
  const { rows } = wordFacts;
  const start = new Uint32Array(facts.length);
  const end = new Uint32Array(facts.length);
  for (let s = 0; s + 1 < first.length; s++) {
    for (let i = first[s]; i < first[s + 1]; ) {
      let to = i;
      while (to < first[s + 1] && rows[facts[to] + FLAGS] & (CAPITAL | MIXED_CASE)) to++;
      const next = to > i ? to : i + 1;
      for (let k = i; k < next; k++) {
        start[k] = i;
        end[k] = to;
      }
      i = next;
    }
  }
  return { start, end };
}

/** Length and place in the run. */
const PLACE = newGroup((sink, key) => sink.feature(mix2(143, key >> 4, key & 15)));
/** Class of the last word and of the first, by the distance to them. */
const HEAD_MIDDLE = newGroup((sink, key) => sink.feature(mix2(145, key >> 2, key & 3)));
const HEAD_KINDS = newGroup((sink, key) => sink.feature(mix2(146, KIND_MASKS.valueOf(key >> 2), key & 3)));
const FIRST_MIDDLE = newGroup((sink, key) => sink.feature(mix2(148, key >> 2, key & 3)));
/** Classes of the words beside the run. */
const SIDES = newGroup((sink, key) => sink.feature(mix2(151, key >> 7, key & 127)));

/** Features of token `i`'s run in the sentence `[from, to)`; of a word between two runs: what it joins. `facts` are places in `wordFacts`. */
export function runFeatures(sink: Sink, facts: Int32Array, { start, end }: Runs, from: number, to: number, i: number): void {
  if (end[i] === i) {
    if (i > from && i + 1 < to && end[i - 1] === i && end[i + 1] > i + 1) {
      sink.feature(mix2(141, fact(facts[i - 1], MIDDLE), norm(facts[i])));
      sink.feature(mix2(142, fact(facts[end[i + 1] - 1], MIDDLE), norm(facts[i])));
    }
    return;
  }
  const length = Math.min(end[i] - start[i], 5);
  const place = Math.min(end[i] - 1 - i, 3) * 4 + Math.min(i - start[i], 3);
  sink.row(PLACE, length * 16 + place);
  if (length > 1) {
    const [head, opening] = [facts[end[i] - 1], facts[start[i]]];
    sink.feature(mix2(144, norm(head), place >> 2));
    sink.row(HEAD_MIDDLE, fact(head, MIDDLE) * 4 + (place >> 2));
    sink.row(HEAD_KINDS, fact(head, KINDS) * 4 + (place >> 2));
    sink.feature(mix2(147, norm(opening), place & 3));
    sink.row(FIRST_MIDDLE, fact(opening, MIDDLE) * 4 + (place & 3));
  }
  const left = start[i] > from ? facts[start[i] - 1] : 0;
  const right = end[i] < to ? facts[end[i]] : 0;
  sink.feature(mix2(149, norm(left), place));
  sink.feature(mix2(150, norm(right), place));
  sink.row(SIDES, fact(left, COARSE) * 128 + fact(right, COARSE));
  sink.feature(mix2(152, norm(left), norm(right)));
  joined(sink, facts, start, end, from, to, i);
}

/** `Bank` of `Ghana`: the run before or after, where one word joins both. */
function joined(sink: Sink, facts: Int32Array, start: Uint32Array, end: Uint32Array, from: number, to: number, i: number): void {
  const left = start[i] - 1;
  if (left > from && end[left - 1] === left) sink.feature(mix2(154, norm(facts[left]), fact(facts[left - 1], MIDDLE)));
  const right = end[i];
  if (right + 1 < to && end[right + 1] > right + 1) sink.feature(mix2(156, norm(facts[right]), fact(facts[end[right + 1] - 1], MIDDLE)));
}

const fact = (at: number, which: number): number => wordFacts.rows[at + which];
const norm = (at: number): number => wordFacts.rows[at + NORM];
