import { perWord } from '../../text/words.ts';
import { CLASS, type Items, newItems, push } from './items.ts';
import { startsNumeral } from './kinds.ts';
import { lexCurrency } from './lex-currency.ts';
import { lexUnit } from './lex-unit.ts';
import { isGlued, norm, type Pieces } from './pieces.ts';
import type { Numeral } from './scales.ts';
import { startsCurrency, startsUnit } from './units.ts';
import { readNumeral } from './value.ts';
import { CLOCK, IDENTIFIED, MONTHS, NUMBERED, PERIODS } from './words.ts';

/** Pieces that are lexed before and behind a number word: more than any rule looks at. */
const BEFORE = 8;
const BEHIND = 14;

/** Lexes a document into items, in one pass; stretches without numbers are passed by. */
export function lexItems(pieces: Pieces): Items {
  const items = newItems(pieces);
  let k = 0;
  for (let at = 0; at < pieces.count; at++) {
    if (!isAnchor(pieces.word[at])) continue;
    k = Math.max(k, at - BEFORE);
    let end = at + BEHIND;
    while (k < end && k < pieces.count) {
      if (k > at && isAnchor(pieces.word[k])) end = k + BEHIND;
      k = lexAt(items, k);
    }
    at = Math.max(at, k - 1);
  }
  return items;
}

/** No number is without one of these: digits, a number word, `MH17`. */
const isAnchor = perWord((word, form) => {
  if (word === 'a' || word === 'an' || word === '.') return 0;
  return startsNumeral(word, form) || classesOf(word, form) & CLASS.code ? 1 : 0;
});

const NUMERAL = 1;
const CURRENCY = 2;
const UNIT = 4;
const WORD = 8;

/** Which readers a word may start; 0 for most words, so that the loop passes them by. */
const startsOf = perWord((word, form) => {
  const starts =
    (startsNumeral(word, form) ? NUMERAL : 0) | (startsCurrency(word, form) ? CURRENCY : 0) | (startsUnit(word, form) ? UNIT : 0);
  return starts | (WORDS.has(word) || word === 'percentage' || classesOf(word, form) ? WORD : 0);
});

/** Makes the item at piece `k`, if there is one; the next piece to look at. */
function lexAt(items: Items, k: number): number {
  const { pieces } = items;
  const starts = startsOf(pieces.word[k]);
  if (starts === 0) return k + 1;
  if (starts & NUMERAL) {
    const numeral = readNumeral(pieces, k);
    if (numeral) return push(items, numeralBits(pieces, numeral), k, numeral.to, { numeral });
  }
  return (
    (starts & CURRENCY && lexCurrency(items, k)) ||
    (starts & WORD && lexPercent(items, k)) ||
    (starts & UNIT && lexUnit(items, k, bitsOf(pieces.word[k]))) ||
    (starts & WORD ? lexWord(items, k) : k + 1)
  );
}

function numeralBits(pieces: Pieces, numeral: Numeral): number {
  if (numeral.kind === 'vague') return CLASS.vague;
  if (numeral.kind !== 'ordinal') return CLASS.num;
  return norm(pieces, numeral.from) === 'second' ? CLASS.ordinal | CLASS.period : CLASS.ordinal;
}

/** `percent`, `per cent`, `%`, `percentage points`, `% points` */
function lexPercent(items: Items, k: number): number {
  const { pieces } = items;
  const word = norm(pieces, k);
  const to =
    bitsOf(pieces.word[k]) & CLASS.percent
      ? k + 1
      : word === 'per' && norm(pieces, k + 1) === 'cent'
        ? k + 2
        : word === 'percentage'
          ? k + 1
          : 0;
  if (to === 0) return 0;
  const points = /^(?:points?|pts?)$/.test(norm(pieces, to));
  if (points || word !== 'percentage')
    return push(items, CLASS.percent, k, points ? to + 1 : to, { unit: points ? 'percentage point' : 'percent' });
  return 0;
}

function lexWord(items: Items, k: number): number {
  const { pieces } = items;
  const bits = bitsOf(pieces.word[k]);
  if (bits === 0) return k + 1;
  const sign =
    bits & CLASS.dash &&
    isGlued(pieces, k + 1) &&
    (!isGlued(pieces, k) || /^[<>=~(]$/.test(norm(pieces, k - 1))) &&
    norm(pieces, k) !== '--'
      ? CLASS.sign
      : 0;
  return push(items, bits | sign, k, k + 1, { unit: PERIODS.get(norm(pieces, k)) ?? '' });
}

const WORDS = new Map<string, string>();
for (const [name, words] of Object.entries({
  percent: '% percent pct pct. percents',
  coin: 'cent cents penny pennies pence p c ¢ sen kopeks kopecks',
  dash: '- – — --',
  to: 'to through till until',
  and: 'and &',
  or: 'or nor',
  between: 'between',
  from: 'from',
  per: 'per each every an a',
  slash: '/',
  sign: 'minus negative −',
  old: 'old older',
  aged: 'aged age ages',
  of: 'of',
  in: 'in',
  out: 'out',
  comma: ',',
  over: 'over',
  for: 'for',
}))
  for (const word of words.split(' ')) WORDS.set(word, name);

const bitsOf = perWord(classesOf);

/** Classes of a single word. */
function classesOf(word: string, form: string): number {
  let bits = CLASS[WORDS.get(word) ?? ''] ?? 0;
  if (MONTHS.has(word)) bits |= CLASS.month;
  if (CLOCK.has(word)) bits |= CLASS.clock;
  if (NUMBERED.has(word) || IDENTIFIED.has(word)) bits |= CLASS.numbered;
  if (PERIODS.has(word)) bits |= CLASS.period;
  if (form !== word && /^[A-Z]{1,4}-?\d{1,5}[A-Z]?$/.test(form)) bits |= CLASS.code; // flight MH17
  return bits;
}
