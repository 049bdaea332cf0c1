import type { Document } from '../text/document.ts';
import { TAG } from '../text/tags.ts';
import { wordSet } from '../text/words.ts';
import { isComma } from './signs.ts';

/** Does a finite verb follow, over appositions between commas: `Neil Hartnell, 51, who ran the branch, was`; or `said` precede? */
export function isSubject(document: Document, from: number, to: number): boolean {
  const { word, tag, sentence, count } = document;
  const here = sentence[from];
  if (from > 0 && sentence[from - 1] === here && tag[from - 1] === TAG.ADP) return false;
  const limit = Math.min(count, to + 40);
  for (let k = behindAffiliation(document, to); k < limit && sentence[k] === here; ) {
    while (k < count && tag[k] === TAG.ADV) k++;
    if (k < count && sentence[k] === here && (tag[k] === TAG.VERB || tag[k] === TAG.AUX)) return true;
    if (k > to ? !isComma(word[k - 1]) && !isComma(word[k]) : !isComma(word[k])) break;
    for (k++; k < limit && sentence[k] === here && !isComma(word[k]); k++);
    k++;
  }
  return from > 0 && sentence[from - 1] === here && isSaid(word[from - 1]) > 0;
}

const isFrom = wordSet(new Set(['of', 'from', 'at', 'for']));

/** Token behind `of The Globe and Mail`, before a verb; else `at` itself. */
function behindAffiliation({ word, tag, sentence, count }: Document, at: number): number {
  if (!isFrom(word[at])) return at;
  for (let k = at + 1; k < count && k - at < 9 && sentence[k] === sentence[at]; k++) {
    if (tag[k] === TAG.VERB || tag[k] === TAG.AUX) return k;
    if (tag[k] !== TAG.PROPN && tag[k] !== TAG.DET && tag[k] !== TAG.NOUN && tag[k] !== TAG.ADJ && !isAmong(word[k])) return at;
  }
  return at;
}

const isAmong = wordSet(new Set(['of', 'and', 'the', "'s", 'for', '&']));

const isSaid = wordSet(new Set(['said', 'says', 'added', 'asked', 'wrote', 'explained', 'replied', 'warned', 'told', 'argued']));
