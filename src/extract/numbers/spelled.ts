import { KIND, kindAt, valueAt } from './kinds.ts';
import { isHyphen, norm, type Pieces } from './pieces.ts';
import { addRest, denominator, type Numeral, numeral, pluralOrdinal, readScales, scaled } from './scales.ts';

/** Number words: `one hundred and sixteen`, `twenty-five`, `nine trillion two hundred`, `two thirds`, `forty-fourth`. */
export function readWords(p: Pieces, from: number): Numeral | null {
  let k = from;
  let total = 0;
  let group = 0;
  let last: number = KIND.none;
  let scale = 1;
  let bound = Number.POSITIVE_INFINITY;
  for (;;) {
    const skip = last === KIND.none ? 0 : skipped(p, k, last, bound);
    const kind = kindAt(p, k + skip);
    const value = kind === KIND.none ? 0 : valueAt(p, k + skip);
    if (!fits(kind, value, last, group, bound)) break;
    if (kind === KIND.ordinal) {
      if (last !== KIND.none && !joinsOrdinal(value, last, skip)) break;
      return ordinal(p, from, k + skip + 1, total + group, value, last);
    }
    if (kind === KIND.scale || kind === KIND.dozen) {
      total = last === KIND.scale ? total * value : total + (group || 1) * value;
      group = 0;
      bound = last === KIND.scale ? 0 : value; // a million million, and no more
      scale = value;
    } else if (kind === KIND.hundred) group = (group || 1) * 100;
    else group += value;
    last = kind;
    k += skip + 1;
    if (kind === KIND.dozen) break;
    if (kind === KIND.hundred) scale = 100;
  }
  if (last === KIND.none) return null;
  const n = numeral(from, k, total + group, 'cardinal', scale);
  if (norm(p, n.to) === 'dozens' && n.scale === 1) return { ...n, value: n.value * 12, to: n.to + 1 };
  return pointWords(p, n) ?? fractionOf(p, n) ?? addRest(p, n);
}

/** Words skipped before the next number word: `and`, a hyphen. */
function skipped(p: Pieces, k: number, last: number, bound: number): number {
  const word = norm(p, k);
  if (word === '-') return (last === KIND.ten && kindAt(p, k + 1) === KIND.one) || isHyphen(p, k) ? 1 : 0;
  if (word !== 'and' || (last !== KIND.hundred && last !== KIND.scale)) return 0;
  return isSmaller(p, k + 1, last === KIND.hundred ? 100 : bound) ? 1 : 0;
}

/** Is the number behind `and` a part of the same number: no scale as large follows it? */
function isSmaller(p: Pieces, k: number, limit: number): boolean {
  const kind = kindAt(p, k);
  if (kind === KIND.ordinal) return true;
  if (kind !== KIND.one && kind !== KIND.teen && kind !== KIND.ten) return false;
  let at = k + 1;
  if (norm(p, at) === '-') at++;
  if (kind === KIND.ten && kindAt(p, at) === KIND.one) at++;
  if (kindAt(p, at) === KIND.part || pluralOrdinal(norm(p, at)) > 0) return false;
  const next = kindAt(p, at);
  return (next !== KIND.hundred || limit > 100) && (next !== KIND.scale || limit === 100 || valueAt(p, at) < limit);
}

/** May a word of this kind follow the last one? */
function fits(kind: number, value: number, last: number, group: number, bound: number): boolean {
  switch (kind) {
    case KIND.one:
      return last === KIND.none || last === KIND.hundred || last === KIND.scale || (last === KIND.ten && value > 0);
    case KIND.teen:
    case KIND.ten:
      return last === KIND.none || last === KIND.hundred || last === KIND.scale;
    case KIND.hundred:
      return last === KIND.none || (group > 0 && group < 100);
    case KIND.scale:
      return last === KIND.scale ? group === 0 && bound > 0 : value < bound;
    case KIND.dozen:
      return last === KIND.none || (last !== KIND.scale && group > 0);
    case KIND.ordinal:
      return true;
    default:
      return false;
  }
}

/** `twenty-first`, `hundred and first`; `two thirds` is a fraction. */
function joinsOrdinal(value: number, last: number, skip: number): boolean {
  if (last === KIND.ten) return value < 10;
  if (last === KIND.hundred || last === KIND.scale) return value < 100 || skip > 0;
  return value >= 100 || last === KIND.one || last === KIND.teen;
}

/** An ordinal, or a fraction where nothing else makes sense: `one third`, `four-fifths`. */
function ordinal(p: Pieces, from: number, to: number, before: number, value: number, last: number): Numeral {
  if (last === KIND.one && before === 1 && value > 2) return numeral(from, to, 1 / value, 'fraction');
  if ((last === KIND.one || last === KIND.teen) && value >= 100) return numeral(from, to, before * value, 'ordinal');
  if (last === KIND.one || last === KIND.teen) return numeral(from, to - (norm(p, to - 2) === '-' ? 2 : 1), before);
  if ((last === KIND.hundred || last === KIND.scale) && value >= 100) return numeral(from, to, before * value, 'ordinal');
  return numeral(from, to, before + value, 'ordinal');
}

/** `two thirds`, `thirty-five fifths`, `five - eighths`, `three quarters`, `two halves` */
function fractionOf(p: Pieces, n: Numeral): Numeral | null {
  const at = norm(p, n.to) === '-' ? n.to + 1 : n.to;
  const below = denominator(p, at, n.value);
  if (
    !below ||
    (below === 4 && kindAt(p, at) === KIND.part && norm(p, at) === 'quarter' && n.value !== 1) ||
    (below === 2 && norm(p, at) === 'half')
  )
    return null;
  if (at === n.to && norm(p, at) === 'quarters' && isTime(p, n.from, at)) return null;
  const fraction = { ...n, value: n.value / below, kind: 'fraction' as const, to: at + 1 };
  if (kindAt(p, fraction.to) !== KIND.scale) return fraction;
  const scale = valueAt(p, fraction.to);
  return { ...fraction, value: scaled(fraction.value, scale), scale, to: fraction.to + 1 };
}

/** `the next three quarters`, but `three quarters of the votes` */
function isTime(p: Pieces, from: number, at: number): boolean {
  return (
    /^(?:next|last|past|first|previous|final|consecutive|straight|recent|for|in|over)$/.test(norm(p, from - 1)) && norm(p, at + 1) !== 'of'
  );
}

/** `two point two million`, `nought point nought three` */
function pointWords(p: Pieces, n: Numeral): Numeral | null {
  if (norm(p, n.to) !== 'point') return null;
  let digits = '';
  let to = n.to + 1;
  for (; to < n.to + 12 && kindAt(p, to) === KIND.one; to++) digits += valueAt(p, to);
  if (digits === '' && kindAt(p, to) === KIND.teen) digits += valueAt(p, to++);
  if (digits === '') return null;
  return readScales(p, { ...n, value: Number(`${n.value}.${digits}`), to });
}
