import { type Match, NOTHING, type Reading } from './pattern.ts';
import { norm } from './pieces.ts';
import { amountOf, isMeasured, numeralOf } from './read.ts';
import { IDENTIFIED } from './words.ts';

/** `Article 5`, `Room 427`, `No. 10`; with a small letter and a number word it is a count: `day one`. */
export function numbered(match: Match): Reading | typeof NOTHING | null {
  const { digits, value, scale } = numeralOf(match, 1);
  if (!Number.isInteger(value) || scale > 1 || isMeasured(match)) return null;
  if (!digits) return isCapitalAt(match, 0) && isCapitalAt(match, 1) ? NOTHING : null; // Phase Four
  return isIdentified(match) ? { type: 'identifier', value } : NOTHING;
}

/** `the number two producer` */
export function numberOne(match: Match): Reading | null {
  const { pieces, from } = match.items;
  if (norm(pieces, from[match.first]) !== 'number' || numeralOf(match, 1).digits) return null;
  return { type: 'ordinal', value: amountOf(match, 1) };
}

export const isIdentified = ({ items, at }: Match): boolean => IDENTIFIED.has(norm(items.pieces, items.from[at[0]]));

function isCapitalAt({ items, at }: Match, e: number): boolean {
  return /^\p{Lu}/u.test(items.pieces.text.slice(items.pieces.start[items.from[at[e]]], items.pieces.start[items.from[at[e]]] + 1));
}
