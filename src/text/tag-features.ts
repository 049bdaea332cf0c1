import { mix, mix2, mix3 } from '../model/hash.ts';
import { ALL, addWords, BESIDE, type Group, NEAR, newBlock, newGroup, OWN, type Sink } from '../model/scorer.ts';
import { clusterOf, coarseCluster, lexicalOf, middleCluster } from './clusters.ts';
import { affixesOf, PREFIX, SUFFIX, shapeHash, suffix2 } from './forms.ts';
import { numbering, perWordFacts, type WordFacts } from './word-facts.ts';
import { ALL_CAPITALS, CAPITAL, formHash, normHash, normOf, shapeOf } from './words.ts';

/**
 * Features of the part-of-speech tagger. What depends on one word, or on a few small numbers, is a group
 * (model/scorer.ts), whose sum is kept; only `pairFeatures` are looked up for every token. Words are given by the places of
 * their rows in `facts`, 0 beyond the sentence's edges.
 */
export interface TagFeatures {
  facts: WordFacts;
  /** A word for `wordFeatures`, 0 beyond the sentence's edges. */
  locate(sink: Sink, fact: number): number;
  /** The five words one by one, located; `first` in the sentence or not. */
  wordFeatures(sink: Sink, l2: number, l1: number, own: number, r1: number, r2: number): void;
  /** What the word says by itself, `first` in the sentence or not. */
  ownFeatures(sink: Sink, own: number, first: boolean): void;
  /** Several of them at once. */
  pairFeatures(sink: Sink, l2: number, l1: number, own: number, r1: number, r2: number): void;
}

/** What the features read of a word, at these places of its row in `facts`. */
const NORM = 0;
/** Number of the word and one. */
const KEY = 1;
/** Tag class, or what an unknown word is like: its part of speech in WordNet, ending and capital. */
const LIKENESS = 2;
const CAPITALIZED = 3;
/** 0 for no capital, 3 for all capitals, else 1. */
const CASE = 4;
const SHAPE = 5;
const CLUSTER = 6;
/** Coarse cluster with the parts of speech in WordNet, and with the tag class. */
const LEXICAL = 7;
const CLASS = 8;

/** `tagClass`: class of the tags that a word was seen with, 0 if unknown. */
export function tagFeatures(tagClass: (word: number) => number): TagFeatures {
  const facts = tagFacts(tagClass);
  const block = wordBlock(tagClass);
  return {
    facts,
    locate: (sink, fact) => sink.locate(block, facts.rows[fact + KEY]),
    wordFeatures: (sink, l2, l1, own, r1, r2) => addWords(sink, block, l2, l1, own, r1, r2),
    ownFeatures(sink, own, first) {
      const { rows } = facts;
      const capital = first && rows[own + CASE] ? 2 : rows[own + CASE];
      sink.row(OWN_SHAPE, rows[own + SHAPE] * 2 + (first ? 1 : 0));
      sink.row(OWN_CLUSTER, rows[own + CLUSTER] * 4 + capital);
      sink.row(OWN_LEXICAL, rows[own + LEXICAL] * 4 + capital);
      sink.row(OWN_CLASS, rows[own + CLASS] * 4 + capital);
    },
    pairFeatures: (sink, l2, l1, own, r1, r2) => pairFeatures(facts.rows, sink, l2, l1, own, r1, r2),
  };
}

function tagFacts(tagClass: (word: number) => number): WordFacts {
  return perWordFacts([1, 0, 0, 2, 0, 0, 0, 0, 0], (word) => {
    const shape = shapeOf(word);
    const capital = shape & CAPITAL;
    const cluster = clusterOf(word);
    return [
      normHash(word),
      word + 1,
      LIKENESSES.code(tagClass(word) || mix3(1, lexicalOf(word), suffix2(word), capital)),
      capital,
      capital ? (shape & ALL_CAPITALS ? 3 : 1) : 0,
      SHAPES.code(shapeHash(word)),
      cluster,
      coarseCluster(cluster) * 16 + lexicalOf(word),
      coarseCluster(cluster) * 1024 + tagClass(word),
    ];
  });
}

const SHAPES = numbering(0);

/** A word at its own place and beside the token: `word + 1`, 0 beyond the sentence's edges. */
function wordBlock(tagClass: (word: number) => number): Group {
  return newBlock((sink, key) => {
    if (key === 0) {
      sink.feature(mix(1, 1), NEAR);
      return;
    }
    const word = key - 1;
    const affixes = affixesOf(normOf(word));
    const cluster = clusterOf(word);
    const capital = shapeOf(word) & CAPITAL ? 1 : 0;
    sink.feature(mix(2, normHash(word)), ALL);
    sink.feature(mix(3, formHash(word)));
    sink.feature(mix(4, affixes[SUFFIX + 1]));
    sink.feature(mix(5, affixes[SUFFIX + 2]));
    sink.feature(mix2(6, affixes[SUFFIX + 3], capital));
    sink.feature(mix(23, affixes[SUFFIX + 3]), BESIDE);
    sink.feature(mix(7, affixes[SUFFIX + 4]));
    sink.feature(mix(8, affixes[SUFFIX + 5]));
    sink.feature(mix(9, affixes[PREFIX + 1]));
    sink.feature(mix(10, affixes[PREFIX + 2]));
    sink.feature(mix(11, affixes[PREFIX + 3]));
    sink.feature(mix(12, affixes[PREFIX + 4]));
    sink.feature(mix2(16, coarseCluster(cluster), affixes[SUFFIX + 2]));
    sink.feature(mix2(18, tagClass(word), affixes[SUFFIX + 2]));
    sink.feature(mix2(21, lexicalOf(word), affixes[SUFFIX + 2]), OWN | BESIDE);
    sink.row(CLUSTERS, cluster);
    sink.row(CLASSES, tagClass(word));
    sink.row(SHAPE_CLASS, SHAPES.code(shapeHash(word)));
    sink.row(CASE_CLASS, coarseCluster(cluster) * 4 + (shapeOf(word) & (CAPITAL | ALL_CAPITALS)));
  });
}

