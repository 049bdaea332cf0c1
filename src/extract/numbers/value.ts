import { classOf, SPACE } from '../../text/characters.ts';
import { TAG } from '../../text/tags.ts';
import { perWord } from '../../text/words.ts';
import { isGlued, norm, type Pieces } from './pieces.ts';
import { currencyOf, currencyOfSymbol, isUnitName } from './units.ts';
import { FRACTION_SIGNS, ONES, ORDINALS, PARTS, PLURALS, SCALE_LETTERS, SCALES, TEENS, TENS } from './words.ts';

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

const NONE = 0;
const DIGITS = 1;
const ONE = 2;
const TEEN = 3;
const TEN = 4;
const HUNDRED = 5;
const SCALE = 6;
const DOZEN = 7;
const ORDINAL = 8;
const PART = 9;
const SIGN = 10;
const PLURAL = 11;
const ARTICLE = 12;
const MANY = 13;

const values: number[] = [0];

/** Kind of number word in the low four bits, index of its value above. */
const codeOf = perWord((word, form) => {
  if (/^\d/.test(form)) return DIGITS;
  for (const [kind, words] of TABLES) if (words.has(word)) return code(kind, words.get(word)!);
  if (word === 'hundred') return code(HUNDRED, 100);
  if (word === 'dozen') return code(DOZEN, 12);
  if (word === 'a' || word === 'an') return code(ARTICLE, 1);
  if (word === 'several' || word === 'few' || word === 'couple') return code(MANY, 2);
  const compound = /^(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(\w+)$/.exec(word);
  if (!compound) return NONE;
  const [, tens, ones] = compound;
  if (ONES.has(ones)) return code(TEEN, TENS.get(tens)! + ONES.get(ones)!);
  return ORDINALS.get(ones)! < 10 ? code(ORDINAL, TENS.get(tens)! + ORDINALS.get(ones)!) : NONE;
});

const TABLES: [number, ReadonlyMap<string, number>][] = [
  [ONE, ONES],
  [TEEN, TEENS],
  [TEN, TENS],
  [SCALE, SCALES],
  [ORDINAL, ORDINALS],
  [PART, PARTS],
  [SIGN, FRACTION_SIGNS],
  [PLURAL, PLURALS],
];

function code(kind: number, value: number): number {
  return kind | ((values.push(value) - 1) << 4);
}

/** 1 if a numeral may begin with this word. */
export const mayBegin = perWord((word, form) => {
  if (/^\d/.test(form)) return 1;
  if (/^[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]$/.test(form) || PLURALS.has(word) || SCALES.has(word)) return 1;
  return /^(?:\.|point|a|an|several|few|couple|hundred|dozen)$/.test(word) ||
    TABLES.some(([, words]) => words.has(word)) ||
    /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\w/.test(word)
    ? 1
    : 0;
});

/** `2,975`, `1,00,000`, `5.4`; NaN for what is no plain number: `12:30`, `1.2.3`, `2,97`. */
export function digitsValue(form: string): number {
  if (/^\d+(?:\.\d+)?$/.test(form)) return Number(form);
  return /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(form) || /^\d{1,2}(?:,\d{2})*,\d{3}$/.test(form)
    ? Number(form.replaceAll(',', ''))
    : Number.NaN;
}

const kindAt = (p: Pieces, k: number): number => (k < p.count ? codeOf(p.word[k]) & 15 : NONE);

/** Values of digits are not kept: there is no end of them. */
function valueAt(p: Pieces, k: number): number {
  const known = codeOf(p.word[k]);
  return (known & 15) === DIGITS ? digitsValue(norm(p, k)) : values[known >> 4];
}

/** The numeral that begins at piece `k`, as long as it can be; `null` if none does. Reads each piece a bounded number of times. */
export function readNumeral(p: Pieces, k: number): Numeral | null {
  switch (kindAt(p, k)) {
    case DIGITS:
      return readDigits(p, k);
    case SIGN:
      return numeral(k, k + 1, valueAt(p, k), 'fraction');
    case PLURAL:
      return readPlural(p, k);
    case PART:
      return readPart(p, k);
    case ARTICLE:
      return readArticle(p, k);
    case MANY:
      return readMany(p, k);
    case NONE:
      return readPoint(p, k);
    default:
      return readWords(p, k);
  }
}

function numeral(from: number, to: number, value: number, kind: Numeral['kind'] = 'cardinal', scale = 1, digits = false): Numeral {
  return { from, to, value, kind, scale, digits };
}

/** `1,234`, `40 000`, `2 1/4`, `1/40`, `5.4m`, `21st`, `1.2 million`, `3 million and a half`, `9 hundred and 2` */
function readDigits(p: Pieces, k: number): Numeral | null {
  let value = valueAt(p, k);
  if (Number.isNaN(value)) return null;
  let to = k + 1;
  const whole = Number.isInteger(value);
  while (whole && isGroup(p, k, to)) value = value * 1000 + valueAt(p, to++);
  if (whole && to === k + 1 && isGlued(p, k) && isSplitGroup(p, k)) {
    value = Number(`${norm(p, k)}${norm(p, k + 2).replaceAll(',', '')}`);
    to = k + 3;
  }
  const after = p.word[to] === undefined ? '' : norm(p, to);
  if (whole && to === k + 1 && isGlued(p, to) && isOrdinalSuffix(after, value)) return numeral(k, to + 1, value, 'ordinal', 1, true);
  const fraction = readSlash(p, k, to, value);
  if (fraction) return fraction;
  if (kindAt(p, to) === SIGN) return numeral(k, to + 1, value + valueAt(p, to), 'fraction', 1, true);
  const plain = numeral(k, to, value, 'cardinal', 1, true);
  return readScales(p, plain);
}

/** Scale letters and words behind digits, and what adds to them. */
function readScales(p: Pieces, n: Numeral): Numeral {
  const letter =
    isGlued(p, n.to) || (/^[kg]$/.test(norm(p, n.to)) && (n.to + 1 === p.count || norm(p, n.to + 1) === '.'))
      ? SCALE_LETTERS.get(p.text.slice(p.start[n.to], p.end[n.to]))
      : undefined;
  if (letter && isScaleLetter(p, n)) {
    n.value = scaled(n.value, letter);
    n.scale = letter;
    n.to++;
  }
  for (;;) {
    const at =
      kindAt(p, n.to) === SCALE || kindAt(p, n.to) === HUNDRED || kindAt(p, n.to) === DOZEN
        ? n.to
        : tightHyphen(p, n.to) && kindAt(p, n.to + 1) === SCALE
          ? n.to + 1
          : -1;
    if (at < 0 || (n.scale > 1 && kindAt(p, at) !== SCALE)) break;
    n.scale = valueAt(p, at);
    n.value = scaled(n.value, n.scale);
    n.to = at + 1;
  }
  if (norm(p, n.to) === 'dozens' && n.scale === 1) return { ...n, value: n.value * 12, to: n.to + 1 };
  return addRest(p, n);
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
function addRest(p: Pieces, n: Numeral): Numeral {
  if (norm(p, n.to) !== 'and') return n;
  const next = n.to + 1;
  const part = readPartAfterAnd(p, next);
  if (part) {
    const after = kindAt(p, part.to) === SCALE ? valueAt(p, part.to) : 0;
    if (after && n.scale > 1 && after < n.scale) return { ...n, value: n.value + part.value * after, to: part.to + 1, kind: 'fraction' };
    if (after && n.scale === 1) return { ...n, value: scaled(n.value + part.value, after), scale: after, to: part.to + 1 };
    return { ...n, value: n.value + part.value * (n.scale >= 1000 ? n.scale : 1), to: part.to, kind: 'fraction' };
  }
  if (n.scale === 100 && kindAt(p, next) === DIGITS && valueAt(p, next) < 100)
    return { ...n, value: n.value + valueAt(p, next), to: next + 1 };
  return n;
}

/** `a half`, `a quarter`, `three quarters`, `two thirds`, `a fifth` behind `and`. */
function readPartAfterAnd(p: Pieces, k: number): Numeral | null {
  const kind = kindAt(p, k);
  if (kind === ARTICLE && (kindAt(p, k + 1) === PART || kindAt(p, k + 1) === ORDINAL))
    return numeral(k, k + 2, 1 / valueAt(p, k + 1), 'fraction');
  if (kind !== ONE) return null;
  const at = tightHyphen(p, k + 1) ? k + 2 : k + 1;
  const below = denominator(p, at, valueAt(p, k));
  return below ? numeral(k, at + 1, valueAt(p, k) / below, 'fraction') : null;
}

/** `thirds`, `fifths`, `quarters`; after one also `third`. 0 if the piece is no denominator. */
function denominator(p: Pieces, k: number, above: number): number {
  if (kindAt(p, k) === PART) return valueAt(p, k);
  if (kindAt(p, k) === ORDINAL) return above === 1 && valueAt(p, k) > 2 ? valueAt(p, k) : 0;
  return pluralOrdinal(norm(p, k));
}

function pluralOrdinal(word: string): number {
  return word.endsWith('s') ? (ORDINALS.get(word.slice(0, -1)) ?? 0) : 0;
}

/** `40 000`: a space of its own kind, or three zeros, between groups of digits. */
function isGroup(p: Pieces, first: number, k: number): boolean {
  if (k >= p.count || kindAt(p, k) !== DIGITS || p.end[k] - p.start[k] !== 3 || p.start[k] !== p.end[k - 1] + 1) return false;
  if (p.end[first] - p.start[first] > 3 || p.text[p.start[first]] === '0') return false;
  const space = p.text.charCodeAt(p.end[k - 1]);
  return classOf(space) === SPACE && (space !== 0x20 || p.text.startsWith('000', p.start[k]));
}

/** `EUR50,000`: the tokenizer ends a word that began with letters at the comma. */
function isSplitGroup(p: Pieces, k: number): boolean {
  return (
    p.start[k] > p.document.start[p.token[k]] &&
    norm(p, k + 1) === ',' &&
    isGlued(p, k + 1) &&
    isGlued(p, k + 2) &&
    /^\d{3}(?:,\d{3})*(?:\.\d+)?$/.test(norm(p, k + 2))
  );
}

function isOrdinalSuffix(suffix: string, value: number): boolean {
  if (suffix === 'th') return true;
  const last = value % 10;
  return suffix === (last === 1 ? 'st' : last === 2 ? 'nd' : last === 3 ? 'rd' : '');
}

const DENOMINATORS = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 16, 20, 25, 30, 32, 40, 50, 60, 64, 80, 100, 128, 200, 250, 500, 1000]);

