import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { EVERYDAY_CODES, EVERYDAY_SYMBOLS } from '../extract/numbers/aliases.ts';

/**
 * CLDR → the tables of units and currencies in `extract/numbers/`. Not part of the build: the CLDR packages weigh
 * 150 MB, so they are installed for the run only:
 *
 *     npm i --no-save cldr-units-full@48 cldr-numbers-full@48 && npx tsx src/learn/units.ts
 */
export function writeTables(folder: string): void {
  writeFileSync(`${folder}/units.generated.ts`, unitTables(unitRows()));
  writeFileSync(`${folder}/currencies.generated.ts`, currencyTables(currencyRows()));
}

type Forms = Record<string, string | undefined>;
type Forest = Record<string, Forms>;

const require = createRequire(import.meta.url);
const read = (file: string) => require(file).main;

/** Words of everyday English, or units that news does not use. */
const SKIPPED =
  /^(?:concentr-(?:item|part$|ofglucose|percent|mole$|karat)|graphics-(?:em|dot$)|length-(?:point|rod|chain|ken|sun|ri|rin|shaku.*|jo-jp|.*-radius|mile-scandinavian)|.*-jp|mass-(?:fun|grain|slug|.*-mass|dalton)|speed-(?:beaufort|light-speed)|.*-imperial|.*-metric|volume-(?:drop|pinch|jigger|dram|.*saji|shaku|sai|koku|dessert-spoon)|light-solar.*|duration-night|pressure-(?:ofhg|gasoline.*)|energy-(?:foodcalorie|.*-it|therm-us)|force-kilowatt.*|.*-100-kilometer|area-(?:square|.u$|se|cho).*|volume-cubic.*|temperature-generic|1024.*|10p.*|power.|per|times)$/;
/** Of these CLDR gives single multiples only, or none. */
const SCALED = ['meter', 'gram', 'second', 'liter', 'watt', 'joule', 'hertz', 'volt', 'ampere', 'byte', 'bit', 'pascal', 'newton'].concat([
  'electronvolt',
  'calorie',
  'ohm',
  'becquerel',
  'sievert',
  'gray',
  'tesla',
  'tonne',
  'parsec',
  'watt-hour',
]);
const PREFIXES = ['-18', '-15', '-12', '-9', '-6', '-3', '-2', '-1', '2', '3', '6', '9', '12', '15', '18'];

function unitRows(): string[][] {
  const british = read('cldr-units-full/main/en-GB/units.json')['en-GB'].units;
  const american = read('cldr-units-full/main/en/units.json').en.units;
  const rows = new Map<string, string[]>();
  const add = (kind: string, names: string[], symbols: string[]) => {
    const [name, ...others] = unique(names.filter(Boolean));
    if (!rows.has(name)) rows.set(name, [name, kind, others.join(','), unique(symbols).join(',')]);
  };
  for (const id of Object.keys(british.long)) {
    if (SKIPPED.test(id) || !british.long[id]['unitPattern-count-one']) continue;
    const symbols = kindOf(id) === 'duration' ? [] : symbolsOf(american, id); // “5 m” is no minute
    add(kindOf(id), [...namesOf(british.long, id), ...namesOf(american.long, id)], symbols);
  }
  for (const base of SCALED) {
    const id =
      base === 'watt-hour' ? 'energy-kilowatt-hour' : Object.keys(british.long).find((key) => key.replace(/^[a-z]+-/, '') === base)!;
    const strip = (form: string) => (base === 'watt-hour' ? form.replace(/^kilo|^k/, '') : form);
    const names = [...namesOf(british.long, id), ...namesOf(american.long, id)].map(strip);
    const symbols = [...new Set(symbolsOf(american, id).map(strip))];
    const kind = base === 'second' ? 'measure' : kindOf(id);
    if (base === 'watt-hour') add(kind, names, symbols);
    for (const power of PREFIXES) {
      const prefix = (forms: Forest, unit: string) => forms[`10p${power}`].unitPrefixPattern!.replace('{0}', unit);
      add(
        kind,
        names.map((name) => prefix(american.long, name)),
        symbols.map((symbol) => prefix(american.short, symbol)),
      );
    }
  }
  return [...rows.values()];
}

function kindOf(id: string): string {
  if (id.startsWith('temperature')) return 'temperature';
  return /^duration-(?!milli|micro|nano)/.test(id) ? 'duration' : 'measure';
}

function namesOf(long: Forest, id: string): string[] {
  return ['one', 'other'].map((count) =>
    long[id][`unitPattern-count-${count}`]!.replace('{0} ', '').replace(/\bUS /, '').replace(/-/g, ' '),
  );
}

