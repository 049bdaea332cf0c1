import { mix, mix2, mix3 } from '../../model/hash.ts';
import { ALL, addWords, BESIDE, LEFT2, NEAR, newBlock, newGroup, OWN, RIGHT2, type Sink } from '../../model/scorer.ts';
import { clusterOfFinest, coarseCluster, middleCluster } from '../../text/clusters.ts';
import { affixesOf, PREFIX, SUFFIX } from '../../text/forms.ts';
import { formHash, normHash, normOf } from '../../text/words.ts';
import { CASE, COARSE, FINEST, KIND_MASKS, KINDS, NORM, SHAPE, SHAPES, WORD_KEY, wordFacts } from './facts.ts';
import { COMMON_KINDS } from './gazetteer.ts';

/**
 * Features of the names model that look at five tokens. What depends on one word, or on a few small numbers, is a group
 * (model/scorer.ts) whose sum is kept.
 */

/** Beyond the sentence's edges. */
export const EDGE_TAG = 31;

const fineOf = (finest: number): number => (finest ? finest - 1 : 0);

/** A word at its own place and beside the token: `word + 1`, 0 beyond the sentence's edges. */
const WORD = newBlock((sink, key) => {
  if (key === 0) {
    sink.feature(mix(1, 1), NEAR);
    return;
  }
  const word = key - 1;
  const affixes = affixesOf(normOf(word));
  const at = wordFacts.at(word);
  const { rows } = wordFacts;
  sink.feature(mix(2, normHash(word)), ALL);
  sink.feature(mix(3, formHash(word)));
  sink.feature(mix(5, affixes[PREFIX + 2]));
  sink.feature(mix(6, affixes[PREFIX + 3]));
  sink.feature(mix(7, affixes[PREFIX + 4]));
  sink.feature(mix(8, affixes[SUFFIX + 1]));
  sink.feature(mix(9, affixes[SUFFIX + 2]));
  sink.feature(mix(10, affixes[SUFFIX + 3]), OWN | BESIDE);
  sink.feature(mix(11, affixes[SUFFIX + 4]));
  sink.feature(mix(12, affixes[SUFFIX + 5]));
  sink.feature(mix2(18, KIND_MASKS.valueOf(rows[at + KINDS]), rows[at + COARSE]));
  sink.row(SHAPE_CLASS, rows[at + SHAPE]);
  sink.row(CLUSTERS, rows[at + FINEST]);
  sink.row(CASE_CLASS, rows[at + COARSE] * 16 + rows[at + CASE]);
  sink.row(KIND_CLASS, rows[at + KINDS]);
});

const SHAPE_CLASS = newBlock((sink, shape) => {
  sink.feature(mix(1, 0));
  sink.feature(mix(4, SHAPES.valueOf(shape)), OWN | BESIDE);
});

const CLUSTERS = newBlock((sink, finest) => {
  const cluster = clusterOfFinest(finest);
  sink.feature(mix(22, cluster), NEAR);
  sink.feature(mix(23, middleCluster(cluster)), NEAR);
  sink.feature(mix(24, fineOf(finest)), BESIDE);
});

const CASE_CLASS = newBlock((sink, key) => sink.feature(mix2(25, key >> 4, key & 15), NEAR));

const KIND_CLASS = newBlock((sink, key) => {
  const kinds = KIND_MASKS.valueOf(key);
  sink.feature(mix(17, kinds), OWN | BESIDE);
  sink.feature(mix(26, kinds & COMMON_KINDS), LEFT2 | RIGHT2);
  for (let rest = kinds; rest; rest &= rest - 1) sink.feature(mix(19, Math.clz32(rest & -rest)), OWN | BESIDE);
});

/** What a capital means depends on whether it begins the sentence: cluster and kinds with `case * 2 + first`. */
const OWN_CLUSTER = newGroup((sink, key) => {
  const finest = key >> 4;
  const capital = key & 15;
  const cluster = clusterOfFinest(finest);
  sink.feature(mix2(13, cluster, capital & 2));
  sink.feature(mix2(21, fineOf(finest), capital & 2));
  sink.feature(mix2(14, middleCluster(cluster), capital));
  sink.feature(mix2(15, coarseCluster(cluster), capital));
});

const OWN_KINDS = newGroup((sink, key) => {
  const kinds = KIND_MASKS.valueOf(key >> 4);
  sink.feature(mix2(16, kinds, key & 15));
  if (key & 1) for (let rest = kinds; rest; rest &= rest - 1) sink.feature(mix(20, Math.clz32(rest & -rest)));
});

/** A token and its neighbours: places of their rows in `wordFacts`, 0 where there is none, or words as `locateWord` gives them. */
export interface Around {
  l2: number;
  l1: number;
  own: number;
  r1: number;
  r2: number;
}

/** A word for `wordFeatures`: place of its row in `wordFacts`, 0 beyond the sentence's edges. */
export const locateWord = (sink: Sink, at: number): number => sink.locate(WORD, wordFacts.rows[at + WORD_KEY]);

/** The five words one by one, located. */
export function wordFeatures(sink: Sink, { l2, l1, own, r1, r2 }: Around): void {
  addWords(sink, WORD, l2, l1, own, r1, r2);
}

