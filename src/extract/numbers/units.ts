import { perWord } from '../../text/words.ts';
import { COMPASS } from './aliases.ts';
import { currencyTable, numberOfCode, type Phrase, type Unit, unitTable } from './unit-tables.ts';

/** Unit number (from 1) that a word names or that a symbol stands for, as written; 0 if none. `metres`, `km`, `mph` */
export const unitOf = perWord(unitNumber);

function unitNumber(norm: string, form: string): number {
  const { byName, bySymbol, byLowerSymbol } = unitTable();
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
    unitTable().phrases.has(norm) ||
    POWERS.has(norm) ||
    (form.length < 5 && (form.endsWith('2') || form.endsWith('3')))
  );
}

/** May an amount's currency begin with this word: `$`, `US`, `EUR`, `Danish` crowns, `euros`? */
export function startsCurrency(norm: string, form: string): boolean {
  const { symbols, names, phrases } = currencyTable();
  return symbols.has(form) || names.has(norm) || phrases.has(norm) || COMPASS.has(norm) || (form.charCodeAt(0) === 0x4d && form !== norm);
}

/** Is the unit a word, not a symbol? */
export const isUnitName = perWord((norm) => (unitTable().byName.has(norm) && norm.length > 2 ? 1 : 0));

/** Is the norm the name of a unit: for cutting `mile-per-hour`. */
export function isUnitWord(norm: string): boolean {
  return unitTable().byName.has(norm) || currencyTable().names.has(norm) || /^(?:cents?|pence|square|cubic)$/.test(norm);
}

/** The unit with that number. */
export function unitAt(index: number): Unit {
  const [name, kind] = unitTable().units[index - 1].split('|');
  return { name, kind };
}

/** Currency number (from 1) of a word: `dollars`, `euro`; without a country the default one. 0 if none, -1 if not clear. */
export const currencyOf = perWord((norm) => currencyTable().names.get(norm.replace(/\.$/, '')) ?? 0);

/** Currency number of a symbol or code as written, `$`, `US`+`$` aside: `€`, `EUR`, `Rs`. */
export const currencyOfSymbol = perWord((_norm, form) => currencyTable().symbols.get(form) ?? 0);

/** `MUSD`, `MEUR`: a million of that currency; 0 for anything else. */
export const millionsOf = perWord((_norm, form) => (/^M[A-Z]{3}$/.test(form) && currencyTable().codes.indexOf(form.slice(1)) + 1) || 0);

/** ISO code for a currency number; null where the word does not say which: `francs`. */
export const currencyAt = (index: number): string | null => (index > 0 ? currencyTable().codes[index - 1] : null);

/** Letters that may stand before `$`: `US$`, `HK$`. */
export const dollarOf = perWord((norm, form) => {
  const code = COMPASS.get(norm.replace(/\.$/, ''));
  return code && (norm.length > 1 || norm === 'c' || form !== norm) ? numberOfCode(currencyTable().codes, code) : 0;
});

/** May the letters before digits be a currency: `EUR50m`, `Rs20`? */
export function isCurrencyPrefix(letters: string): boolean {
  return currencyTable().symbols.has(letters) || COMPASS.has(letters.toLowerCase());
}

/** Names of several words that begin with this norm, the longest first. */
export const unitPhrasesOf = (norm: string): readonly Phrase[] => longestFirst(unitTable().phrases.get(norm)!);
export const currencyPhrasesOf = (norm: string): readonly Phrase[] => longestFirst(currencyTable().phrases.get(norm)!);

const sorted = new WeakSet<Phrase[]>();

function longestFirst(phrases: Phrase[]): Phrase[] {
  if (sorted.has(phrases)) return phrases;
  sorted.add(phrases);
  const words = (rest: string): number => rest.split(' ').length;
  return phrases.sort(([a], [b]) => words(b) - words(a));
}

/** Does a name of several words begin with this word: 1 a unit's, 2 a currency's? */
export const beginsPhrase = perWord((norm) => (unitTable().phrases.has(norm) ? 1 : 0) + (currencyTable().phrases.has(norm) ? 2 : 0));
