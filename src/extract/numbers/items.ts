import { TAG } from '../../text/tags.ts';
import { perWord } from '../../text/words.ts';
import { isGlued, norm, type Pieces } from './pieces.ts';
import {
  beginsPhrase,
  currencyOf,
  currencyOfSymbol,
  currencyPhrasesOf,
  dollarOf,
  isUnitName,
  millionsOf,
  unitAt,
  unitOf,
  unitPhrasesOf,
} from './units.ts';
import { mayBegin, type Numeral, readNumeral } from './value.ts';
import { CLOCK, IDENTIFIED, MONTHS, NUMBERED, PERIODS } from './words.ts';

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
  /** Unit or period name for `unit`, `period` and rates; else ''. */
  unit: string[];
  /** Currency number of `symbol` and `money`; 1 for the rest. */
  ref: number[];
}

/** Classes of items by the names that rules use. */
export const CLASS = Object.fromEntries(
  'num ordinal vague symbol money coin unit temperature period percent dash to and or between from per slash sign old aged month clock of in out code numbered comma over for'
    .split(' ')
    .map((name, bit) => [name, 2 ** bit]),
) as Record<string, number>;

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

const bitsOf = perWord((word, form) => {
  let bits = CLASS[WORDS.get(word) ?? ''] ?? 0;
  if (MONTHS.has(word)) bits |= CLASS.month;
  if (CLOCK.has(word)) bits |= CLASS.clock;
  if (NUMBERED.has(word) || IDENTIFIED.has(word)) bits |= CLASS.numbered;
  if (PERIODS.has(word)) bits |= CLASS.period;
  if (/^[A-Z]{1,4}-?\d{1,5}[A-Z]?$/.test(form)) bits |= CLASS.code; // flight MH17
  return bits;
});

/** Lexes a document into items, in one pass. */
export function lexItems(pieces: Pieces): Items {
  const items: Items = { pieces, count: 0, bits: [], from: [], to: [], numeral: [], unit: [], ref: [] };
  for (let k = 0; k < pieces.count; ) k = lexAt(items, k);
  return items;
}

/** Makes the item at piece `k`, if there is one; the next piece to look at. */
function lexAt(items: Items, k: number): number {
  const { pieces } = items;
  if (mayBegin(pieces.word[k])) {
    const numeral = readNumeral(pieces, k);
    if (numeral) return push(items, numeralBits(pieces, numeral), k, numeral.to, { numeral });
  }
  return lexCurrency(items, k) || lexPercent(items, k) || lexUnit(items, k) || lexWord(items, k);
}

function numeralBits(pieces: Pieces, numeral: Numeral): number {
  if (numeral.kind === 'vague') return CLASS.vague;
  if (numeral.kind !== 'ordinal') return CLASS.num;
  return norm(pieces, numeral.from) === 'second' ? CLASS.ordinal | CLASS.period : CLASS.ordinal;
}

function push(items: Items, bits: number, from: number, to: number, more: { numeral?: Numeral; unit?: string; ref?: number } = {}): number {
  items.bits.push(bits);
  items.from.push(from);
  items.to.push(to);
  items.numeral.push(more.numeral ?? null);
  items.unit.push(more.unit ?? '');
  items.ref.push(more.ref ?? 1);
  items.count++;
  return to;
}

