import { CURRENCY_DEFAULTS, CURRENCY_SYMBOLS, EVERYDAY_CODES, EVERYDAY_SYMBOLS, UNIT_ALIASES } from './aliases.ts';
import { CURRENCIES } from './currencies.generated.ts';
import { UNITS } from './units.generated.ts';

/** A unit of measurement by its canonical name. */
export interface Unit {
  name: string;
  kind: string;
}

/** A multi-word name: the words after the first, and what the whole stands for (index into its table). */
export interface Phrase {
  rest: string[];
  index: number;
}

interface UnitTable {
  units: Unit[];
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
  const table: UnitTable = { units: [], byName: new Map(), bySymbol: new Map(), byLowerSymbol: new Map(), phrases: new Map() };
  const { byName, bySymbol, byLowerSymbol, phrases } = table;
  const numbers = new Map<string, number>();
  for (const row of UNITS.split('\n')) {
    const [name, kind, others, symbols] = row.split('|');
    const index = numberOf(table, numbers, name, kind);
    addName(name, index, byName, phrases);
    if (others) for (const word of others.split(',')) addName(word, index, byName, phrases);
    if (!symbols) continue;
    for (const symbol of symbols.split(',')) if (!EVERYDAY_SYMBOLS.has(symbol) && !bySymbol.has(symbol)) bySymbol.set(symbol, index);
  }
  for (const [name, others] of UNIT_ALIASES) {
    const index = numberOf(table, numbers, name, 'measure');
    addName(name, index, byName, phrases);
    for (const word of others.split(',')) {
      if (/[A-Z°′″'"]/.test(word) && !word.includes(' ')) bySymbol.set(word, index);
      else addName(word, index, byName, phrases);
    }
  }
  // `2.4Ghz`: the case of longer symbols is often wrong
  for (const [symbol, index] of bySymbol)
    if (symbol.length > 2 && !byLowerSymbol.has(symbol.toLowerCase())) byLowerSymbol.set(symbol.toLowerCase(), index);
  longestFirst(phrases);
  return table;
}

function numberOf({ units }: UnitTable, numbers: Map<string, number>, name: string, kind: string): number {
  let index = numbers.get(name);
  if (index === undefined) numbers.set(name, (index = units.push({ name, kind }) - 1));
  return index;
}

function readCurrencies(): CurrencyTable {
  const rows = CURRENCIES.split('\n').map((row) => row.split('|'));
  const table: CurrencyTable = { codes: rows.map(([code]) => code), names: new Map(), phrases: new Map(), symbols: new Map() };
  const { codes, names, phrases, symbols } = table;
  for (let i = 0; i < rows.length; i++) {
    const [code, called, signs] = rows[i];
    for (const name of called.split(',')) if (name.includes(' ')) addName(name, i + 1, names, phrases);
    for (const sign of signs.split(',')) if (/[^A-Za-z.$¥]/.test(sign)) symbols.set(sign, i + 1);
    if (!EVERYDAY_CODES.has(code)) symbols.set(code, i + 1);
  }
  for (const [word, code] of CURRENCY_DEFAULTS) {
    const index = code ? numberOfCode(codes, code) : -1;
    for (const form of word.split(',')) addName(form, index, names, phrases);
  }
  for (const [symbol, code] of CURRENCY_SYMBOLS) symbols.set(symbol, numberOfCode(codes, code));
  longestFirst(phrases);
  return table;
}

function addName(name: string, index: number, singles: Map<string, number>, phrases: Map<string, Phrase[]>): void {
  const words = name.toLowerCase();
  const space = words.indexOf(' ');
  if (space < 0) {
    if (!singles.has(words)) singles.set(words, index);
    return;
  }
  const first = words.slice(0, space);
  const phrase = { rest: words.slice(space + 1).split(' '), index };
  const list = phrases.get(first);
  if (list) list.push(phrase);
  else phrases.set(first, [phrase]);
}

function longestFirst(phrases: Map<string, Phrase[]>): void {
  for (const list of phrases.values()) if (list.length > 1) list.sort((a, b) => b.rest.length - a.rest.length);
}
