import { perWord } from '../../text/words.ts';
import { COMPASS, CURRENCY_DEFAULTS, CURRENCY_SYMBOLS, EVERYDAY_CODES, EVERYDAY_SYMBOLS, UNIT_ALIASES } from './aliases.ts';
import { CURRENCIES } from './currencies.generated.ts';
import { UNITS } from './units.generated.ts';

/** A unit of measurement by its canonical name. */
export interface Unit {
  name: string;
  kind: string;
}

/** A multi-word name: the words after the first, and what the whole stands for (index into its table). */
interface Phrase {
  rest: string[];
  index: number;
}

const units: Unit[] = [];
const unitIndex = new Map<string, number>();
const byName = new Map<string, number>();
const bySymbol = new Map<string, number>();
const byLowerSymbol = new Map<string, number>();
const unitPhrases = new Map<string, Phrase[]>();
const codes: string[] = CURRENCIES.map(([code]) => code);
const numberOfCode = (code: string): number => (codes.includes(code) ? codes.indexOf(code) + 1 : codes.push(code));
const currencyNames = new Map<string, number>();
const currencyPhrases = new Map<string, Phrase[]>();
const currencySymbols = new Map<string, number>();

/** Unit number (from 1) that a word names or that a symbol stands for, as written; 0 if none. `metres`, `km`, `mph` */
export const unitOf = perWord(unitNumber);

function unitNumber(norm: string, form: string): number {
  const plain = norm.length > 2 && norm.endsWith('.') ? norm.slice(0, -1) : norm; // cm. at the end of a sentence
  const symbol = form.length > plain.length ? form.slice(0, -1) : form;
  const folded = plain.length > 1 ? (bySymbol.get(plain) ?? byLowerSymbol.get(plain)) : undefined;
  return (byName.get(norm) ?? byName.get(plain) ?? bySymbol.get(symbol) ?? folded ?? -1) + 1;
}

const POWERS = new Set(['square', 'cubic', 'sq', 'sq.', 'cu']);

/** May a unit begin with this word: a name, a symbol, `square`, the first of several words? */
export function startsUnit(norm: string, form: string): boolean {
  return (
    unitNumber(norm, form) > 0 ||
    unitPhrases.has(norm) ||
    POWERS.has(norm) ||
    (form.length < 5 && (form.endsWith('2') || form.endsWith('3')))
  );
}

/** May an amount's currency begin with this word: `$`, `US`, `EUR`, `Danish` crowns, `euros`? */
export function startsCurrency(norm: string, form: string): boolean {
  return (
    currencySymbols.has(form) ||
    currencyNames.has(norm) ||
    currencyPhrases.has(norm) ||
    COMPASS.has(norm) ||
    (form.charCodeAt(0) === 0x4d && form !== norm)
  );
}

/** Is the unit a word, not a symbol? */
export const isUnitName = perWord((norm) => (byName.has(norm) && norm.length > 2 ? 1 : 0));

/** Is the norm the name of a unit: for cutting `mile-per-hour`. */
export function isUnitWord(norm: string): boolean {
  return byName.has(norm) || currencyNames.has(norm) || /^(?:cents?|pence|square|cubic)$/.test(norm);
}

/** The unit with that number. */
export const unitAt = (index: number): Unit => units[index - 1];

/** Currency number (from 1) of a word: `dollars`, `euro`; without a country the default one. 0 if none, -1 if not clear. */
export const currencyOf = perWord((norm) => currencyNames.get(norm.replace(/\.$/, '')) ?? 0);

/** Currency number of a symbol or code as written, `$`, `US`+`$` aside: `€`, `EUR`, `Rs`. */
export const currencyOfSymbol = perWord((_norm, form) => currencySymbols.get(form) ?? 0);

/** `MUSD`, `MEUR`: a million of that currency; 0 for anything else. */
export const millionsOf = perWord((_norm, form) => (/^M[A-Z]{3}$/.test(form) && codes.indexOf(form.slice(1)) + 1) || 0);

