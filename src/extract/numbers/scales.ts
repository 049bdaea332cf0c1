import { TAG } from '../../text/tags.ts';
import { KIND, kindAt, valueAt } from './kinds.ts';
import { isGlued, isHyphen, norm, type Pieces } from './pieces.ts';
import { currencyOf, currencyOfSymbol, isUnitName } from './units.ts';
import { ORDINALS, SCALE_LETTERS } from './words.ts';

/** A number as it stands in the text, without unit, sign or currency: pieces `[from, to)`. */
export interface Numeral {
  from: number;
  to: number;
  value: number;
  /** vague: `value` is the least that the word stands for. */
  kind: 'cardinal' | 'ordinal' | 'fraction' | 'vague';
  /** Last scale word or letter, else 1: `1.2 million` 1e6. */
  scale: number;
  /** Is it written in digits? */
  digits: boolean;
}

export function numeral(from: number, to: number, value: number, kind: Numeral['kind'] = 'cardinal', scale = 1, digits = false): Numeral {
  return { from, to, value, kind, scale, digits };
}

/** Scale letters and words behind digits, and what adds to them. */
export function readScales(p: Pieces, n: Numeral): Numeral {
  const letter =
    isGlued(p, n.to) || (/^[kg]$/.test(norm(p, n.to)) && (n.to + 1 === p.count || norm(p, n.to + 1) === '.'))
      ? SCALE_LETTERS.get(p.text.slice(p.start[n.to], p.end[n.to]))
      : undefined;
  if (letter && isScaleLetter(p, n)) {
    n.value = scaled(n.value, letter);
    n.scale = letter;
    n.to++;
  }
  for (let more = 2; more > 0; more--) {
    const at = scaleAt(p, n.to);
    if (at < 0 || (n.scale > 1 && kindAt(p, at) !== KIND.scale)) break;
    n.scale = valueAt(p, at);
    n.value = scaled(n.value, n.scale);
    n.to = at + 1;
  }
  if (norm(p, n.to) === 'dozens' && n.scale === 1) return { ...n, value: n.value * 12, to: n.to + 1 };
  return addRest(p, n);
}

/** Piece of the scale word behind a number, `1.9 - billion` too; -1 if there is none. */
function scaleAt(p: Pieces, k: number): number {
  const kind = kindAt(p, k);
  if (kind === KIND.scale || kind === KIND.hundred || kind === KIND.dozen) return k;
  return norm(p, k) === '-' && kindAt(p, k + 1) === KIND.scale ? k + 1 : -1;
}

/** Is the letter behind the digits a scale? `$5.4m`, `10k`; `9m` is metres, `5G` a network. */
function isScaleLetter(p: Pieces, n: Numeral): boolean {
  if (isGlued(p, n.to + 1) && /^\w/.test(norm(p, n.to + 1))) return false;
  switch (p.text.slice(p.start[n.to], p.end[n.to])) {
    case 'k':
    case 'K':
    case 'M':
    case 'B':
      return true;
    case 'G':
      return n.value >= 10 || !Number.isInteger(n.value);
    case 'm':
      return isMoney(p, n.from - 1, n.to + 1) || isCounted(p, n.to + 1);
    default:
      return isMoney(p, n.from - 1, n.to + 1);
  }
}

function isMoney(p: Pieces, before: number, after: number): boolean {
  return (
    (before >= 0 && currencyOfSymbol(p.word[before]) > 0) ||
    (after < p.count && (currencyOf(p.word[after]) !== 0 || currencyOfSymbol(p.word[after]) > 0))
  );
}

/** `1.2m tons`, `2.7m digital sales`: a unit or a plural noun follows, so that the letter is no unit itself. */
function isCounted(p: Pieces, k: number): boolean {
  if (k >= p.count) return false;
  if (isUnitName(p.word[k])) return true;
  const { tag } = p.document;
  for (let at = k; at < Math.min(p.count, k + 5); at++) {
    const kind = tag[p.token[at]];
    if (kind === TAG.NOUN && /s$|^people$|^men$|^women$|^children$/.test(norm(p, at))) return true;
    if (kind !== TAG.ADJ && kind !== TAG.NOUN && kind !== TAG.CCONJ && !(kind === TAG.VERB && at === k)) return false;
  }
  return false;
}

/** 5.4 × 1e6 without binary dust: 5400000. */
export function scaled(value: number, scale: number): number {
  const product = value * scale;
  return Number.isInteger(product) ? product : Number(product.toPrecision(14));
}

/** `and a half`, `and two thirds`, `hundred and 2` */
export function addRest(p: Pieces, n: Numeral): Numeral {
  if (norm(p, n.to) !== 'and') return n;
  const next = n.to + 1;
  const part = readPartAfterAnd(p, next);
  if (part) {
    const after = kindAt(p, part.to) === KIND.scale ? valueAt(p, part.to) : 0;
    if (after && n.scale > 1 && after < n.scale) return { ...n, value: n.value + part.value * after, to: part.to + 1, kind: 'fraction' };
    if (after && n.scale === 1) return { ...n, value: scaled(n.value + part.value, after), scale: after, to: part.to + 1 };
    return { ...n, value: n.value + part.value * (n.scale >= 1000 ? n.scale : 1), to: part.to, kind: 'fraction' };
  }
  if (n.scale === 100 && kindAt(p, next) === KIND.digits && valueAt(p, next) < 100)
    return { ...n, value: n.value + valueAt(p, next), to: next + 1 };
  return n;
}

/** `a half`, `a quarter`, `three quarters`, `two thirds`, `a fifth` behind `and`. */
function readPartAfterAnd(p: Pieces, k: number): Numeral | null {
  const kind = kindAt(p, k);
  if (kind === KIND.article && (kindAt(p, k + 1) === KIND.part || kindAt(p, k + 1) === KIND.ordinal))
    return numeral(k, k + 2, 1 / valueAt(p, k + 1), 'fraction');
  if (kind !== KIND.one) return null;
  const at = isHyphen(p, k + 1) ? k + 2 : k + 1;
  const below = denominator(p, at, valueAt(p, k));
  return below ? numeral(k, at + 1, valueAt(p, k) / below, 'fraction') : null;
}

/** `thirds`, `fifths`, `quarters`; after one also `third`. 0 if the piece is no denominator. */
export function denominator(p: Pieces, k: number, above: number): number {
  if (kindAt(p, k) === KIND.part) return valueAt(p, k);
  if (kindAt(p, k) === KIND.ordinal) return above === 1 && valueAt(p, k) > 2 ? valueAt(p, k) : 0;
  return pluralOrdinal(norm(p, k));
}

export function pluralOrdinal(word: string): number {
  return word.endsWith('s') && word !== 'seconds' && word !== 'firsts' ? (ORDINALS.get(word.slice(0, -1)) ?? 0) : 0;
}