/** `3/4`, `2 1/4`, `3/8ths`; not `9/11`, `24/7`, `3/4/2022`. */
function readSlash(p: Pieces, k: number, to: number, value: number): Numeral | null {
  const mixed = Number.isInteger(value) && kindAt(p, to) === DIGITS && !isGlued(p, to) && norm(p, to + 1) === '/';
  const above = mixed ? to : to - 1;
  if (norm(p, above + 1) !== '/' || kindAt(p, above + 2) !== DIGITS || isGlued(p, above + 1) !== isGlued(p, above + 2)) return null;
  if (norm(p, above + 3) === '/' || (norm(p, above - 1) === '/' && isGlued(p, above))) return null;
  const top = mixed ? valueAt(p, to) : value;
  const bottom = valueAt(p, above + 2);
  if (!isGlued(p, above + 1) && (top >= bottom || bottom > 16)) return null; // 1 / 8
  if (!Number.isInteger(top) || !DENOMINATORS.has(bottom) || top >= bottom * 4) return null;
  const suffix = isGlued(p, above + 3) && /^(?:ths?|rds?|nds?|sts?|s)$/.test(norm(p, above + 3)) ? 1 : 0;
  return numeral(k, above + 3 + suffix, (mixed ? value : 0) + top / bottom, 'fraction', 1, true);
}

