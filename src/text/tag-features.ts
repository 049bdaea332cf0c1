import { type FeatureBuffer, push } from '../model/buffer.ts';
import { mix, mix2, mix3 } from '../model/hash.ts';
import { clusterOf, coarseCluster, lexicalOf, middleCluster } from './clusters.ts';
import { formHash, normHash, prefix1, prefix2, prefix3, prefix4, shapeHash, suffix1, suffix2, suffix3, suffix4, suffix5 } from './forms.ts';
import { ALL_CAPITALS, CAPITAL, perWordFacts, shapeOf, type WordFacts } from './words.ts';

/**
 * Features of the part-of-speech tagger. What depends on one word alone is apart for each position, since its scores are
 * kept by word type; only `pairFeatures` are looked up for every token.
 */
export interface TagContext {
  /** Class of the tags that a word was seen with, 0 if unknown. */
  tagClass: (word: number) => number;
  /** See `tagFacts`. */
  facts: WordFacts;
}

/** Beyond the sentence's edges. */
export const EDGE = -1;

/** Features of the word itself; `first` in its sentence or not. */
export function ownFeatures(out: FeatureBuffer, word: number, first: boolean, { tagClass }: TagContext): void {
  const shape = shapeOf(word);
  const capital = shape & CAPITAL ? (first ? 2 : shape & ALL_CAPITALS ? 3 : 1) : 0;
  const cluster = clusterOf(word);
  push(out, mix(1, 0));
  push(out, mix(2, normHash(word)));
  push(out, mix(3, formHash(word)));
  push(out, mix(4, suffix1(word)));
  push(out, mix(5, suffix2(word)));
  push(out, mix2(6, suffix3(word), capital));
  push(out, mix(7, suffix4(word)));
  push(out, mix(8, suffix5(word)));
  push(out, mix(9, prefix1(word)));
  push(out, mix(10, prefix2(word)));
  push(out, mix(11, prefix3(word)));
  push(out, mix(12, prefix4(word)));
  push(out, mix2(13, shapeHash(word), first ? 1 : 0));
  push(out, mix2(14, cluster, capital));
  push(out, mix2(15, middleCluster(cluster), capital));
  push(out, mix2(16, coarseCluster(cluster), suffix2(word)));
  push(out, mix2(17, tagClass(word), capital));
  push(out, mix2(18, tagClass(word), suffix2(word)));
  push(out, mix3(19, tagClass(word), coarseCluster(cluster), capital));
  push(out, mix2(20, lexicalOf(word), capital));
  push(out, mix2(21, lexicalOf(word), suffix2(word)));
  push(out, mix2(22, lexicalOf(word), coarseCluster(cluster)));
}

/** Features of a word `distance` (-2, -1, 1, 2) to the right of the token; EDGE is the sentence's edge. */
export function nearFeatures(out: FeatureBuffer, word: number, distance: number, { tagClass }: TagContext): void {
  const template = 60 + distance * 10;
  if (word === EDGE) {
    push(out, mix(template, 0));
    return;
  }
  const cluster = clusterOf(word);
  push(out, mix(template + 1, normHash(word)));
  push(out, mix(template + 2, cluster));
  push(out, mix(template + 3, tagClass(word)));
  push(out, mix2(template + 4, coarseCluster(cluster), shapeOf(word) & (CAPITAL | ALL_CAPITALS)));
  if (distance > 1 || distance < -1) return;
  push(out, mix(template + 5, suffix3(word)));
  push(out, mix(template + 6, shapeHash(word)));
  push(out, mix(template + 7, middleCluster(cluster)));
  push(out, mix2(template + 8, lexicalOf(word), suffix2(word)));
}

/** Features of several words at once, EDGE where there is none. */
export function pairFeatures(
  out: FeatureBuffer,
  l2: number,
  l1: number,
  word: number,
  r1: number,
  r2: number,
  { facts }: TagContext,
): void {
  const [a2, a1, a0, b1, b2] = [facts.at(l2), facts.at(l1), facts.at(word), facts.at(r1), facts.at(r2)];
  const { rows } = facts;
  const [n1, n0, m1] = [rows[a1], rows[a0], rows[b1]];
  const [t2, t1, t0, u1, u2] = [rows[a2 + 1], rows[a1 + 1], rows[a0 + 1], rows[b1 + 1], rows[b2 + 1]];
  push(out, mix2(100, n1, n0));
  push(out, mix2(101, n0, m1));
  push(out, mix2(102, n1, m1));
  push(out, mix2(103, t1, t0));
  push(out, mix2(104, t0, u1));
  push(out, mix2(105, t1, u1));
  push(out, mix3(106, t1, t0, u1));
  push(out, mix2(107, t2, t1));
  push(out, mix2(108, u1, u2));
  push(out, mix3(109, t2, t1, t0));
  push(out, mix3(110, t0, u1, u2));
  push(out, mix3(111, rows[a1 + 2], rows[a0 + 2], rows[b1 + 2]));
  push(out, mix3(112, n0, t1, u1));
}

/** Norm, tag class (of an unknown word: its likeness) and capital of each word, 1, 1 and 2 at the edges. */
export function tagFacts(tagClass: TagContext['tagClass']): WordFacts {
  return perWordFacts([1, 1, 2], (word) => {
    const capital = shapeOf(word) & CAPITAL;
    return [normHash(word), tagClass(word) || mix3(1, lexicalOf(word), suffix2(word), capital), capital];
  });
}
