import type { DateFact, Entity, FactSheet, NumberFact, Place, Quote } from '../facts.ts';
import type { View } from './formats.ts';
import { noteOf } from './note.ts';
import type { Kind } from './select.ts';
import { snippetOf } from './snippet.ts';
import { valueShown, weekdayOf } from './value.ts';

export type Cell = string | number | boolean | null;

/** The document that a fact stands in. */
export interface Source {
  sheet: FactSheet;
  text: string;
}

/** A fact as a row of a table. */
export type Row = Source & Fact;

export type Fact =
  | { kind: 'entity'; fact: Entity }
  | { kind: 'quote'; fact: Quote }
  | { kind: 'number'; fact: NumberFact }
  | { kind: 'date'; fact: DateFact };

/** One field of a fact: how each kind that has it gives its value. */
export interface Column {
  name: string;
  entity?: (fact: Entity, source: Source) => Cell;
  quote?: (fact: Quote, source: Source) => Cell;
  number?: (fact: NumberFact, source: Source) => Cell;
  date?: (fact: DateFact, source: Source) => Cell;
  /** Only where `--fields` asks for it. */
  extra?: true;
}

const KIND_OF: Record<Exclude<View, 'sheet'>, Kind> = { entities: 'entity', quotes: 'quote', numbers: 'number', dates: 'date' };

/** The kinds on a page, in their order; `wanted` leaves some out. */
export function kindsOf(view: View, wanted: Kind[] | null = null): Kind[] {
  const kinds: Kind[] = view === 'sheet' ? ['entity', 'quote', 'number', 'date'] : [KIND_OF[view]];
  return wanted ? kinds.filter((kind) => wanted.includes(kind)) : kinds;
}

/** The names that `--fields` may choose from, in order: those of `columnsOf`, then the derived ones. */
export function fieldsOf(view: View): string[] {
  return columnsFor(view).map(({ name }) => name);
}

/** The columns chosen by name; without a choice all that hold data of their own. */
export function columnsOf(view: View, fields: string[] | null, explain: boolean): Column[] {
  const all = columnsFor(view);
  if (fields) return fields.map((field) => all.find(({ name }) => name === field)).filter((column) => column !== undefined);
  return all.filter(({ name, extra }) => (name === 'because' ? explain : !extra));
}

/** The column of a name, whatever the view. */
export function columnNamed(name: string): Column {
  return COLUMNS.find((column) => column.name === name)!;
}

/** All facts of a kind as rows. */
export function rowsOf({ sheet, text }: Source, kind: Kind): Row[] {
  const facts = { entity: sheet.entities, quote: sheet.quotes, number: sheet.numbers, date: sheet.dates }[kind];
  return facts.map((fact) => ({ sheet, text, kind, fact }) as Row);
}

/** What a row holds in a column; `null` where its kind has no such field. */
export function cellOf(row: Row, column: Column): Cell {
  switch (row.kind) {
    case 'entity':
      return column.entity?.(row.fact, row) ?? null;
    case 'quote':
      return column.quote?.(row.fact, row) ?? null;
    case 'number':
      return column.number?.(row.fact, row) ?? null;
    case 'date':
      return column.date?.(row.fact, row) ?? null;
  }
}

/** The words of a quote; a direct one in quotation marks. */
export function wordsOf({ type, text }: Quote): string {
  return type === 'direct' ? `“${text}”` : text;
}

/** `7:39` */
export function atOf({ line, column }: Place): string {
  return `${line}:${column}`;
}

function columnsFor(view: View): Column[] {
  const kinds = kindsOf(view);
  return COLUMNS.filter((column) => kinds.some((kind) => column[kind]));
}

type Read = (fact: Entity | Quote | NumberFact | DateFact, source: Source) => Cell;
const each = (name: string, read: Read): Column => ({ name, entity: read, quote: read, number: read, date: read });
const list = (words: string[]): string | null => (words.length ? words.join('; ') : null);

