import { type FeatureBuffer, push } from '../../model/buffer.ts';
import { mix, mix2, mix3 } from '../../model/hash.ts';
import { clusterOf, coarseCluster, fineCluster, middleCluster } from '../../text/clusters.ts';
import { formHash, normHash, prefix2, prefix3, prefix4, shapeHash, suffix1, suffix2, suffix3, suffix4, suffix5 } from '../../text/forms.ts';
import { CASE, COARSE, caseOf, KINDS, SHAPE, wordFacts } from './facts.ts';
import { COMMON_KINDS, kindsOf } from './gazetteer.ts';

/**
 * Features of one word for the names model. What depends on the word alone is apart from what depends on the context
 * (context.ts), since its scores are kept by word type.
 */

/** Beyond the sentence's edges. */
export const EDGE = -1;

/** The word itself; `first` in its sentence or not. */
export function ownFeatures(out: FeatureBuffer, word: number, first: boolean): void {
  const kinds = kindsOf(word);
  const capital = caseOf(word) * 2 + (first ? 1 : 0);
  const cluster = clusterOf(word);
  push(out, mix(1, 0));
  push(out, mix(2, normHash(word)));
  push(out, mix(3, formHash(word)));
  push(out, mix(4, shapeHash(word)));
  push(out, mix(5, prefix2(word)));
  push(out, mix(6, prefix3(word)));
  push(out, mix(7, prefix4(word)));
  push(out, mix(8, suffix1(word)));
  push(out, mix(9, suffix2(word)));
  push(out, mix(10, suffix3(word)));
  push(out, mix(11, suffix4(word)));
  push(out, mix(12, suffix5(word)));
  push(out, mix2(13, cluster, capital & 2));
  push(out, mix2(21, fineCluster(word), capital & 2));
  push(out, mix2(14, middleCluster(cluster), capital));
  push(out, mix2(15, coarseCluster(cluster), capital));
  push(out, mix2(16, kinds, capital));
  push(out, mix(17, kinds));
  push(out, mix2(18, kinds, coarseCluster(cluster)));
  for (let rest = kinds; rest; rest &= rest - 1) {
    const kind = Math.clz32(rest & -rest);
    push(out, mix(19, kind));
    if (first) push(out, mix(20, kind));
  }
}

/** A word `distance` (-2, -1, 1, 2) to the right of the token. */
export function nearFeatures(out: FeatureBuffer, word: number, distance: number): void {
  const template = 60 + distance * 10;
  if (word === EDGE) {
    push(out, mix(template, 0));
    return;
  }
  const kinds = kindsOf(word);
  const cluster = clusterOf(word);
  push(out, mix(template + 1, normHash(word)));
  push(out, mix(template + 2, cluster));
  push(out, mix(template + 3, middleCluster(cluster)));
  push(out, mix2(template + 4, coarseCluster(cluster), caseOf(word)));
  if (distance > 1 || distance < -1) {
    push(out, mix(template + 5, kinds & COMMON_KINDS));
    return;
  }
  push(out, mix(template + 5, kinds));
  push(out, mix(template + 9, fineCluster(word)));
  push(out, mix(template + 6, suffix3(word)));
  push(out, mix(template + 7, shapeHash(word)));
  for (let rest = kinds; rest; rest &= rest - 1) push(out, mix(template + 8, Math.clz32(rest & -rest)));
}

/** Two or three words at once; EDGE where there is no word. */
export function contextFeatures(out: FeatureBuffer, l2: number, l1: number, word: number, r1: number, r2: number): void {
  const [a2, a1, a0, b1, b2] = [wordFacts.at(l2), wordFacts.at(l1), wordFacts.at(word), wordFacts.at(r1), wordFacts.at(r2)];
  const { rows } = wordFacts;
  const [n1, n0, m1] = [rows[a1], rows[a0], rows[b1]];
  push(out, mix2(100, n1, n0));
  push(out, mix2(101, n0, m1));
  push(out, mix2(102, n1, m1));
  push(out, mix2(103, rows[a2], n1));
  push(out, mix2(104, m1, rows[b2]));
  const [s1, s0, t1] = [rows[a1 + SHAPE], rows[a0 + SHAPE], rows[b1 + SHAPE]];
  push(out, mix2(105, s1, s0));
  push(out, mix2(106, s0, t1));
  push(out, mix3(107, s1, s0, t1));
  const near = (rows[a1 + CASE] * 9 + rows[a0 + CASE]) * 9 + rows[b1 + CASE];
  push(out, mix2(110, n1, near));
  push(out, mix2(111, m1, near));
  push(out, mix2(112, rows[a1 + KINDS], rows[a0 + KINDS]));
  push(out, mix2(113, rows[a0 + KINDS], rows[b1 + KINDS]));
  const [c1, c0, d1] = [rows[a1 + COARSE], rows[a0 + COARSE], rows[b1 + COARSE]];
  push(out, mix2(114, c1, c0));
  push(out, mix2(115, c0, d1));
  push(out, mix3(116, c1, c0, d1));
}

/** Letters' case of five tokens (`caseCode`). */
export function caseFeatures(out: FeatureBuffer, code: number): void {
  push(out, mix(108, code % 729));
  push(out, mix(109, code));
}

/** Case of five tokens as one number, those of the middle three in the lower digits. */
export function caseCode(l2: number, l1: number, word: number, r1: number, r2: number): number {
  return (((edgeCase(l2) * 9 + edgeCase(r2)) * 9 + edgeCase(l1)) * 9 + edgeCase(word)) * 9 + edgeCase(r1);
}

/** Beyond the sentence's edges. */
export const EDGE_TAG = 31;

/** Parts of speech of the token and its neighbours: `(left * 32 + own) * 32 + right`. */
export function tagFeatures(out: FeatureBuffer, code: number): void {
  const [left, own, right] = [code >> 10, (code >> 5) & 31, code & 31];
  push(out, mix(120, own));
  push(out, mix2(121, left, own));
  push(out, mix2(122, own, right));
  push(out, mix2(123, code, 0));
}

/** Parts of speech of the two tokens before (`side` 0) or after (1): `first * 32 + second`. */
export function tagPairFeatures(out: FeatureBuffer, side: number, code: number): void {
  push(out, mix(124 + side, code));
}

const edgeCase = (word: number): number => wordFacts.rows[wordFacts.at(word) + CASE];
