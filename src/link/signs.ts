import { wordSet } from '../text/words.ts';

/** Small words and marks that several steps look for. */

export const isComma = wordSet(new Set([',']));
export const isAnd = wordSet(new Set(['and', '&']));
/** Dashes of any length are this, too. */
export const isHyphen = wordSet(new Set(['-']));
export const isClitic = wordSet(new Set(["'s", "'"]));
export const isDeterminer = wordSet(new Set(['the', 'a', 'an', 'his', 'her', 'its', 'their', 'our', 'my', 'another', 'one']));
export const isThis = wordSet(new Set(['the', 'this', 'that']));
/** Kinds that many bodies are, so that the noun alone does not tell which. */
export const isCommonKind = wordSet(
  new Set(['company', 'firm', 'group', 'organization', 'organisation', 'body', 'business', 'city', 'town', 'village']),
);
/** A mark or word behind which no noun phrase goes on. */
export const endsPhrase = wordSet(
  new Set([
    ',',
    '.',
    ';',
    ':',
    '-',
    '--',
    '(',
    ')',
    '"',
    'who',
    'whose',
    'which',
    'that',
    'and',
    'whom',
    'where',
    'since',
    'until',
    'after',
    'before',
    'during',
  ]),
);