/** `$`, `US$`, `A $`, `EUR`, `MUSD`, `dollars`, `New Zealand dollars`; 0 if there is none. */
function lexCurrency(items: Items, k: number): number {
  const { pieces } = items;
  const word = pieces.word[k];
  const letters = dollarOf(word);
  if (letters > 0 && /^(?:\$|dlrs?)$/.test(norm(pieces, k + 1))) return push(items, CLASS.symbol, k, k + 2, { ref: letters });
  if (norm(pieces, k) === '$' && isGlued(pieces, k + 1)) {
    const behind = dollarOf(pieces.word[k + 1]); // $US55, $A82
    if (behind > 0) return push(items, CLASS.symbol, k, k + 2, { ref: behind });
  }
  const symbol = currencyOfSymbol(word);
  if (symbol > 0)
    return push(items, CLASS.symbol, k, norm(pieces, k) === 'rs' && norm(pieces, k + 1) === '.' ? k + 2 : k + 1, { ref: symbol });
  const millions = millionsOf(word);
  if (millions > 0) return push(items, CLASS.symbol, k, k + 1, { ref: millions, unit: 'million' });
  if (beginsPhrase(word) & 2) {
    const phrase = longest(pieces, k, currencyPhrasesOf(norm(pieces, k))!);
    if (phrase) return push(items, CLASS.money, k, phrase.to, { ref: phrase.index });
  }
  const named = currencyOf(word);
  if (named === 0) return 0;
  const unit = unitOf(word); // pounds
  return push(items, CLASS.money | (unit ? CLASS.unit : 0), k, k + 1, { ref: named, unit: unit ? unitAt(unit).name : '' });
}

