import { clusterOf, coarseCluster, finestCluster, middleCluster } from '../../text/clusters.ts';
import { normWord, shapeHash } from '../../text/forms.ts';
import { numbering, perWordFacts } from '../../text/word-facts.ts';
import { ALL_CAPITALS, CAPITAL, formOf, MARK, normHash, shapeOf } from '../../text/words.ts';
import { kindsOf } from './gazetteer.ts';

/** What the features read of a word, at these places of its row in `wordFacts`. */
export const NORM = 0;
/** Small numbers, see `SHAPES` and `KIND_MASKS`. */
export const SHAPE = 1;
export const KINDS = 2;
export const CASE = 3;
export const COARSE = 4;
export const MIDDLE = 5;
export const FINEST = 6;
export const FLAGS = 7;
/** Number of the lower-case form. */
export const LOWER = 8;
/** Number of the word itself and one; 0 beyond the sentence's edges. */
export const WORD_KEY = 9;

/** Numbers of the shapes (hashes) that the process has met; 0 is beyond the sentence's edges. */
export const SHAPES = numbering(1);

/** The same of the gazetteers' masks; 0 is the empty one. */
export const KIND_MASKS = numbering(0);

/** Numbers of each word type; beyond the sentence's edges those of EDGE. */
export const wordFacts = perWordFacts([1, 0, 0, 8, 99, 0, 0, 0, -1, 0], (word) => {
  const cluster = clusterOf(word);
  return [
    normHash(word),
    SHAPES.code(shapeHash(word)),
    KIND_MASKS.code(kindsOf(word)),
    caseOf(word),
    coarseCluster(cluster),
    middleCluster(cluster),
    finestCluster(word),
    shapeOf(word),
    normWord(word),
    word + 1,
  ];
});

/** Capital (1), all capitals (2), mark (4); 8 is beyond the sentence's edges. */
function caseOf(word: number): number {
  const shape = shapeOf(word);
  return (shape & CAPITAL ? 1 : 0) | (shape & ALL_CAPITALS && formOf(word).length > 1 ? 2 : 0) | (shape & MARK ? 4 : 0);
}
