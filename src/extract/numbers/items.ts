import type { Pieces } from './pieces.ts';
import type { Numeral } from './scales.ts';

/**
 * What the rules see of a document: numbers, currencies, units and the small words between them, each an item over
 * pieces `[from[j], to[j])`. Words that mean nothing to numbers make no item, so two items need not be neighbours.
 */
export interface Items {
  pieces: Pieces;
  count: number;
  /** Classes of the item, a set of bits: CLASS. */
  bits: number[];
  from: number[];
  to: number[];
  /** The number, for `num`, `ordinal` and `vague`. */
  numeral: (Numeral | null)[];
  /** Does a paragraph begin with the item, so that it cannot belong to the one before? */
  opens: boolean[];
  /** Unit or period name for `unit`, `period` and rates; else ''. */
  unit: string[];
  /** Currency number of `symbol`, `money` and foreign `coin`; else 0. */
  ref: number[];
}

/** Classes of items by the names that rules use. */
export const CLASS = Object.fromEntries(
  'num ordinal vague symbol money coin unit temperature period percent dash to and or between from per slash sign old aged month clock of in out code numbered comma over for'
    .split(' ')
    .map((name, bit) => [name, 2 ** bit]),
) as Record<string, number>;

export function newItems(pieces: Pieces): Items {
  return { pieces, count: 0, bits: [], from: [], to: [], numeral: [], opens: [], unit: [], ref: [] };
}

/** Adds an item over pieces `[from, to)`; returns `to`. */
export function push(
  items: Items,
  bits: number,
  from: number,
  to: number,
  more: { numeral?: Numeral; unit?: string; ref?: number } = {},
): number {
  items.bits.push(bits);
  items.from.push(from);
  items.to.push(to);
  items.numeral.push(more.numeral ?? null);
  items.opens.push(opensParagraph(items.pieces, from));
  items.unit.push(more.unit ?? '');
  items.ref.push(more.ref ?? 0);
  items.count++;
  return to;
}

function opensParagraph({ document, token }: Pieces, k: number): boolean {
  if (k === 0 || token[k] === token[k - 1]) return false;
  const { sentence, paragraph } = document;
  const [here, before] = [sentence[token[k]], sentence[token[k - 1]]];
  return here !== before && paragraph[here] !== paragraph[before];
}