/** Phrases hold indices from 0 for units and from 1 for currencies, as their tables do. */
function longest(pieces: Pieces, k: number, phrases: readonly { rest: string[]; index: number }[]): { to: number; index: number } | null {
  for (const { rest, index } of phrases) {
    let same = 0;
    while (same < rest.length && norm(pieces, k + 1 + same) === rest[same]) same++;
    if (same === rest.length) return { to: k + 1 + same, index };
  }
  return null;
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

/** A unit with its power and rate: `square kilometres`, `kg`, `km/h`, `miles an hour`, `barrels a day`, `mph`. */
function lexUnit(items: Items, k: number): number {
  const { pieces } = items;
  const before = items.count - 1;
  const beside = before >= 0 && (items.to[before] === k || (items.to[before] === k - 1 && isTight(pieces, k - 1)));
  const feet = before > 0 && items.unit[before - 1] === 'foot';
  const first = beside ? readUnit(pieces, k, items.bits[before] | (feet ? CLASS.old : 0)) : null;
  if (!first) return 0;
  const rate = readRate(pieces, first.to);
  const kind = first.kind === 'temperature' ? CLASS.temperature : first.kind === 'duration' && !rate ? CLASS.period : CLASS.unit;
  return push(items, kind | (bitsOf(pieces.word[k]) & (CLASS.coin | CLASS.in)), k, rate?.to ?? first.to, {
    unit: rate ? `${first.name} per ${rate.name}` : first.name,
  });
}

interface UnitAt {
  to: number;
  name: string;
  kind: string;
}

/** Letters that are a unit only directly behind digits, or where no word follows. */
const SHORT = /^(?:m|g|l|L|t|W|V|J|N|K|C|F|A|s|h|b|in|'|"|”|″|′)$/;

function readUnit(pieces: Pieces, k: number, before: number): UnitAt | null {
  const power = /^(?:square|sq|sq\.|cubic|cu)$/.test(norm(pieces, k)) ? (norm(pieces, k).startsWith('s') ? 'square ' : 'cubic ') : '';
  const plain = simpleUnit(pieces, power ? k + 1 : k, before, power !== '');
  if (!plain) return null;
  if (power) return { ...plain, name: power + plain.name };
  const raised = readPower(pieces, plain.to);
  return raised ? { ...plain, name: raised.name + plain.name, to: raised.to } : plain;
}

function simpleUnit(pieces: Pieces, k: number, before: number, powered = false): UnitAt | null {
  if (k >= pieces.count) return null;
  const word = pieces.word[k];
  if (beginsPhrase(word) & 1) {
    const phrase = longest(pieces, k, unitPhrasesOf(norm(pieces, k))!);
    if (phrase) return { to: phrase.to, ...unitAt(phrase.index + 1) };
  }
  const form = pieces.text.slice(pieces.start[k], pieces.end[k]);
  const glued = /^(.*?[A-Za-zµμ])([23])$/.exec(form); // m2, cm3
  if (glued && SQUARED.has(glued[1]))
    return { to: k + 1, name: (glued[2] === '2' ? 'square ' : 'cubic ') + SQUARED.get(glued[1])!, kind: 'measure' };
  const unit = unitOf(word);
  if (!unit) return null;
  if (!isUnitName(word) && !powered && !standsFree(pieces, k, form, before)) return null;
  return { to: k + 1, ...unitAt(unit) };
}

const SQUARED = new Map([
  ['m', 'metre'],
  ['km', 'kilometre'],
  ['cm', 'centimetre'],
  ['mm', 'millimetre'],
  ['ft', 'foot'],
  ['mi', 'mile'],
]);

/** Does a symbol stand where it can only be a unit? `5kg`, `5 kg`, `2 in.`; not `50,000 in 2020`, `7 C students`. */
function standsFree(pieces: Pieces, k: number, form: string, before: number): boolean {
  if (!(before & (CLASS.num | CLASS.per | CLASS.slash | CLASS.dash))) return false;
  if (/^[A-Z]$/.test(form) && isAfterName(pieces, k)) return false; // Launch Pad 39A, Y 2 K
  if (isGlued(pieces, k)) return form !== 's' || before & CLASS.slash ? !(form === 'A' && isGlued(pieces, k - 1)) : false;
  if (!SHORT.test(form)) return !/^[“"”'’]/.test(form);
  if (/^["”']/.test(form)) return false;
  const next = k + 1 < pieces.count ? pieces.text[pieces.start[k + 1]] : '.';
  if (form === 'in' && before & CLASS.old) return true; // 5 ft 2 in
  return (
    /[.,;:)]/.test(next) ||
    (/[\d/]/.test(next) && form !== 'in') ||
    (form !== 'in' && form !== 'A' && !/[\p{Lu}]/u.test(next) && form !== 's' && form !== 'h')
  );
}

/** Is the number before piece `k` the number of a name? */
function isAfterName(pieces: Pieces, k: number): boolean {
  const at = norm(pieces, k - 2) === '-' ? k - 3 : k - 2;
  return (
    at >= 0 &&
    /^\p{Lu}/u.test(pieces.text.slice(pieces.start[at], pieces.start[at] + 1)) &&
    pieces.document.tag[pieces.token[at]] === TAG.PROPN
  );
}

/** `m²`, `km^2`, `km squared` */
function readPower(pieces: Pieces, k: number): { name: string; to: number } | null {
  const word = norm(pieces, k);
  if ((word === '²' || word === '³') && isGlued(pieces, k)) return { name: word === '²' ? 'square ' : 'cubic ', to: k + 1 };
  if (word === '^' && /^[23]$/.test(norm(pieces, k + 1))) return { name: norm(pieces, k + 1) === '2' ? 'square ' : 'cubic ', to: k + 2 };
  return word === 'squared' || word === 'cubed' ? { name: word === 'squared' ? 'square ' : 'cubic ', to: k + 1 } : null;
}

/** `per hour`, `an hour`, `/h`, `-a-day`, `per square inch` behind a unit. */
function readRate(pieces: Pieces, k: number): { name: string; to: number } | null {
  let at = isTight(pieces, k) ? k + 1 : k;
  const word = norm(pieces, at);
  if (word === '/' || word === 'per' || word === 'a' || word === 'an' || word === 'each' || word === 'every') at++;
  else return null;
  if (isTight(pieces, at)) at++;
  const period = PERIODS.get(norm(pieces, at));
  if (period && norm(pieces, at) === period) return { name: period, to: at + 1 };
  if (word === '/' && /^(?:h|hr|hrs|s|sec|min|d)$/.test(norm(pieces, at)))
    return { name: PERIODS.get(norm(pieces, at)) ?? HOURS.get(norm(pieces, at))!, to: at + 1 };
  if (word !== '/' && word !== 'per') return null;
  const below = readUnit(pieces, at, CLASS.per);
  return below && { name: below.name, to: below.to };
}

const HOURS = new Map([
  ['h', 'hour'],
  ['s', 'second'],
  ['d', 'day'],
]);

function isTight(pieces: Pieces, k: number): boolean {
  return norm(pieces, k) === '-' && isGlued(pieces, k + 1);
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
