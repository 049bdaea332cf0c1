import { CURRENCY_DEFAULTS, CURRENCY_SYMBOLS as CURRENCY_SIGNS, UNIT_ALIASES } from './aliases.ts';
import { CURRENCIES, CURRENCY_PHRASES, CURRENCY_SYMBOLS } from './currencies.generated.ts';
import { UNIT_NAMES, UNIT_PHRASES, UNIT_SYMBOLS, UNIT_SYMBOLS_LOWER, UNITS } from './units.generated.ts';

/** A unit of measurement by its canonical name. */
export interface Unit {
  name: string;
  kind: string;
}

/** A name of several words: those after the first, and what the whole stands for (index into its table). */
export type Phrase = readonly [rest: string, index: number];

interface UnitTable {
  /** `metre|measure` */
  units: string[];
  byName: Map<string, number>;
  bySymbol: Map<string, number>;
  byLowerSymbol: Map<string, number>;
  phrases: Map<string, Phrase[]>;
}

interface CurrencyTable {
  codes: string[];
  names: Map<string, number>;
  phrases: Map<string, Phrase[]>;
  symbols: Map<string, number>;
}

let units: UnitTable | null = null;
let currencies: CurrencyTable | null = null;

/** Units by their names and symbols; read when first asked for. */
export function unitTable(): UnitTable {
  return (units ??= readUnits());
}

/** Currencies by their names and symbols; read when first asked for. */
export function currencyTable(): CurrencyTable {
  return (currencies ??= readCurrencies());
}

/** Number of a currency, from 1; a code that CLDR lacks is added. */
export function numberOfCode(codes: string[], code: string): number {
  return codes.indexOf(code) + 1 || codes.push(code);
}

function readUnits(): UnitTable {
  const units = UNITS.split('\n');
  const names = units.map((unit) => unit.slice(0, unit.indexOf('|')));
  const [byName, bySymbol, byLowerSymbol] = [UNIT_NAMES, UNIT_SYMBOLS, UNIT_SYMBOLS_LOWER].map(mapOf<number>);
  const phrases = mapOf<Phrase[]>(UNIT_PHRASES);
  for (const [name, others] of UNIT_ALIASES) {
    const known = names.indexOf(name);
    const index = known < 0 ? units.push(`${name}|measure`) - 1 : known;
    addName(name, index, byName, phrases);
    for (const word of others.split(',')) {
      if (!/[A-Z°′″'"]/.test(word) || word.includes(' ')) addName(word, index, byName, phrases);
      else {
        bySymbol.set(word, index);
        if (word.length > 2 && !byLowerSymbol.has(word.toLowerCase())) byLowerSymbol.set(word.toLowerCase(), index);
      }
    }
  }
  return { units, byName, bySymbol, byLowerSymbol, phrases };
}

function readCurrencies(): CurrencyTable {
  const codes = CURRENCIES.split(' ');
  const names = new Map<string, number>();
  const phrases = mapOf<Phrase[]>(CURRENCY_PHRASES);
  const symbols = mapOf<number>(CURRENCY_SYMBOLS);
  for (const [word, code] of CURRENCY_DEFAULTS) {
    const index = code ? numberOfCode(codes, code) : -1;
    for (const form of word.split(',')) addName(form, index, names, phrases);
  }
  for (const [symbol, code] of CURRENCY_SIGNS) symbols.set(symbol, numberOfCode(codes, code));
  return { codes, names, phrases, symbols };
}

/** The parser of JSON is far quicker than a loop that runs once. */
const mapOf = <T>(json: string): Map<string, T> => new Map(Object.entries<T>(JSON.parse(json)));

function addName(name: string, index: number, singles: Map<string, number>, phrases: Map<string, Phrase[]>): void {
  const words = name.toLowerCase();
  const space = words.indexOf(' ');
  if (space < 0) {
    if (!singles.has(words)) singles.set(words, index);
    return;
  }
  const first = words.slice(0, space);
  const phrase: Phrase = [words.slice(space + 1), index];
  const list = phrases.get(first);
  if (list) list.push(phrase);
  else phrases.set(first, [phrase]);
}