function tightHyphen(p: Pieces, k: number): boolean {
  return norm(p, k) === '-' && isGlued(p, k) && isGlued(p, k + 1);
}

/** `dozens`, `tens of thousands`, `hundreds of millions` */
function readPlural(p: Pieces, k: number): Numeral {
  let to = k + 1;
  let value = valueAt(p, k);
  while (norm(p, to) === 'of' && kindAt(p, to + 1) === PLURAL && valueAt(p, to + 1) > 12) {
    value *= valueAt(p, to + 1);
    to += 2;
  }
  return numeral(k, to, value, 'vague');
}

/** `half`, `half a million`, `half a dozen`, `quarter million`; a bare quarter is a time or a coin. */
function readPart(p: Pieces, k: number): Numeral | null {
  const value = 1 / valueAt(p, k);
  let to = k + 1;
  if (kindAt(p, to) === ARTICLE) to++;
  else if (tightHyphen(p, to)) to++;
  if (kindAt(p, to) === SCALE || kindAt(p, to) === DOZEN) return numeral(k, to + 1, value * valueAt(p, to), 'cardinal', valueAt(p, to));
  return norm(p, k) === 'half' ? numeral(k, k + 1, value, 'fraction') : null;
}

/** `a hundred`, `a million`, `a dozen`, `a couple of hundred`, `a half`, `a third of` */
function readArticle(p: Pieces, k: number): Numeral | null {
  const kind = kindAt(p, k + 1);
  if (kind === HUNDRED || kind === SCALE || kind === DOZEN) {
    const inner = readWords(p, k + 1);
    return inner && { ...inner, from: k };
  }
  if (kind === MANY) {
    const inner = readMany(p, k + 1);
    return inner && { ...inner, from: k };
  }
  const of = norm(p, k + 2);
  if (kind === PART) {
    const inner = readPart(p, k + 1);
    if (inner && inner.to > k + 2) return { ...inner, from: k };
    return of === 'of' || norm(p, k + 1) === 'half' || of === 'the' ? numeral(k, k + 2, 1 / valueAt(p, k + 1), 'fraction') : null;
  }
  if (kind === ORDINAL && (of === 'of' || valueAt(p, k + 1) >= 100) && valueAt(p, k + 1) > 2)
    return numeral(k, k + 2, 1 / valueAt(p, k + 1), 'fraction');
  return null;
}