/** ISO code for a currency number; null where the word does not say which: `francs`. */
export const currencyAt = (index: number): string | null => (index > 0 ? codes[index - 1] : null);

/** Letters that may stand before `$`: `US$`, `HK$`. */
export const dollarOf = perWord((norm, form) => {
  const code = COMPASS.get(norm.replace(/\.$/, ''));
  return code && (norm.length > 1 || norm === 'c' || form !== norm) ? numberOfCode(code) : 0;
});

/** May the letters before digits be a currency: `EUR50m`, `Rs20`? */
export function isCurrencyPrefix(letters: string): boolean {
  return currencySymbols.has(letters) || COMPASS.has(letters.toLowerCase());
}

/** Names of several words that begin with this norm, the longest first. */
export const unitPhrasesOf = (norm: string): readonly Phrase[] | undefined => unitPhrases.get(norm);
export const currencyPhrasesOf = (norm: string): readonly Phrase[] | undefined => currencyPhrases.get(norm);

/** Does a name of several words begin with this word: 1 a unit's, 2 a currency's? */
export const beginsPhrase = perWord((norm) => (unitPhrases.has(norm) ? 1 : 0) + (currencyPhrases.has(norm) ? 2 : 0));

function addUnit(name: string, kind: string): number {
  if (!unitIndex.has(name)) unitIndex.set(name, units.push({ name, kind }) - 1);
  return unitIndex.get(name)!;
}

function addName(words: string, index: number, singles: Map<string, number>, phrases: Map<string, Phrase[]>): void {
  const [first, ...rest] = words.toLowerCase().split(' ');
  if (rest.length === 0) {
    if (!singles.has(first)) singles.set(first, index);
    return;
  }
  const list = phrases.get(first) ?? [];
  list.push({ rest, index });
  phrases.set(
    first,
    list.sort((a, b) => b.rest.length - a.rest.length),
  );
}

for (const [name, kind, others, symbols] of UNITS) {
  const index = addUnit(name, kind);
  for (const word of [name, ...others.split(',')]) if (word) addName(word, index, byName, unitPhrases);
  for (const symbol of symbols.split(','))
    if (symbol && !EVERYDAY_SYMBOLS.has(symbol) && !bySymbol.has(symbol)) bySymbol.set(symbol, index);
}
for (const [name, others] of UNIT_ALIASES) {
  const index = addUnit(name, unitIndex.has(name) ? units[unitIndex.get(name)!].kind : 'measure');
  for (const word of [name, ...others.split(',')]) {
    if (/[A-Z°′″'"]/.test(word) && word !== name && !word.includes(' ')) bySymbol.set(word, index);
    else addName(word, index, byName, unitPhrases);
  }
}
// `2.4Ghz`: the case of longer symbols is often wrong
for (const [symbol, index] of bySymbol)
  if (symbol.length > 2 && !byLowerSymbol.has(symbol.toLowerCase())) byLowerSymbol.set(symbol.toLowerCase(), index);
for (const [i, [code, names, symbols]] of CURRENCIES.entries()) {
  for (const name of names.split(',')) if (name.includes(' ')) addName(name, i + 1, currencyNames, currencyPhrases);
  for (const symbol of symbols.split(',')) if (/[^A-Za-z.$¥]/.test(symbol)) currencySymbols.set(symbol, i + 1);
  if (!EVERYDAY_CODES.has(code)) currencySymbols.set(code, i + 1);
}
for (const [word, code] of CURRENCY_DEFAULTS) {
  const index = code ? numberOfCode(code) : -1;
  for (const form of word.split(',')) addName(form, index, currencyNames, currencyPhrases);
}
for (const [symbol, code] of CURRENCY_SYMBOLS) currencySymbols.set(symbol, numberOfCode(code));
