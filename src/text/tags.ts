import { modelFile } from '../model/files.ts';
import { mix } from '../model/hash.ts';
import { lookUp, readTable, type Table } from '../model/table.ts';
import { readWeights } from '../model/weights.ts';
import type { Document } from './document.ts';
import { type TagFeatures, tagFeatures } from './tag-features.ts';
import { followPath, hopeful, leadOf, makeRoom, newTagLattice, step, type TagLattice } from './tag-lattice.ts';
import { newWordScorer, readyScorer, type WordScorer } from './word-facts.ts';
import { CAPITAL, formHash, MARK, normHash, perWord, shapeOf } from './words.ts';

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
  const { features } = tagger;
  const scorer = readyScorer(tagger.words);
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
  words: WordScorer;
  features: TagFeatures;
  /** Tags that a word may have, as bits. */
  allowed: (word: number) => number;
  /** The same of its lower-case form, 0 if that is unknown. */
  lower: (word: number) => number;
  lattice: TagLattice;
  scores: Int32Array;
  /** Of each token of the document: place of its word in the features' facts. */
  facts: Int32Array;
  /** The same as the scorer wants it; `edge` beyond the sentence. */
  located: Int32Array;
  edge: number;
}

let tagger: Tagger | undefined;

function newTagger(): Tagger {
  const sections = modelFile('tags');
  const weights = readWeights(sections);
  const table = readTable(sections, 'dictionary');
  const features = tagFeatures(tagClasses(table));
  const masks = sections.arrays.masks as Uint32Array;
  return {
    features,
    words: newWordScorer(weights),
    allowed: perWord((_norm, _form, _shape, word) => masks[lookUp(table, formKey(formHash(word)))] || ANY),
    lower: perWord((_norm, _form, _shape, word) => masks[lookUp(table, formKey(normHash(word)))]),
    lattice: newTagLattice(weights.transitions, COUNT),
    scores: new Int32Array(COUNT),
    facts: new Int32Array(0),
    located: new Int32Array(0),
    edge: 0,
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

/** Only words that may have several tags are scored; of those, only tags that are not far behind stay. */
function tagSentence(tagger: Tagger, word: Uint32Array, from: number, to: number, tags: Uint8Array): void {
  if (from === to) return;
  const { lattice, allowed, lower, scores } = tagger;
  makeRoom(lattice, to - from);
  let before = 0;
  for (let i = from; i < to; i++) {
    let mask = allowed(word[i]);
    // a capital at the start says nothing: `Fighting` may be what `fighting` is
    if (i === from && mask !== ANY && shapeOf(word[i]) & CAPITAL) mask |= lower(word[i]);
    const scored = (mask & (mask - 1)) !== 0;
    if (scored) {
      scoreToken(tagger, from, to, i, mask);
      mask = hopeful(scores, mask, HOPELESS);
    }
    step(lattice, i - from, before, mask, scored ? scores : null);
    before = mask;
  }
  followPath(lattice, to - from, before, tags, from);
}

/** Scores of all tags of token `i` in the sentence `[from, to)`; what the words say apart often leaves no doubt. */
function scoreToken(tagger: Tagger, from: number, to: number, i: number, mask: number): void {
  const { features, scores, facts, located, edge } = tagger;
  const { scorer } = tagger.words;
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
  if (leadOf(scores, mask) > CLEAR) return;
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
