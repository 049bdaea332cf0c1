import type { Pieces } from './pieces.ts';
import { kindOf } from './words.ts';

const [NUM, TENS, POWER, ORD, INT, DEC, YEAR, SLASH, HYPHEN, AND, A, AN, HALF, QUARTER] = [
  'NUM', 'TENS', 'POWER', 'ORD', 'INT', 'DEC', 'YEAR', '/', '-', 'and', 'a', 'an', 'half', 'quarter',
].map(kindOf); // biome-ignore format: a row of names
const FIRST = kindOf('first');
const SECOND = kindOf('second');

/** Joins the pieces of a number in place: `twenty-one`, `a hundred and ten`, `2 1/2`, `nineteen ninety-seven`. */
export function joinNumbers(pieces: Pieces): void {
  const { kind } = pieces;
  let to = 0;
  for (let p = 0; p < pieces.count; ) {
    const k = kind[p];
    const next =
      k === NUM || k === TENS || k === POWER || k === INT || k === DEC || (k === A && kind[p + 1] === POWER) ? joinAt(pieces, p) : p;
    if (next > p) move(pieces, p, to, next - p, joined.kind, joined.value);
    else move(pieces, p, to, 1, k, pieces.value[p]);
    to++;
    p = Math.max(next, p + 1);
  }
  pieces.count = to;
}

const joined = { kind: 0, value: 0 };

function move(pieces: Pieces, from: number, to: number, length: number, kind: number, value: number): void {
  pieces.start[to] = pieces.start[from];
  pieces.end[to] = pieces.end[from + length - 1];
  pieces.token[to] = pieces.token[from];
  pieces.kind[to] = kind;
  pieces.value[to] = value;
}

/** Reads the number that begins at piece `p` into `joined`; answers the piece after it, or `p`. */
function joinAt(pieces: Pieces, p: number): number {
  const year = yearWords(pieces, p);
  if (year > p) return year;
  let next = cardinal(pieces, p);
  if (next === p) return p;
  next = fraction(pieces, next);
  return next === p + 1 && pieces.kind[p] !== TENS && pieces.kind[p] !== POWER ? p : next;
}

/** `nineteen ninety-seven`, `twenty twelve` */
function yearWords({ kind, value, count }: Pieces, p: number): number {
  const high = value[p];
  if ((kind[p] !== NUM && kind[p] !== TENS) || high < 11 || high > 20) return p;
  let q = kind[p + 1] === HYPHEN ? p + 2 : p + 1;
  if (q >= count || (kind[q] !== TENS && kind[q] !== NUM) || value[q] < 10) return p;
  let low = value[q++];
  const unit = kind[q] === HYPHEN ? q + 1 : q;
  if (low >= 20 && kind[unit] === NUM && value[unit] < 10) {
    low += value[unit];
    q = unit + 1;
  }
  joined.kind = YEAR;
  joined.value = high * 100 + low;
  return q;
}

/** A cardinal, or an ordinal that ends it: `twenty-first`. */
function cardinal({ kind, value, count }: Pieces, p: number): number {
  let total = 0;
  let group = 0;
  let q = p;
  let limit = Number.POSITIVE_INFINITY;
  joined.kind = kind[p] === INT || kind[p] === DEC ? kind[p] : NUM;
  for (; q < count && q < p + 16; ) {
    const at = q > p && (kind[q] === HYPHEN || (kind[q] === AND && limit >= 100)) ? q + 1 : q;
    const k = kind[at];
    const v = value[at];
    const isFirst = q === p;
    if (isFirst && k === A) q++;
    else if (isFirst && (k === INT || k === DEC)) {
      group = v;
      limit = 0;
      q++;
    } else if (k === POWER && kind[q] === k) {
      if (v === 100) group = (group || 1) * 100;
      else {
        total += (group || 1) * v;
        group = 0;
      }
      limit = v;
      joined.kind = NUM;
      q++;
    } else if (k === NUM && v === 12 && !isFirst && group < 12 && limit < 12) {
      group *= 12;
      q = at + 1;
    } else if ((k === TENS || k === NUM) && v < limit && !(kind[q] === HYPHEN && limit !== 10)) {
      group += v;
      limit = k === TENS ? 10 : 1;
      q = at + 1;
    } else if ((k === ORD || k === FIRST || k === SECOND) && limit === 10 && v < 10) {
      joined.kind = ORD;
      joined.value = total + group + v;
      return at + 1;
    } else break;
  }
  joined.value = total + group;
  return q === p || (q === p + 1 && kind[p] === A) ? p : q;
}

/** `two and a half`, `2 1/2` */
function fraction({ kind, value }: Pieces, q: number): number {
  if (kind[q] === AND && (kind[q + 1] === A || kind[q + 1] === AN) && (kind[q + 2] === HALF || kind[q + 2] === QUARTER)) {
    joined.value += kind[q + 2] === HALF ? 0.5 : 0.25;
    joined.kind = NUM;
    return q + 3;
  }
  if (kind[q] === AND && kind[q + 1] === HALF) {
    joined.value += 0.5;
    return q + 2;
  }
  if (kind[q] === INT && kind[q + 1] === SLASH && kind[q + 2] === INT && value[q] < value[q + 2] && value[q + 2] < 10) {
    joined.value += value[q] / value[q + 2];
    joined.kind = NUM;
    return q + 3;
  }
  return q;
}
