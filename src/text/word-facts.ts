import { enlarged } from '../model/columns.ts';
import { newScorer, type Scorer } from '../model/scorer.ts';
import type { Weights } from '../model/weights.ts';
import { wordGeneration } from './words.ts';

/** What the models read of word types: several numbers of each, and small numbers for what is large. */

/** Several numbers of a word type side by side, since most of the time goes into fetching them. */
export interface WordFacts {
  /** May be replaced by a larger one: read it after the last `at`. */
  rows: Int32Array;
  /** Where the word's numbers begin in `rows`; those of no word, at 0, are `edge`. */
  at(word: number): number;
}

/** `perWord` for several numbers at once; `edge` are those where there is no word. */
export function perWordFacts(edge: readonly number[], compute: (word: number) => readonly number[]): WordFacts {
  let known = new Int32Array(1024);
  let age = wordGeneration();
  let size = edge.length;
  const facts: WordFacts = {
    rows: new Int32Array(1024 * edge.length),
    at(word) {
      if (age !== wordGeneration()) forget();
      if (word < known.length && known[word] !== 0) return known[word];
      return add(word);
    },
  };
  facts.rows.set(edge);
  function forget(): void {
    known.fill(0);
    age = wordGeneration();
    size = edge.length;
  }
  function add(word: number): number {
    const numbers = compute(word);
    const at = size;
    size += edge.length;
    if (size > facts.rows.length) facts.rows = enlarged(facts.rows, size);
    for (let k = 0; k < edge.length; k++) facts.rows[at + k] = numbers[k];
    if (word >= known.length) known = enlarged(known, word + 1);
    return (known[word] = at);
  }
  return facts;
}

/** A scorer whose keys are word types, good for the table of words that it saw last. */
export interface WordScorer {
  scorer: Scorer;
  generation: number;
}

/** A scorer over a model's weights, for `readyScorer`. */
export const newWordScorer = (weights: Weights): WordScorer => ({ scorer: newScorer(weights), generation: wordGeneration() });

/** The scorer, ready for the next document: its rows are forgotten if the table of words has begun anew. */
export function readyScorer(known: WordScorer): Scorer {
  if (known.generation !== wordGeneration()) known.scorer.forget();
  known.generation = wordGeneration();
  return known.scorer;
}

/** Small numbers for large ones, in the order of their coming; `first` has number 0. */
export interface Numbering {
  code(value: number): number;
  valueOf(code: number): number;
}

/** A numbering that begins anew when the table of words does. */
export function numbering(first: number): Numbering {
  const codes = new Map<number, number>();
  let values: number[] = [];
  let age = -1;
  return {
    code(value) {
      if (age !== wordGeneration()) {
        codes.clear();
        values = [first];
        codes.set(first, 0);
        age = wordGeneration();
      }
      const known = codes.get(value);
      if (known !== undefined) return known;
      codes.set(value, values.length);
      return values.push(value) - 1;
    },
    valueOf: (code) => values[code] ?? first,
  };
}
