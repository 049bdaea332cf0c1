import { clusterOf, coarseCluster, middleCluster } from '../../text/clusters.ts';
import { normHash, normWord, shapeHash } from '../../text/forms.ts';
import { ALL_CAPITALS, CAPITAL, formOf, MARK, perWordFacts, shapeOf } from '../../text/words.ts';
import { kindsOf } from './gazetteer.ts';

/** What the context features read of a word, at these places of its row in `wordFacts`. */
export const NORM = 0;
export const SHAPE = 1;
export const CASE = 2;
export const KINDS = 3;
export const COARSE = 4;
export const MIDDLE = 5;
export const FLAGS = 6;
/** Number of the lower-case form. */
export const LOWER = 7;

/** Numbers of each word type; beyond the sentence's edges those of EDGE. */
export const wordFacts = perWordFacts([1, 1, 8, 0, 99, 0, 0, -1], (word) => {
  const cluster = clusterOf(word);
  return [
    normHash(word),
    shapeHash(word),
    caseOf(word),
    kindsOf(word),
    coarseCluster(cluster),
    middleCluster(cluster),
    shapeOf(word),
    normWord(word),
  ];
});

/** Capital (1), all capitals (2), mark (4); 8 is beyond the sentence's edges. */
export function caseOf(word: number): number {
  const shape = shapeOf(word);
  return (shape & CAPITAL ? 1 : 0) | (shape & ALL_CAPITALS && formOf(word).length > 1 ? 2 : 0) | (shape & MARK ? 4 : 0);
}