// The order is that of every table; the names are those of the JSON contract where it has one.
const COLUMNS: Column[] = [
  each('source', (_, { sheet }) => sheet.source),
  each('id', ({ id }) => id),
  {
    name: 'kind',
    entity: () => 'entity',
    quote: () => 'quote',
    number: () => 'number',
    date: () => 'date',
  },
  each('document', (_, { sheet }) => sheet.id),
  each('type', ({ type }) => type),
  { name: 'name', entity: ({ name }) => name },
  {
    name: 'text',
    entity: ({ mentions }) => mentions[0]?.text ?? null,
    quote: ({ text }) => text,
    number: ({ text }) => text,
    date: ({ text }) => text,
  },
  { name: 'role', entity: ({ roles }) => list(roles), quote: ({ speaker }) => speaker?.role ?? null },
  { name: 'aliases', entity: ({ aliases }) => list(aliases) },
  { name: 'mentions', entity: ({ mentions }) => mentions.length },
  { name: 'related', entity: ({ related }) => list(related.map(({ name, relation }) => `${relation}: ${name}`)) },
  { name: 'speaker', quote: ({ speaker }) => speaker?.name ?? null, number: ({ source }) => source },
  { name: 'entity', quote: ({ speaker }) => speaker?.entity ?? null },
  { name: 'cue', quote: ({ cue }) => cue?.text ?? null },
  { name: 'via', quote: ({ via }) => via?.name ?? null },
  { name: 'within', quote: ({ within }) => within },
  { name: 'value', number: ({ value }) => value },
  // Not `value`: a column of numbers and dates is text to SQLite, so that 890 > 1000 holds there.
  { name: 'date', date: ({ value }) => value },
  { name: 'min', number: ({ min }) => min },
  { name: 'max', number: ({ max }) => max },
  { name: 'approx', number: ({ approx }) => approx },
  { name: 'unit', number: ({ unit }) => unit },
  { name: 'currency', number: ({ currency }) => currency },
  { name: 'counts', number: ({ counts }) => counts?.text ?? null },
  { name: 'of', number: ({ of }) => of?.text ?? null },
  { name: 'partOf', number: ({ partOf }) => partOf },
  { name: 'precision', date: ({ precision }) => precision },
  { name: 'inferred', date: ({ inferred }) => list(inferred) },
  { name: 'quote', entity: ({ mentions }) => mentions[0]?.quote ?? null, number: ({ quote }) => quote, date: ({ quote }) => quote },
  { name: 'confidence', entity: ({ confidence }) => confidence, quote: ({ confidence }) => confidence },
  placed('line', ({ line }) => line),
  placed('column', ({ column }) => column),
  placed('start', ({ start }) => start),
  { ...placed('end', ({ end }) => end), quote: ({ content }) => content.at(-1)?.end ?? null },
  {
    name: 'sentence',
    entity: ({ mentions }) => mentions[0]?.sentence ?? null,
    quote: ({ sentence }) => sentence,
    number: ({ sentence }) => sentence,
    date: ({ sentence }) => sentence,
  },
  {
    name: 'because',
    entity: ({ mentions }) => mentions[0]?.because ?? null,
    quote: ({ because }) => because ?? null,
    number: ({ because }) => because ?? null,
    date: ({ because }) => because ?? null,
  },
  { ...placed('at', atOf), extra: true },
  { name: 'words', quote: wordsOf, extra: true },
  { name: 'shown', number: valueShown, date: ({ value }) => value, extra: true },
  { name: 'day', date: ({ value }) => weekdayOf(value) || null, extra: true },
  { name: 'note', number: (fact, source) => noteOf(fact, source) || null, extra: true },
  {
    name: 'snippet',
    entity: ({ mentions }, source) => (mentions[0] ? snippetOf(mentions[0], source) : null),
    quote: ({ content }, source) => (content[0] ? snippetOf(content[0], source) : null),
    number: snippetOf,
    date: snippetOf,
    extra: true,
  },
];

/** A column that says where the fact stands: its first mention, the first part of its content, itself. */
function placed(name: string, read: (place: { line: number; column: number; start: number; end: number }) => Cell): Column {
  return {
    name,
    entity: ({ mentions }) => (mentions[0] ? read(mentions[0]) : null),
    quote: ({ content }) => (content[0] ? read(content[0]) : null),
    number: read,
    date: read,
  };
}