/** What the word says by itself; `first` in the sentence or not. */
export function ownFeatures(sink: Sink, own: number, first: boolean): void {
  const { rows } = wordFacts;
  const capital = rows[own + CASE] * 2 + (first ? 1 : 0);
  sink.row(OWN_CLUSTER, rows[own + FINEST] * 16 + capital);
  sink.row(OWN_KINDS, rows[own + KINDS] * 16 + capital);
}

/** Letters' case of five tokens as one number, those of the middle three in the lower digits. */
const CASES = newGroup((sink, code) => {
  sink.feature(mix(108, code % 729));
  sink.feature(mix(109, code));
});

/** Shapes of three tokens, up to 63 each. */
const SHAPES3 = newGroup((sink, key) => shapeFeatures(sink, key >> 12, (key >> 6) & 63, key & 63));
/** Gazetteers' kinds of two tokens, up to 255 each. */
const KINDS_LEFT = newGroup((sink, key) => kindFeatures(sink, 112, key >> 8, key & 255));
const KINDS_RIGHT = newGroup((sink, key) => kindFeatures(sink, 113, key >> 8, key & 255));
/** Coarse clusters of two tokens. */
const COARSE_LEFT = newGroup((sink, key) => sink.feature(mix2(114, key >> 7, key & 127)));
const COARSE_RIGHT = newGroup((sink, key) => sink.feature(mix2(115, key >> 7, key & 127)));

/** Their classes together: what has few values. */
export function classFeatures(sink: Sink, { l2: a2, l1: a1, own: a0, r1: b1, r2: b2 }: Around): void {
  const { rows } = wordFacts;
  sink.row(CASES, (((rows[a2 + CASE] * 9 + rows[b2 + CASE]) * 9 + rows[a1 + CASE]) * 9 + rows[a0 + CASE]) * 9 + rows[b1 + CASE]);
  const s1 = rows[a1 + SHAPE];
  const s0 = rows[a0 + SHAPE];
  const t1 = rows[b1 + SHAPE];
  if ((s1 | s0 | t1) < 64) sink.row(SHAPES3, (((s1 << 6) | s0) << 6) | t1);
  else shapeFeatures(sink, s1, s0, t1);
  const k1 = rows[a1 + KINDS];
  const k0 = rows[a0 + KINDS];
  const m1 = rows[b1 + KINDS];
  if ((k1 | k0) < 256) sink.row(KINDS_LEFT, (k1 << 8) | k0);
  else kindFeatures(sink, 112, k1, k0);
  if ((k0 | m1) < 256) sink.row(KINDS_RIGHT, (k0 << 8) | m1);
  else kindFeatures(sink, 113, k0, m1);
  sink.row(COARSE_LEFT, (rows[a1 + COARSE] << 7) | rows[a0 + COARSE]);
  sink.row(COARSE_RIGHT, (rows[a0 + COARSE] << 7) | rows[b1 + COARSE]);
}

function kindFeatures(sink: Sink, template: number, left: number, right: number): void {
  sink.feature(mix2(template, KIND_MASKS.valueOf(left), KIND_MASKS.valueOf(right)));
}

function shapeFeatures(sink: Sink, left: number, own: number, right: number): void {
  const [s1, s0, t1] = [SHAPES.valueOf(left), SHAPES.valueOf(own), SHAPES.valueOf(right)];
  sink.feature(mix2(105, s1, s0));
  sink.feature(mix2(106, s0, t1));
  sink.feature(mix3(107, s1, s0, t1));
}

/** Two or three words at once. */
export function pairFeatures(sink: Sink, { l2: a2, l1: a1, own: a0, r1: b1, r2: b2 }: Around): void {
  const { rows } = wordFacts;
  const n1 = rows[a1 + NORM];
  const n0 = rows[a0 + NORM];
  const m1 = rows[b1 + NORM];
  sink.feature(mix2(100, n1, n0));
  sink.feature(mix2(101, n0, m1));
  sink.feature(mix2(102, n1, m1));
  sink.feature(mix2(103, rows[a2 + NORM], n1));
  sink.feature(mix2(104, m1, rows[b2 + NORM]));
  const cases = (rows[a1 + CASE] * 9 + rows[a0 + CASE]) * 9 + rows[b1 + CASE];
  sink.feature(mix2(110, n1, cases));
  sink.feature(mix2(111, m1, cases));
  sink.feature(mix3(116, rows[a1 + COARSE], rows[a0 + COARSE], rows[b1 + COARSE]));
}

/** Parts of speech of the token and its neighbours: `(left * 32 + own) * 32 + right`. */
const TAGS3 = newGroup((sink, code) => {
  const [left, own, right] = [code >> 10, (code >> 5) & 31, code & 31];
  sink.feature(mix(120, own));
  sink.feature(mix2(121, left, own));
  sink.feature(mix2(122, own, right));
  sink.feature(mix2(123, code, 0));
});
/** Of the two before, of the two after. */
const TAGS_LEFT = newGroup((sink, code) => sink.feature(mix(124, code)));
const TAGS_RIGHT = newGroup((sink, code) => sink.feature(mix(125, code)));

/** Parts of speech of five tokens, EDGE_TAG where there is none. */
export function tagFeatures(sink: Sink, l2: number, l1: number, tag: number, r1: number, r2: number): void {
  sink.row(TAGS3, (l1 * 32 + tag) * 32 + r1);
  sink.row(TAGS_LEFT, l2 * 32 + l1);
  sink.row(TAGS_RIGHT, r1 * 32 + r2);
}
