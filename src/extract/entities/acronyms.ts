import { mix, mix2 } from '../../model/hash.ts';
import { newGroup, type Sink } from '../../model/scorer.ts';
import { ALL_CAPITALS, CAPITAL, formOf, LOWER_CASE, MARK, normOf } from '../../text/words.ts';
import { FLAGS, KIND_MASKS, KINDS, MIDDLE, NORM, wordFacts } from './facts.ts';
import type { Repeats } from './repeats.ts';
import type { NameColumns } from './segments.ts';

/**
 * Acronyms that the document explains: `Sexual Minorities Uganda (SMUG)`. The long form tells the type of the short one
 * wherever it stands, and the short one that the long one is a name, and where it begins.
 */
export interface Acronyms {
  /** By the document's number of the acronym (repeats.ts): tokens `[from, to)` of the long form; `sure` if its letters fit. */
  long: Map<number, { from: number; to: number; sure: boolean }>;
  /** By token of a long form: 1 first, 2 inside, 3 last. */
  place: Map<number, number>;
}

/** Long forms have at most so many words. */
const MOST_WORDS = 12;

/** Finds `Long Form (LF)` (Schwartz and Hearst 2003). */
export function findAcronyms({ word, first }: NameColumns, { facts, local }: Repeats): Acronyms {
  const acronyms: Acronyms = { long: new Map(), place: new Map() };
  const { rows } = wordFacts;
  for (let s = 0; s + 1 < first.length; s++) {
    for (let i = first[s] + 2; i + 1 < first[s + 1]; i++) {
      if (!(rows[facts[i] + FLAGS] & CAPITAL) || normOf(word[i - 1]) !== '(' || normOf(word[i + 1]) !== ')') continue;
      if (acronyms.long.has(local[i])) continue;
      const spelled = longForm(word, facts, Math.max(first[s], i - 1 - MOST_WORDS), i - 1, formOf(word[i]));
      const from = spelled < 0 ? capitalsBefore(facts, first[s], i - 1) : spelled;
      if (from === i - 1 || (spelled < 0 && !(rows[facts[i] + FLAGS] & ALL_CAPITALS))) continue;
      acronyms.long.set(local[i], { from, to: i - 1, sure: spelled >= 0 });
      if (spelled < 0) continue;
      for (let k = from; k < i - 1; k++) acronyms.place.set(k, k === from ? 1 : k === i - 2 ? 3 : 2);
    }
  }
  return acronyms;
}

/** `Central Reserve Bank (BCR)`: letters of another language's name. */
function capitalsBefore(facts: Int32Array, least: number, to: number): number {
  let from = to;
  while (from > least && wordFacts.rows[facts[from - 1] + FLAGS] & CAPITAL) from--;
  return from;
}

/** Where the words that end before `to` begin to spell the acronym; -1 if they do not. */
function longForm(word: Uint32Array, facts: Int32Array, least: number, to: number, acronym: string): number {
  const letters = acronym.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  if (letters.length < 2 || letters.length > 8 || acronym === acronym.toLowerCase()) return -1;
  let left = letters.length - 1;
  for (let k = to - 1; k >= least; k--) {
    const flags = wordFacts.rows[facts[k] + FLAGS];
    if (flags & MARK && !/^['’&.,-]$/.test(formOf(word[k]))) return -1;
    const norm = normOf(word[k]);
    left = consumed(norm, letters, left);
    if (left < 0) return flags & CAPITAL && to - k > 1 ? k : -1;
    // a word without its letter stands in the long form only if it is small: `of`, `and`, `the`
    if (!(flags & (LOWER_CASE | MARK)) && !letters.includes(norm[0])) return -1;
  }
  return -1;
}

/** The letter of `letters` that is still to be found once `norm` has given its first one, and those that follow in it. */
function consumed(norm: string, letters: string, left: number): number {
  // `InterContinental` gives I and C: the longest run that ends at `left` and begins with the word's first letter
  for (let begin = Math.max(0, left - 2); begin <= left; begin++) {
    if (norm[0] === letters[begin] && isSubsequence(letters.slice(begin + 1, left + 1), norm)) return begin - 1;
  }
  return left;
}

function isSubsequence(letters: string, norm: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = norm.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}

const LAST_MIDDLE = newGroup((sink, key) => sink.feature(mix2(162, key >> 1, key & 1)));
const LAST_KINDS = newGroup((sink, key) => sink.feature(mix2(163, KIND_MASKS.valueOf(key >> 1), key & 1)));
const FIRST_MIDDLE = newGroup((sink, key) => sink.feature(mix2(165, key >> 1, key & 1)));
const PLACE = newGroup((sink, key) => sink.feature(mix(166, key)));

/** Features of a token that is a known acronym, or stands in the long form of one. */
export function acronymFeatures(sink: Sink, { long, place }: Acronyms, { facts, local }: Repeats, i: number): void {
  if (long.size === 0) return;
  const { rows } = wordFacts;
  const here = place.get(i);
  if (here) sink.row(PLACE, here);
  const meant = rows[facts[i] + FLAGS] & CAPITAL ? long.get(local[i]) : undefined;
  if (!meant) return;
  const [head, opening] = [facts[meant.to - 1], facts[meant.from]];
  const sure = meant.sure ? 1 : 0;
  sink.feature(mix2(161, rows[head + NORM], sure));
  sink.row(LAST_MIDDLE, rows[head + MIDDLE] * 2 + sure);
  sink.row(LAST_KINDS, rows[head + KINDS] * 2 + sure);
  sink.feature(mix2(164, rows[opening + NORM], sure));
  sink.row(FIRST_MIDDLE, rows[opening + MIDDLE] * 2 + sure);
}
