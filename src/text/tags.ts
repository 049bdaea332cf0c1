import { modelFile } from '../model/files.ts';
import { mix } from '../model/hash.ts';
import { newScorer, type Scorer } from '../model/scorer.ts';
import { lookUp, readTable, type Table } from '../model/table.ts';
import { readWeights, type Weights } from '../model/weights.ts';
import type { Document } from './document.ts';
import { type TagFeatures, tagFeatures } from './tag-features.ts';
import { CAPITAL, formHash, MARK, normHash, perWord, shapeOf, wordGeneration } from './words.ts';

/** Universal parts of speech (universaldependencies.org); the codes of the `tag` column. */
export const TAGS = [
  'X',
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
] as const;
export type TagName = (typeof TAGS)[number];

/** Code of each tag: `TAG.VERB`. */
export const TAG = Object.fromEntries(TAGS.map((name, code) => [name, code])) as Record<TagName, number>;

const COUNT = TAGS.length;
const ANY = (1 << COUNT) - 1;
/** Four points of score: so far ahead, a tag is taken without a look at pairs of words. */
const CLEAR = 200;
/** Twelve points: so far behind, a tag is given up. */
const HOPELESS = 600;

/**
 * Tags every token of a document: a linear-chain model (learn/tags.ts) trained on UD English EWT and GUM. A word that
 * training saw often gets one of the tags that it was seen with; most have one only, and are not scored.
 */
export function tagTokens({ word, first, count }: Pick<Document, 'word' | 'first' | 'count'>): Uint8Array {
  const tags = new Uint8Array(count);
  tagger ??= newTagger();
  prepare(tagger, word, count);
  for (let s = 0; s + 1 < first.length; s++) tagSentence(tagger, word, first[s], first[s + 1], tags);
  return tags;
}

function prepare(tagger: Tagger, word: Uint32Array, count: number): void {
  const { scorer, features } = tagger;
  if (tagger.generation !== wordGeneration()) scorer.forget();
  tagger.generation = wordGeneration();
  if (tagger.facts.length < count) {
    tagger.facts = new Int32Array(2 * count);
    tagger.located = new Int32Array(2 * count);
  }
  tagger.edge = features.locate(scorer, 0);
  for (let i = 0; i < count; i++) {
    tagger.facts[i] = features.facts.at(word[i]);
    tagger.located[i] = features.locate(scorer, tagger.facts[i]);
  }
}

/** The tables that `tagSentence` works with. */
interface Tagger {
  weights: Weights;
  scorer: Scorer;
  features: TagFeatures;
  /** Tags that a word may have, as bits. */
  allowed: (word: number) => number;
  /** The same of its lower-case form, 0 if that is unknown. */
  lower: (word: number) => number;
  best: Int32Array;
  from: Uint8Array;
  scores: Int32Array;
  /** Of each token of the document: place of its word in the features' facts. */
  facts: Int32Array;
  /** The same as the scorer wants it; `edge` beyond the sentence. */
  located: Int32Array;
  edge: number;
  /** Of the table of words that the scorer knows. */
  generation: number;
}

let tagger: Tagger | undefined;

function newTagger(): Tagger {
  const sections = modelFile('tags');
  const weights = readWeights(sections);
  const table = readTable(sections, 'dictionary');
  const features = tagFeatures(tagClasses(table));
  const masks = sections.arrays.masks as Uint32Array;
  return {
    weights,
    features,
    scorer: newScorer(weights),
    allowed: perWord((_norm, _form, _shape, word) => masks[lookUp(table, formKey(formHash(word)))] || ANY),
    lower: perWord((_norm, _form, _shape, word) => masks[lookUp(table, formKey(normHash(word)))]),
    best: new Int32Array(0),
    from: new Uint8Array(0),
    scores: new Int32Array(COUNT),
    facts: new Int32Array(0),
    located: new Int32Array(0),
    edge: 0,
    generation: wordGeneration(),
  };
}

/** Key of a form in the dictionary of tags. */
export const formKey = (formHash: number): number => mix(1, formHash);

/** Key of a norm in the dictionary of tag classes: `March` and `march` differ. */
export const classKey = (normHash: number, capital: boolean): number => mix(capital ? 2 : 3, normHash);

/** Reads tag classes from the dictionary. */
export function tagClasses(table: Table): (word: number) => number {
  return perWord((_norm, _form, shape, word) => lookUp(table, classKey(normHash(word), (shape & (CAPITAL | MARK)) !== 0)));
}

