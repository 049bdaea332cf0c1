import { CLASS } from './items.ts';
import type { Match } from './pattern.ts';
import { norm } from './pieces.ts';
import { type Numeral, scaled } from './scales.ts';
import { currencyAt } from './units.ts';

/** Value of the number at element `e`, negative behind the sign at element `sign`. */
export function amountOf({ items, at }: Match, e: number, sign = -1): number {
  const { value } = items.numeral[at[e]]!;
  return sign >= 0 && at[sign] >= 0 && items.bits[at[sign]] & CLASS.sign && value !== 0 ? -value : value;
}

export function numeralOf({ items, at }: Match, e: number): Numeral {
  return items.numeral[at[e]]!;
}

/** Did element `e` take an item? */
export const has = ({ at }: Match, e: number): boolean => at[e] >= 0;

/** Does element `e` have one of these classes? */
export const is = ({ items, at }: Match, e: number, ...classes: string[]): boolean =>
  at[e] >= 0 && classes.some((name) => (items.bits[at[e]] & CLASS[name]) !== 0);

/** Unit or period name of the first of these elements that has one. */
export function unitOf({ items, at }: Match, ...elements: number[]): string | null {
  for (const e of elements) if (at[e] >= 0 && items.unit[at[e]]) return items.unit[at[e]];
  return null;
}

/** ISO code of the first of these elements that is a currency; null where it is not clear which. */
export function currencyOf({ items, at }: Match, ...elements: number[]): string | null {
  for (const e of elements) if (at[e] >= 0 && items.bits[at[e]] & (CLASS.symbol | CLASS.money)) return currencyAt(items.ref[at[e]]);
  return null;
}

/** Ends of a range: `5 to 10 million` scales both, `$200 to $4 million` does not. */
export function ends(low: Numeral, high: Numeral, lowValue = low.value, highValue = high.value): { min: number; max: number } {
  const shared = low.scale === 1 && high.scale >= 1000 && low.digits === high.digits && low.value < high.value / high.scale;
  return { min: shared ? scaled(lowValue, high.scale) : lowValue, max: highValue };
}

/** Norm of the word `distance` pieces after the match (1: the next), or before it (-1: the one before). */
export function beside({ items, first, last }: Match, distance: number): string {
  return norm(items.pieces, distance > 0 ? items.to[last] - 1 + distance : items.from[first] + distance);
}

const CHANGE =
  /^(?:rose|rise|rises|rising|fell|fall|falls|falling|gain|gains|gained|gaining|lost|loses|dropped|drop|drops|dropping|jumped|jumps|jump|climbed|climbs|climb|slid|slides|slipped|slips|advanced|advances|declined|declines|decline|increased|increases|increase|decreased|decreases|grew|grows|surged|surges|soared|plunged|plunges|tumbled|added|adds|up|down|by|shed|sheds|sank|edged|higher|lower|improved|dipped|rallied|narrowed|widened|cut|raised|swelled|shrank)$/;

/** `rose 72 cents to $23.77`, `fell by 4.41 to 1,491.66`: a change and a level, no range. `e` is the element between the numbers. */
export function isChange(match: Match, e: number): boolean {
  if (!is(match, e, 'to')) return false;
  if (match.items.bits[match.first] & CLASS.from) return false;
  for (let distance = -1; distance >= -3; distance--) {
    const word = beside(match, distance);
    if (CHANGE.test(word)) return true;
    if (!/^(?:about|nearly|almost|over|just|another|some|around|to|than|more|as|much|an?|further|roughly|sharply|slightly)$/.test(word))
      return false;
  }
  return false;
}

/** `in that case 100 %`: a unit or money behind the number. */
export function isMeasured({ items, last }: Match): boolean {
  const next = last + 1;
  const measures = CLASS.unit | CLASS.percent | CLASS.money | CLASS.symbol | CLASS.temperature | CLASS.period;
  return next < items.count && items.from[next] === items.to[last] && !items.opens[next] && (items.bits[next] & measures) !== 0;
}
