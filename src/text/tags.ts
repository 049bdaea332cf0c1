import { type FeatureBuffer, newBuffer } from '../model/buffer.ts';
import { modelFile } from '../model/files.ts';
import { hashText, mix } from '../model/hash.ts';
import { lookUp, readTable, type Table } from '../model/table.ts';
import { addFeature, addFeatures, readWeights, type Weights } from '../model/weights.ts';
import type { Document } from './document.ts';
import { EDGE, nearFeatures, ownFeatures, pairFeatures, type TagContext, tagFacts } from './tag-features.ts';
import { CAPITAL, MARK, perWord, perWordRows, shapeOf, type WordRows } from './words.ts';

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
/** Six points of score. */
const CLEAR = 600;

/**
 * Tags every token of a document: a linear-chain model (learn/tags.ts) trained on UD English EWT and GUM. A word that
 * training saw often gets one of the tags that it was seen with; most have one only, and are not scored.
 */
export function tagTokens({ word, first, count }: Pick<Document, 'word' | 'first' | 'count'>): Uint8Array {
  const tags = new Uint8Array(count);
  tagger ??= newTagger();
  for (let s = 0; s + 1 < first.length; s++) tagSentence(tagger, word, first[s], first[s + 1], tags);
  return tags;
}

/** The tables that `tagSentence` works with. */
interface Tagger {
  weights: Weights;
  context: TagContext;
  own: WordRows;
  ownFirst: WordRows;
  near: WordRows[];
  edges: Int32Array[];
  buffer: FeatureBuffer;
  /** Tags that a word may have, as bits. */
  allowed: (word: number) => number;
  /** The same of its lower-case form, 0 if that is unknown. */
  lower: (word: number) => number;
  best: Int32Array;
  from: Uint8Array;
  scores: Int32Array;
}

let tagger: Tagger | undefined;

const DISTANCES = [-2, -1, 1, 2];
const LEFT2 = 0;
const LEFT = 1;
const RIGHT = 2;
const RIGHT2 = 3;

function newTagger(): Tagger {
  const sections = modelFile('tags');
  const weights = readWeights(sections);
  const { arrays } = sections;
  const table = readTable(sections, 'dictionary');
  const context = tagContext(table);
  const buffer = newBuffer();
  const rowsOf = (fill: (word: number) => void) =>
    perWordRows(COUNT, (word, rows, at) => {
      buffer.size = 0;
      fill(word);
      addFeatures(weights, buffer.values, buffer.size, rows, at);
    });
  const masks = arrays.masks as Uint32Array;
  return {
    weights,
    context,
    buffer,
    own: rowsOf((word) => ownFeatures(buffer, word, false, context)),
    ownFirst: rowsOf((word) => ownFeatures(buffer, word, true, context)),
    near: DISTANCES.map((distance) => rowsOf((word) => nearFeatures(buffer, word, distance, context))),
    edges: DISTANCES.map((distance) => {
      const row = new Int32Array(COUNT);
      buffer.size = 0;
      nearFeatures(buffer, EDGE, distance, context);
      addFeature(weights, buffer.values[0], row, 0);
      return row;
    }),
    allowed: perWord((_, form) => masks[lookUp(table, formKey(form))] || ANY),
    lower: perWord((norm) => masks[lookUp(table, formKey(norm))]),
    best: new Int32Array(0),
    from: new Uint8Array(0),
    scores: new Int32Array(COUNT),
  };
}

/** Key of a form in the dictionary of tags. */
export const formKey = (form: string): number => mix(1, hashText(form));

/** Key of a norm in the dictionary of tag classes: `March` and `march` differ. */
export const classKey = (norm: string, capital: boolean): number => mix(capital ? 2 : 3, hashText(norm));

/** Reads tag classes from the dictionary. */
export function tagContext(table: Table): TagContext {
  const tagClass = perWord((norm, _form, shape) => lookUp(table, classKey(norm, (shape & (CAPITAL | MARK)) !== 0)));
  return { tagClass, facts: tagFacts(tagClass) };
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
    if (scored) scoreToken(tagger, word, from, to, from + i, mask);
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
function scoreToken(tagger: Tagger, word: Uint32Array, from: number, to: number, i: number, mask: number): void {
  const { weights, context, own, ownFirst, near, edges, buffer, scores } = tagger;
  const l1 = i > from ? word[i - 1] : EDGE;
  const l2 = i - 1 > from ? word[i - 2] : EDGE;
  const r1 = i + 1 < to ? word[i + 1] : EDGE;
  const r2 = i + 2 < to ? word[i + 2] : EDGE;
  scores.fill(0);
  addRow(i === from ? ownFirst : own, word[i], scores);
  addNear(near[LEFT2], edges[LEFT2], l2, scores);
  addNear(near[LEFT], edges[LEFT], l1, scores);
  addNear(near[RIGHT], edges[RIGHT], r1, scores);
  addNear(near[RIGHT2], edges[RIGHT2], r2, scores);
  if (isClear(scores, mask)) return;
  buffer.size = 0;
  pairFeatures(buffer, l2, l1, word[i], r1, r2, context);
  addFeatures(weights, buffer.values, buffer.size, scores, 0);
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

function addRow(cache: WordRows, word: number, scores: Int32Array): void {
  const at = cache.at(word);
  const { rows } = cache;
  for (let tag = 0; tag < COUNT; tag++) scores[tag] += rows[at + tag];
}

function addNear(cache: WordRows, edge: Int32Array, word: number, scores: Int32Array): void {
  if (word !== EDGE) {
    addRow(cache, word, scores);
    return;
  }
  for (let tag = 0; tag < COUNT; tag++) scores[tag] += edge[tag];
}