/** Viterbi over the tags that each word may have; scores are kept relative to the best, so that they never overflow. */
function tagSentence(tagger: Tagger, word: Uint32Array, from: number, to: number, tags: Uint8Array): void {
  const count = to - from;
  if (count <= 0) return;
  if (tagger.from.length < count * COUNT) {
    tagger.best = new Int32Array(count * COUNT * 2);
    tagger.from = new Uint8Array(count * COUNT * 2);
  }
  const { best, from: source, allowed, lower, scores } = tagger;
  let before = 0;
  for (let i = 0; i < count; i++) {
    let mask = allowed(word[from + i]);
    // a capital at the start says nothing: `Fighting` may be what `fighting` is
    if (i === 0 && mask !== ANY && shapeOf(word[from]) & CAPITAL) mask |= lower(word[from]);
    const scored = (mask & (mask - 1)) !== 0;
    if (scored) {
      scoreToken(tagger, from, to, from + i, mask);
      mask = hopeful(scores, mask);
    }
    step(tagger.weights.transitions, best, source, i * COUNT, before, mask, scored ? scores : null);
    before = mask;
  }
  let tag = topOf(best, (count - 1) * COUNT, before);
  for (let i = count - 1; i >= 0; i--) {
    tags[from + i] = tag;
    tag = source[i * COUNT + tag];
  }
}

/** One position of the lattice: best way to each tag of `mask` from those of `before` (0 at the sentence's start). */
function step(
  between: Int16Array,
  best: Int32Array,
  source: Uint8Array,
  here: number,
  before: number,
  mask: number,
  scores: Int32Array | null,
): void {
  const back = here - COUNT;
  let highest = -0x7fffffff;
  for (let rest = mask; rest; rest &= rest - 1) {
    const tag = 31 - Math.clz32(rest & -rest);
    let top = before ? -0x7fffffff : 0;
    for (let left = before; left; left &= left - 1) {
      const last = 31 - Math.clz32(left & -left);
      const value = best[back + last] + between[last * COUNT + tag];
      if (value <= top) continue;
      top = value;
      source[here + tag] = last;
    }
    best[here + tag] = top + (scores ? scores[tag] : 0);
    if (best[here + tag] > highest) highest = best[here + tag];
  }
  for (let rest = mask; rest; rest &= rest - 1) best[here + 31 - Math.clz32(rest & -rest)] -= highest;
}

function topOf(best: Int32Array, at: number, mask: number): number {
  let top = 31 - Math.clz32(mask & -mask);
  for (let rest = mask; rest; rest &= rest - 1) {
    const tag = 31 - Math.clz32(rest & -rest);
    if (best[at + tag] > best[at + top]) top = tag;
  }
  return top;
}

/** Scores of all tags of token `i` in the sentence `[from, to)`; what the words say apart often leaves no doubt. */
function scoreToken(tagger: Tagger, from: number, to: number, i: number, mask: number): void {
  const { features, scorer, scores, facts, located, edge } = tagger;
  const [left, left2, right, right2] = [i > from, i - 1 > from, i + 1 < to, i + 2 < to];
  scores.fill(0);
  features.wordFeatures(
    scorer,
    left2 ? located[i - 2] : edge,
    left ? located[i - 1] : edge,
    located[i],
    right ? located[i + 1] : edge,
    right2 ? located[i + 2] : edge,
  );
  features.ownFeatures(scorer, facts[i], i === from);
  scorer.flush(scores, 0);
  if (isClear(scores, mask)) return;
  features.pairFeatures(
    scorer,
    left2 ? facts[i - 2] : 0,
    left ? facts[i - 1] : 0,
    facts[i],
    right ? facts[i + 1] : 0,
    right2 ? facts[i + 2] : 0,
  );
  scorer.flush(scores, 0);
}

/** Tags of the mask that their neighbours may still bring to the top. */
function hopeful(scores: Int32Array, mask: number): number {
  let top = -0x7fffffff;
  for (let rest = mask; rest; rest &= rest - 1) top = Math.max(top, scores[31 - Math.clz32(rest & -rest)]);
  let kept = 0;
  for (let rest = mask; rest; rest &= rest - 1) if (scores[31 - Math.clz32(rest & -rest)] >= top - HOPELESS) kept |= rest & -rest;
  return kept;
}

/** Is the best of the tags so far ahead that pairs of words hardly change it? */
function isClear(scores: Int32Array, mask: number): boolean {
  let top = -0x7fffffff;
  let next = top;
  for (let rest = mask; rest; rest &= rest - 1) {
    const score = scores[31 - Math.clz32(rest & -rest)];
    if (score > top) {
      next = top;
      top = score;
    } else if (score > next) next = score;
  }
  return top - next > CLEAR;
}
