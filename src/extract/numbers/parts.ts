import { TAG } from '../../text/tags.ts';
import { KIND, kindAt, valueAt } from './kinds.ts';
import { isHyphen, norm, type Pieces } from './pieces.ts';
import { type Numeral, numeral } from './scales.ts';
import { readWords } from './spelled.ts';

/** `dozens`, `tens of thousands`, `hundreds of millions` */
export function readPlural(p: Pieces, k: number): Numeral {
  let to = k + 1;
  let value = valueAt(p, k);
  while (to < k + 5 && norm(p, to) === 'of' && kindAt(p, to + 1) === KIND.plural && valueAt(p, to + 1) > 12) {
    value *= valueAt(p, to + 1);
    to += 2;
  }
  return numeral(k, to, value, 'vague');
}

/** `half`, `half a million`, `half a dozen`, `quarter million`; a bare quarter is a time or a coin. */
export function readPart(p: Pieces, k: number): Numeral | null {
  const value = 1 / valueAt(p, k);
  let to = k + 1;
  if (kindAt(p, to) === KIND.article) to++;
  else if (isHyphen(p, to)) to++;
  if (kindAt(p, to) === KIND.scale || kindAt(p, to) === KIND.dozen)
    return numeral(k, to + 1, value * valueAt(p, to), 'cardinal', valueAt(p, to));
  return norm(p, k) === 'half' ? numeral(k, k + 1, value, 'fraction') : null;
}

/** `a hundred`, `a million`, `a dozen`, `a couple of hundred`, `a half`, `a third of` */
export function readArticle(p: Pieces, k: number): Numeral | null {
  const kind = kindAt(p, k + 1);
  if (kind === KIND.hundred || kind === KIND.scale || kind === KIND.dozen) {
    const inner = readWords(p, k + 1);
    return inner && { ...inner, from: k };
  }
  if (kind === KIND.many) {
    const inner = readMany(p, k + 1);
    return inner && { ...inner, from: k };
  }
  if (isShare(p, k, kind)) return numeral(k, k + 2, 1 / valueAt(p, k + 1), 'fraction');
  const of = norm(p, k + 2);
  if (kind === KIND.part) {
    const inner = readPart(p, k + 1);
    if (inner && inner.to > k + 2) return { ...inner, from: k };
    return of === 'of' || norm(p, k + 1) === 'half' || of === 'the' ? numeral(k, k + 2, 1 / valueAt(p, k + 1), 'fraction') : null;
  }
  if (kind === KIND.ordinal && (of === 'of' || valueAt(p, k + 1) >= 100) && valueAt(p, k + 1) > 2)
    return numeral(k, k + 2, 1 / valueAt(p, k + 1), 'fraction');
  return null;
}

/** `cut by a fifth`, `more than a quarter` */
function isShare(p: Pieces, k: number, kind: number): boolean {
  if ((kind !== KIND.ordinal && kind !== KIND.part) || valueAt(p, k + 1) < 3) return false;
  if (!/^(?:by|than|nearly|almost|over|only)$/.test(norm(p, k - 1)) || k + 2 >= p.count) return false;
  if (kind === KIND.part && norm(p, k - 1) === 'over') return false; // over a quarter sales fell
  return ![TAG.NOUN, TAG.ADJ, TAG.PROPN, TAG.NUM, TAG.VERB].includes(p.document.tag[p.token[k + 2]]);
}

/** `several hundred`, `a few dozen`, `a couple of thousand`; `a couple` */
export function readMany(p: Pieces, k: number): Numeral | null {
  const to = norm(p, k) === 'couple' && norm(p, k + 1) === 'of' ? k + 2 : k + 1;
  let end = to;
  let value = 2;
  while (kindAt(p, end) === KIND.hundred || kindAt(p, end) === KIND.scale || kindAt(p, end) === KIND.dozen) value *= valueAt(p, end++);
  if (end > to) return numeral(k, end, value, 'vague');
  return norm(p, k) === 'couple' && norm(p, k - 1) === 'a' ? numeral(k, k + 1, 2, 'vague') : null;
}
