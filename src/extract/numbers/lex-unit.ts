import { TAG } from '../../text/tags.ts';
import { CLASS, type Items, push } from './items.ts';
import { longest } from './lex-currency.ts';
import { isGlued, isHyphen, norm, type Pieces } from './pieces.ts';
import { beginsPhrase, isUnitName, unitAt, unitOf, unitPhrasesOf } from './units.ts';
import { PERIODS } from './words.ts';

/** A unit with its power and rate: `square kilometres`, `kg`, `km/h`, `miles an hour`, `barrels a day`, `mph`. */
export function lexUnit(items: Items, k: number, bits: number): number {
  const { pieces } = items;
  const before = items.count - 1;
  const beside = before >= 0 && (items.to[before] === k || (items.to[before] === k - 1 && isHyphen(pieces, k - 1)));
  const feet = before > 0 && items.unit[before - 1] === 'foot';
  const first = beside ? readUnit(pieces, k, items.bits[before] | (feet ? CLASS.old : 0)) : null;
  if (!first) return 0;
  const rate = readRate(pieces, first.to);
  const kind = first.kind === 'temperature' ? CLASS.temperature : first.kind === 'duration' && !rate ? CLASS.period : CLASS.unit;
  return push(items, kind | (bits & (CLASS.coin | CLASS.in)), k, rate?.to ?? first.to, {
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
  const plain = simpleUnit(pieces, power ? (isHyphen(pieces, k + 1) ? k + 2 : k + 1) : k, before, power !== '');
  if (!plain) return null;
  if (power) return { ...plain, name: power + plain.name };
  const raised = readPower(pieces, plain.to);
  return raised ? { ...plain, name: raised.name + plain.name, to: raised.to } : plain;
}

function simpleUnit(pieces: Pieces, k: number, before: number, powered = false): UnitAt | null {
  if (k >= pieces.count) return null;
  const word = pieces.word[k];
  if (beginsPhrase(word) & 1) {
    const phrase = longest(pieces, k, unitPhrasesOf(norm(pieces, k)));
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
  if (QUOTES.has(form) && (!/^\d/.test(norm(pieces, k - 1)) || closesQuote(pieces, k))) return false;
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

const QUOTES = new Set(['"', '”', "'", '’', "''"]);

/** Does a mark like this one stand open in the paragraph, so that this one closes it: `“in the top 10”`? */
function closesQuote(pieces: Pieces, k: number): boolean {
  const { document, token } = pieces;
  const paragraph = (at: number) => document.paragraph[document.sentence[token[at]]];
  const mark = norm(pieces, k);
  let open = false;
  for (let at = Math.max(0, k - 80); at < k; at++) {
    if (norm(pieces, at) === mark && paragraph(at) === paragraph(k) && (open || !/^\d/.test(norm(pieces, at - 1)))) open = !open;
  }
  return open;
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
  let at = isHyphen(pieces, k) ? k + 1 : k;
  const word = norm(pieces, at);
  if (word === '/' || word === 'per' || word === 'a' || word === 'an' || word === 'each' || word === 'every') at++;
  else return null;
  if (isHyphen(pieces, at)) at++;
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