/** `several hundred`, `a few dozen`, `a couple of thousand`; `a couple` */
function readMany(p: Pieces, k: number): Numeral | null {
  const to = norm(p, k) === 'couple' && norm(p, k + 1) === 'of' ? k + 2 : k + 1;
  let end = to;
  let value = 2;
  while (kindAt(p, end) === HUNDRED || kindAt(p, end) === SCALE || kindAt(p, end) === DOZEN) value *= valueAt(p, end++);
  if (end > to) return numeral(k, end, value, 'vague');
  return norm(p, k) === 'couple' && norm(p, k - 1) === 'a' ? numeral(k, k + 1, 2, 'vague') : null;
}

/** `.500`, `point 77` */
function readPoint(p: Pieces, k: number): Numeral | null {
  const word = norm(p, k);
  if (kindAt(p, k + 1) !== DIGITS || !/^\d+$/.test(norm(p, k + 1))) return null;
  if (word === 'point' && !/\w/.test(norm(p, k - 1))) return decimal(p, k, k + 1, 0);
  if (word !== '.' || !isGlued(p, k + 1) || (isGlued(p, k) && !/^[-$£€(~<>]$/.test(norm(p, k - 1)))) return null;
  return decimal(p, k, k + 1, 0);
}

function decimal(p: Pieces, from: number, k: number, whole: number): Numeral {
  return readScales(p, numeral(from, k + 1, whole + Number(`0.${norm(p, k)}`), 'cardinal', 1, true));
}

/** Number words: `one hundred and sixteen`, `twenty-five`, `nine trillion two hundred`, `two thirds`, `forty-fourth`. */
function readWords(p: Pieces, from: number): Numeral | null {
  let k = from;
  let total = 0;
  let group = 0;
  let last = NONE;
  let scale = 1;
  let bound = Number.POSITIVE_INFINITY;
  for (;;) {
    const skip = last === NONE ? 0 : skipped(p, k, last, scale, bound);
    const kind = kindAt(p, k + skip);
    const value = kind === NONE ? 0 : valueAt(p, k + skip);
    if (!fits(kind, value, last, group, bound)) break;
    if (kind === ORDINAL) {
      if (last !== NONE && !joinsOrdinal(value, last, skip)) break;
      return ordinal(p, from, k + skip + 1, total + group, value, last);
    }
    if (kind === SCALE || kind === DOZEN) {
      total = last === SCALE ? total * value : total + (group || 1) * value;
      group = 0;
      bound = value;
      scale = value;
    } else if (kind === HUNDRED) group = (group || 1) * 100;
    else group += value;
    last = kind;
    k += skip + 1;
    if (kind === DOZEN) break;
    if (kind === HUNDRED) scale = 100;
  }
  if (last === NONE) return null;
  const n = numeral(from, k, total + group, 'cardinal', scale);
  if (norm(p, n.to) === 'dozens' && n.scale === 1) return { ...n, value: n.value * 12, to: n.to + 1 };
  return pointWords(p, n) ?? fractionOf(p, n) ?? addRest(p, n);
}

/** Words skipped before the next number word: `and`, a hyphen. */
function skipped(p: Pieces, k: number, last: number, scale: number, bound: number): number {
  const word = norm(p, k);
  if (word === '-') return (last === TEN && kindAt(p, k + 1) === ONE) || tightHyphen(p, k) ? 1 : 0;
  if (word !== 'and' || (last !== HUNDRED && last !== SCALE)) return 0;
  return isSmaller(p, k + 1, last === HUNDRED ? 100 : bound, scale) ? 1 : 0;
}

/** Is the number behind `and` a part of the same number: no scale as large follows it? */
function isSmaller(p: Pieces, k: number, limit: number, _scale: number): boolean {
  const kind = kindAt(p, k);
  if (kind === ORDINAL) return true;
  if (kind !== ONE && kind !== TEEN && kind !== TEN) return false;
  let at = k + 1;
  if (norm(p, at) === '-') at++;
  if (kind === TEN && kindAt(p, at) === ONE) at++;
  if (kindAt(p, at) === PART || pluralOrdinal(norm(p, at)) > 0) return false;
  const next = kindAt(p, at);
  return (next !== HUNDRED || limit > 100) && (next !== SCALE || limit === 100 || valueAt(p, at) < limit);
}

/** May a word of this kind follow the last one? */
function fits(kind: number, value: number, last: number, group: number, bound: number): boolean {
  switch (kind) {
    case ONE:
      return last === NONE || last === HUNDRED || last === SCALE || (last === TEN && value > 0);
    case TEEN:
    case TEN:
      return last === NONE || last === HUNDRED || last === SCALE;
    case HUNDRED:
      return last === NONE || (group > 0 && group < 100);
    case SCALE:
      return last === SCALE ? group === 0 : value < bound;
    case DOZEN:
      return last === NONE || (last !== SCALE && group > 0);
    case ORDINAL:
      return true;
    default:
      return false;
  }
}

/** `twenty-first`, `hundred and first`; `two thirds` is a fraction. */
function joinsOrdinal(value: number, last: number, skip: number): boolean {
  if (last === TEN) return value < 10;
  if (last === HUNDRED || last === SCALE) return value < 100 || skip > 0;
  return value >= 100 || last === ONE || last === TEEN;
}

/** An ordinal, or a fraction where nothing else makes sense: `one third`, `four-fifths`. */
function ordinal(p: Pieces, from: number, to: number, before: number, value: number, last: number): Numeral {
  if (last === ONE && before === 1 && value > 2) return numeral(from, to, 1 / value, 'fraction');
  if ((last === ONE || last === TEEN) && value >= 100) return numeral(from, to, before * value, 'ordinal');
  if (last === ONE || last === TEEN) return numeral(from, to - (norm(p, to - 2) === '-' ? 2 : 1), before);
  if ((last === HUNDRED || last === SCALE) && value >= 100) return numeral(from, to, before * value, 'ordinal');
  return numeral(from, to, before + value, 'ordinal');
}

/** `two thirds`, `thirty-five fifths`, `five - eighths`, `three quarters`, `two halves` */
function fractionOf(p: Pieces, n: Numeral): Numeral | null {
  const at = norm(p, n.to) === '-' ? n.to + 1 : n.to;
  const below = denominator(p, at, n.value);
  if (
    !below ||
    (below === 4 && kindAt(p, at) === PART && norm(p, at) === 'quarter' && n.value !== 1) ||
    (below === 2 && norm(p, at) === 'half')
  )
    return null;
  const fraction = { ...n, value: n.value / below, kind: 'fraction' as const, to: at + 1 };
  if (kindAt(p, fraction.to) !== SCALE) return fraction;
  const scale = valueAt(p, fraction.to);
  return { ...fraction, value: scaled(fraction.value, scale), scale, to: fraction.to + 1 };
}

/** `two point two million`, `nought point nought three` */
function pointWords(p: Pieces, n: Numeral): Numeral | null {
  if (norm(p, n.to) !== 'point') return null;
  let digits = '';
  let to = n.to + 1;
  for (; to < n.to + 12 && kindAt(p, to) === ONE; to++) digits += valueAt(p, to);
  if (digits === '' && kindAt(p, to) === TEEN) digits += valueAt(p, to++);
  if (digits === '') return null;
  return readScales(p, { ...n, value: Number(`${n.value}.${digits}`), to });
}
