import type { Amount } from './amounts.ts';
import { sharesHead } from './heads.ts';
import { factorBetween } from './measures.ts';

export const NONE = 0;
const ROUNDED = 1;
export const EXACT = 2;

/** Does the source's number bear out the text's: fully, but for its exactness, or not? */
export function fitOf(amount: Amount, found: Amount): number {
  const scale = factor(amount, found);
  if (scale === null || scale === 0) return NONE;
  const [low, high] = [found.low * scale, found.high * scale];
  if (scale !== 1) return low >= amount.low * 0.94 && high <= amount.high * 1.06 ? EXACT : NONE;
  if (isSame(amount.low, low) && isSame(amount.high, high)) return exactness(amount, found);
  if (amount.fact?.type === 'score') return NONE;
  if (amount.exactness === 'about' || amount.fact?.type === 'ratio') return isAbout(amount.low, low, high) ? EXACT : NONE;
  if (amount.exactness === 'least') return low >= amount.low && low <= amount.low * 1.15 ? EXACT : NONE;
  if (amount.exactness === 'most') return high <= amount.high && high >= amount.high * 0.85 ? EXACT : NONE;
  if (amount.exactness === 'between') return low >= amount.low && high <= amount.high ? EXACT : NONE;
  return isRounded(amount.low, low) && low === high && sharesHead(amount, found) === true ? ROUNDED : NONE;
}

/** How many of the text's unit are one of the source's; `null` if the two are not to be compared. */
export function factor(amount: Amount, found: Amount): number | null {
  if (amount.dimension === found.dimension) return 1;
  if (found.dimension === 'any') return amount.dimension === 'count' || amount.dimension === 'score' ? 1 : null;
  return factorBetween(found.dimension, amount.dimension);
}

/** An exact number for a rough one, or the other way round, is a matter of precision. */
function exactness(amount: Amount, found: Amount): number {
  if (found.fact === null || amount.fact?.type === 'ratio') return EXACT; // two fifths: rough by itself
  return (amount.exactness === 'exact') === (found.exactness === 'exact') ? EXACT : ROUNDED;
}

function isSame(one: number, two: number): boolean {
  return Math.abs(one - two) <= Math.abs(two) * 1e-9;
}

/** `about 3,000` for 2,975; `two thirds` for 67 %. */
function isAbout(value: number, low: number, high: number): boolean {
  if (value >= low && value <= high) return true;
  const near = Math.abs(low - value) < Math.abs(high - value) ? low : high;
  return Math.abs(near - value) <= Math.abs(near) * 0.05 || (isRounded(value, near) && Math.abs(near - value) <= near * 0.1);
}

/** `3,000` for 2,975: the first one or two digits, and noughts. */
function isRounded(value: number, exact: number): boolean {
  if (value === 0 || exact === value || value < 20) return false;
  const digits = String(value)
    .replace(/[.0]+$/, '')
    .replace('.', '').length;
  return digits <= 2 && Number(exact.toPrecision(digits)) === value;
}