function symbolsOf(forms: { short: Forest; narrow: Forest }, id: string): string[] {
  const written = [forms.short[id], forms.narrow[id]].flatMap((form) => [form['unitPattern-count-one'], form['unitPattern-count-other']]);
  return written
    .flatMap((pattern) => (pattern?.startsWith('{0}') ? [pattern.replace('{0}', '').trim()] : []))
    .filter((symbol) => !/[#,]/.test(symbol));
}

function currencyRows(): string[][] {
  const all: Forest = read('cldr-numbers-full/main/en/currencies.json').en.numbers.currencies;
  return Object.entries(all)
    .filter(([code, forms]) => !code.startsWith('XX') && !code.startsWith('XT') && !/[\d(]/.test(forms.displayName ?? ''))
    .map(([code, forms]) => {
      const names = [forms['displayName-count-one'], forms['displayName-count-other'], forms.displayName];
      const symbols = [forms.symbol, forms['symbol-alt-narrow'], forms['symbol-alt-variant']];
      return [code, unique(names.map((name) => (name ?? '').toLowerCase())).join(','), unique(symbols.map((s) => s ?? '')).join(',')];
    });
}

function unique(values: string[]): string[] {
  return [...new Set(values)].filter((value) => value !== '');
}

type Row = readonly string[];
/** Names of several words by the first one: the words behind it, and a number. */
type Phrases = Record<string, [rest: string, index: number][]>;

/** Rows of name, kind, other names and symbols → the tables that `unit-tables.ts` reads; each a string of JSON, which loads fastest. */
export function unitTables(rows: readonly Row[]): string {
  const units = new Map<string, string>();
  for (const [name, kind] of rows) if (!units.has(name)) units.set(name, kind);
  const order = [...units.keys()];
  const [names, symbols, lower]: Record<string, number>[] = [{}, {}, {}];
  const phrases: Phrases = {};
  for (const [name, , others, signs] of rows) {
    const index = order.indexOf(name);
    for (const word of [name, ...parted(others)]) addName(word, index, names, phrases);
    for (const sign of parted(signs)) if (!EVERYDAY_SYMBOLS.has(sign)) symbols[sign] ??= index;
  }
  for (const sign in symbols) if (sign.length > 2) lower[sign.toLowerCase()] ??= symbols[sign]; // 2.4Ghz
  return file(
    constant('UNITS', 'A unit a line: its name and kind, parted by a bar.', [...units].map((unit) => unit.join('|')).join('\n')),
    constant('UNIT_NAMES', 'Names of one word, by the line of the unit.', JSON.stringify(names)),
    constant('UNIT_PHRASES', 'Names of several words by the first one.', JSON.stringify(phrases)),
    constant('UNIT_SYMBOLS', 'Symbols as written.', JSON.stringify(symbols)),
    constant('UNIT_SYMBOLS_LOWER', 'Longer symbols in small letters, since their case is often wrong.', JSON.stringify(lower)),
  );
}

/** Rows of ISO code, names and symbols → the tables that `unit-tables.ts` reads. */
export function currencyTables(rows: readonly Row[]): string {
  const symbols: Record<string, number> = {};
  const phrases: Phrases = {};
  for (const [i, [code, called, signs]] of rows.entries()) {
    for (const name of parted(called)) if (name.includes(' ')) addName(name, i + 1, {}, phrases);
    for (const sign of parted(signs)) if (/[^A-Za-z.$¥]/.test(sign)) symbols[sign] = i + 1;
    if (!EVERYDAY_CODES.has(code)) symbols[code] = i + 1;
  }
  return file(
    constant('CURRENCIES', 'ISO 4217 codes.', rows.map(([code]) => code).join(' ')),
    constant('CURRENCY_PHRASES', 'Names of several words by the first one; numbers count from 1.', JSON.stringify(phrases)),
    constant('CURRENCY_SYMBOLS', 'Symbols and codes as written.', JSON.stringify(symbols)),
  );
}

const parted = (list: string): string[] => (list ? list.split(',') : []);

function addName(name: string, index: number, singles: Record<string, number>, phrases: Phrases): void {
  const [first, ...rest] = name.toLowerCase().split(' ');
  if (rest.length === 0) singles[first] ??= index;
  else (phrases[first] ??= []).push([rest.join(' '), index]);
}

function file(...constants: string[]): string {
  const head = '// Generated by src/learn/units.ts from Unicode CLDR 48 (cldr-units-full, cldr-numbers-full; Unicode-3.0). Do not edit.';
  return `${[head, ...constants].join('\n\n')}\n`;
}

function constant(name: string, doc: string, text: string): string {
  if (/[`\\]|\$\{/.test(text.replaceAll('\\"', ''))) throw new Error(`${name}: a mark that a template string cannot hold`);
  return `/** ${doc} */\nexport const ${name} = String.raw\`${text}\`;`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeTables('src/extract/numbers');