const CLUSTERS = newBlock((sink, cluster) => {
  sink.feature(mix(24, cluster), NEAR);
  sink.feature(mix(25, middleCluster(cluster)), BESIDE);
});
const CLASSES = newBlock((sink, key) => sink.feature(mix(26, key), NEAR));
const SHAPE_CLASS = newBlock((sink, key) => sink.feature(mix(27, SHAPES.valueOf(key)), BESIDE));
const CASE_CLASS = newBlock((sink, key) => sink.feature(mix2(28, key >> 2, key & 3), NEAR));

/** What a capital means depends on whether it begins the sentence: its code is 0 for none, 2 there, 3 for all capitals, else 1. */
const OWN_SHAPE = newGroup((sink, key) => {
  sink.feature(mix(1, 0));
  sink.feature(mix2(13, SHAPES.valueOf(key >> 1), key & 1));
});
const OWN_CLUSTER = newGroup((sink, key) => {
  sink.feature(mix2(14, key >> 2, key & 3));
  sink.feature(mix2(15, middleCluster(key >> 2), key & 3));
});
const OWN_LEXICAL = newGroup((sink, key) => {
  sink.feature(mix2(20, (key >> 2) & 15, key & 3));
  sink.feature(mix2(22, (key >> 2) & 15, key >> 6));
});
const OWN_CLASS = newGroup((sink, key) => {
  sink.feature(mix2(17, (key >> 2) & 1023, key & 3));
  sink.feature(mix3(19, (key >> 2) & 1023, key >> 12, key & 3));
});

/** Numbers of likenesses; 0 is the edge. */
const LIKENESSES = numbering(1);
/** Likenesses below this are frequent enough for rows of three. */
const FREQUENT = 64;

const AROUND = newGroup((sink, key) => besideFeatures(sink, key >> 12, (key >> 6) & 63, key & 63));
const BEFORE = newGroup((sink, key) => beforeFeatures(sink, key >> 12, (key >> 6) & 63, key & 63));
const AFTER = newGroup((sink, key) => afterFeatures(sink, key >> 12, (key >> 6) & 63, key & 63));
const CAPITALS = newGroup((sink, key) => sink.feature(mix3(111, key >> 4, (key >> 2) & 3, key & 3)));

function pairFeatures(rows: Int32Array, sink: Sink, l2: number, l1: number, own: number, r1: number, r2: number): void {
  const n1 = rows[l1 + NORM];
  const n0 = rows[own + NORM];
  const m1 = rows[r1 + NORM];
  const t2 = rows[l2 + LIKENESS];
  const t1 = rows[l1 + LIKENESS];
  const t0 = rows[own + LIKENESS];
  const u1 = rows[r1 + LIKENESS];
  const u2 = rows[r2 + LIKENESS];
  sink.feature(mix2(100, n1, n0));
  sink.feature(mix2(101, n0, m1));
  sink.feature(mix2(102, n1, m1));
  sink.feature(mix3(112, n0, LIKENESSES.valueOf(t1), LIKENESSES.valueOf(u1)));
  if ((t1 | t0 | u1) < FREQUENT) sink.row(AROUND, (t1 << 12) | (t0 << 6) | u1);
  else besideFeatures(sink, t1, t0, u1);
  if ((t2 | t1 | t0) < FREQUENT) sink.row(BEFORE, (t2 << 12) | (t1 << 6) | t0);
  else beforeFeatures(sink, t2, t1, t0);
  if ((t0 | u1 | u2) < FREQUENT) sink.row(AFTER, (t0 << 12) | (u1 << 6) | u2);
  else afterFeatures(sink, t0, u1, u2);
  sink.row(CAPITALS, (rows[l1 + CAPITALIZED] << 4) | (rows[own + CAPITALIZED] << 2) | rows[r1 + CAPITALIZED]);
}

function besideFeatures(sink: Sink, left: number, own: number, right: number): void {
  const [t1, t0, u1] = [LIKENESSES.valueOf(left), LIKENESSES.valueOf(own), LIKENESSES.valueOf(right)];
  sink.feature(mix2(103, t1, t0));
  sink.feature(mix2(104, t0, u1));
  sink.feature(mix2(105, t1, u1));
  sink.feature(mix3(106, t1, t0, u1));
}

function beforeFeatures(sink: Sink, left2: number, left: number, own: number): void {
  const [t2, t1, t0] = [LIKENESSES.valueOf(left2), LIKENESSES.valueOf(left), LIKENESSES.valueOf(own)];
  sink.feature(mix2(107, t2, t1));
  sink.feature(mix3(109, t2, t1, t0));
}

function afterFeatures(sink: Sink, own: number, right: number, right2: number): void {
  const [t0, u1, u2] = [LIKENESSES.valueOf(own), LIKENESSES.valueOf(right), LIKENESSES.valueOf(right2)];
  sink.feature(mix2(108, u1, u2));
  sink.feature(mix3(110, t0, u1, u2));
}
