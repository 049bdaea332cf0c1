import type { Document } from '../text/document.ts';
import { TAG } from '../text/tags.ts';
import { wordSet } from '../text/words.ts';
import type { Actor } from './actors.ts';
import { isComma } from './signs.ts';

const isObjective = wordSet(new Set(['him', 'her']));

/** The subject of the clause that a pronoun is the object of, who is somebody else: `she had never heard her play`; else `null`. */
export function otherThan(document: Document, i: number, recent: Actor[]): Actor | null {
  return isObject(document, i) ? subjectOf(document, i, recent) : null;
}

/** An object, not a possessive: `heard her play`, `told him`. */
function isObject({ word, tag }: Document, i: number): boolean {
  const next = tag[i + 1];
  return isObjective(word[i]) > 0 && next !== TAG.NOUN && next !== TAG.ADJ && next !== TAG.PROPN && next !== TAG.NUM;
}

/** Tokens between a subject and its object. */
const LONGEST = 12;

function subjectOf({ sentence, tag, word }: Document, i: number, recent: Actor[]): Actor | null {
  let verbs = 0;
  let last = recent.length - 1;
  for (let k = i - 1; k >= 0 && sentence[k] === sentence[i] && i - k < LONGEST; k--) {
    if (tag[k] === TAG.PUNCT || tag[k] === TAG.CCONJ || tag[k] === TAG.SCONJ || isLink(word[k])) return null;
    if (tag[k] === TAG.VERB) verbs++;
    while (last >= 0 && recent[last].from > k) last--;
    const actor = recent[last];
    if (actor?.to === k + 1) return actor.subject && verbs === 1 ? actor : null;
  }
  return null;
}

const isLink = wordSet(new Set(['who', 'that', 'which', 'whom', 'to']));
const isAsked = wordSet(new Set(['asked', 'questioned', 'pressed', 'told', 'challenged']));

/** First token of `Asked by Lind whether Berg had done so, he answered`, whose persons `he` does not mean; else beyond all. */
export function frontedClause({ sentence, first, word }: Document, i: number): number {
  const start = first[sentence[i]];
  return isAsked(word[start]) && i > start + 2 && isComma(word[i - 1]) ? start : Number.MAX_SAFE_INTEGER;
}
