import { readDigits, readPoint } from './digits.ts';
import { KIND, kindAt, valueAt } from './kinds.ts';
import { readArticle, readMany, readPart, readPlural } from './parts.ts';
import type { Pieces } from './pieces.ts';
import { type Numeral, numeral } from './scales.ts';
import { readWords } from './spelled.ts';

/** The numeral that begins at piece `k`, as long as it can be; `null` if none does. Reads each piece a bounded number of times. */
export function readNumeral(p: Pieces, k: number): Numeral | null {
  const found = readAny(p, k);
  return found && Number.isFinite(found.value) && Math.abs(found.value) < 1e30 ? found : null;
}

function readAny(p: Pieces, k: number): Numeral | null {
  switch (kindAt(p, k)) {
    case KIND.digits:
      return readDigits(p, k);
    case KIND.sign:
      return numeral(k, k + 1, valueAt(p, k), 'fraction');
    case KIND.plural:
      return readPlural(p, k);
    case KIND.part:
      return readPart(p, k);
    case KIND.article:
      return readArticle(p, k);
    case KIND.many:
      return readMany(p, k);
    case KIND.none:
      return readPoint(p, k);
    default:
      return readWords(p, k);
  }
}
