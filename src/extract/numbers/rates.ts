import type { Quantity } from '../../findings.ts';
import { TAG } from '../../text/tags.ts';
import { norm, type Pieces } from './pieces.ts';
import { currencyOf, unitAt, unitOf } from './units.ts';
import { PER_ITEM, PERIODS } from './words.ts';

/** Unit of an amount of money by what stands behind it: `35 cents a share` per share, `$2.11 per gallon`, `£9 an hour`; else null. */
export function perWhat(pieces: Pieces, k: number): string | null {
  const word = norm(pieces, k) === '-' ? norm(pieces, k + 1) : norm(pieces, k);
  const at = norm(pieces, k) === '-' ? k + 2 : k + 1;
  if (word !== 'a' && word !== 'an' && word !== 'per' && word !== '/') return null;
  const next = norm(pieces, at) === '-' ? at + 1 : at;
  const noun = norm(pieces, next);
  if (noun === 'square' || noun === 'cubic') return `per ${noun} ${nameOf(pieces, next + 1)}`;
  if (PERIODS.get(noun) === noun || PER_ITEM.has(noun) || isUnit(pieces, next)) return `per ${nameOf(pieces, next)}`;
  return word === 'per' && next < pieces.count && pieces.document.tag[pieces.token[next]] === TAG.NOUN ? `per ${noun}` : null;
}

function isUnit(pieces: Pieces, k: number): boolean {
  return k < pieces.count && unitOf(pieces.word[k]) > 0 && norm(pieces, k).length > 1 && currencyOf(pieces.word[k]) <= 0;
}

function nameOf(pieces: Pieces, k: number): string {
  const unit = k < pieces.count ? unitOf(pieces.word[k]) : 0;
  return unit > 0 ? unitAt(unit).name : norm(pieces, k);
}

/** Is it an amount of money, a range of it too? */
export const isMoney = ({ type, currency }: Quantity): boolean => type === 'money' || (type === 'range' && currency !== null);
