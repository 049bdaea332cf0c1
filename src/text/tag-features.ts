import { type FeatureBuffer, push } from '../model/buffer.ts';
import { mix, mix2, mix3 } from '../model/hash.ts';
import { clusterOf, coarseCluster, lexicalOf, middleCluster } from './clusters.ts';
import { formHash, normHash, prefix1, prefix2, prefix3, prefix4, shapeHash, suffix1, suffix2, suffix3, suffix4, suffix5 } from './forms.ts';
import { ALL_CAPITALS, CAPITAL, shapeOf } from './words.ts';

/**
 * Features of the part-of-speech tagger. What depends on one word alone is apart for each position, since its scores are
 * kept by word type; only `pairFeatures` are looked up for every token.
 */
export interface TagContext {
  /** Class of the tags that a word was seen with, 0 if unknown. */
  tagClass: (word: number) => number;
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
export function pairFeatures(out: FeatureBuffer, l2: number, l1: number, word: number, r1: number, r2: number, context: TagContext): void {
  const { tagClass } = context;
  const norm = (w: number) => (w === EDGE ? 1 : normHash(w));
  const tags = (w: number) => (w === EDGE ? 1 : tagClass(w) || mix3(1, lexicalOf(w), suffix2(w), shapeOf(w) & CAPITAL));
  const capital = (w: number) => (w === EDGE ? 2 : shapeOf(w) & CAPITAL);
  push(out, mix2(100, norm(l1), norm(word)));
  push(out, mix2(101, norm(word), norm(r1)));
  push(out, mix2(102, norm(l1), norm(r1)));
  push(out, mix2(103, tags(l1), tags(word)));
  push(out, mix2(104, tags(word), tags(r1)));
  push(out, mix2(105, tags(l1), tags(r1)));
  push(out, mix3(106, tags(l1), tags(word), tags(r1)));
  push(out, mix2(107, tags(l2), tags(l1)));
  push(out, mix2(108, tags(r1), tags(r2)));
  push(out, mix3(109, tags(l2), tags(l1), tags(word)));
  push(out, mix3(110, tags(word), tags(r1), tags(r2)));
  push(out, mix3(111, capital(l1), capital(word), capital(r1)));
  push(out, mix3(112, norm(word), tags(l1), tags(r1)));
}
