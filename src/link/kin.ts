import type { Document } from '../text/document.ts';
import { TAG } from '../text/tags.ts';
import { wordSet } from '../text/words.ts';
import { isClitic } from './signs.ts';
import { FAMILY, titleOf } from './titles.ts';

/** Tokens between the noun of a relative and the name. */
const KIN_REACH = 6;

/** Does `his wife` or `Ana's brother` stand before the name at token `at`, with at most a phrase between? */
export function isKin({ word, tag, sentence }: Document, at: number): boolean {
  for (let k = at - 1; k > 0 && at - k <= KIN_REACH && sentence[k] === sentence[at]; k--) {
    if (tag[k] === TAG.VERB || tag[k] === TAG.AUX || tag[k] === TAG.ADP || tag[k] === TAG.CCONJ) return false;
    if (titleOf(word[k]) !== FAMILY) continue;
    for (let j = k - 1; j >= 0 && k - j <= 3; j--) if (isClitic(word[j]) || isPossessive(word[j])) return true;
    return false;
  }
  return false;
}

const isPossessive = wordSet(new Set(['his', 'her', 'their', 'my', 'our', 'whose']));
