/** The facts of an article as `--json` prints them (spec: “JSON: the contract”). Types only; imports nothing. */

/** Half-open stretch of a text in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

/** Where a span begins in its source file, counted from 1; `column` in UTF-16 code units. */
export interface Place {
  line: number;
  column: number;
}

/** A span with its place; `origin` points into the source of an HTML or Markdown document. */
export interface PlacedSpan extends Span, Place {
  origin?: Span;
}

/** A span with its words: `text.slice(start, end) === fact.text`. */
export interface TextSpan extends Span {
  text: string;
}

export const ENTITY_TYPES = ['person', 'organization', 'place', 'group', 'event', 'product', 'work', 'law'] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

export interface Mention extends PlacedSpan {
  text: string;
  /** Index into `sentences`. */
  sentence: number;
  /** Id of the innermost quote that the mention stands in. */
  quote: string | null;
  /** Which rule or model made the mention; printed with `--explain` only. */
  because?: string;
}

export interface Entity {
  /** `e1`, `e2`, … by first mention. */
  id: string;
  name: string;
  type: EntityType;
  roles: string[];
  aliases: string[];
  /** 0 to 1. */
  confidence: number;
  /** In text order; names only, pronouns and nominals are not listed. */
  mentions: Mention[];
  /** Entities that this one stands for or belongs to, never merged: Kremlin → Russia, Ukrainian → Ukraine. */
  related: Related[];
}

export interface Related {
  entity: string | null;
  name: string;
  relation: string;
}

export const QUOTE_TYPES = ['direct', 'mixed', 'indirect'] as const;
export type QuoteType = (typeof QUOTE_TYPES)[number];

export interface Speaker extends TextSpan {
  /** Id of the entity, where the speaker is one. */
  entity: string | null;
  /** Canonical name, else the words as written. */
  name: string;
  role: string | null;
}

export interface Cue extends TextSpan {
  lemma: string;
}

export interface Quote {
  id: string;
  type: QuoteType;
  /** The content's parts, joined by a space where the article interrupts them. */
  text: string;
  content: PlacedSpan[];
  /** The stretches that stand in quotation marks, without the marks; all of a direct quote. */
  quoted: PlacedSpan[];
  speaker: Speaker | null;
  cue: Cue | null;
  /** Who relays the quote: “…, X said, according to the Ria news agency”. */
  via: Speaker | null;
  /** Id of the quote that this one stands in. */
  within: string | null;
  confidence: number;
  sentence: number;
  because?: string;
}

export const NUMBER_TYPES = [
  'count',
  'money',
  'percent',
  'ordinal',
  'measure',
  'age',
  'range',
  'ratio',
  'score',
  'temperature',
  'identifier',
] as const;
export type NumberType = (typeof NUMBER_TYPES)[number];

export interface NumberFact extends PlacedSpan {
  id: string;
  text: string;
  sentence: number;
  type: NumberType;
  /** `null` for a vague number (“thousands”) and for a range. */
  value: number | null;
  min: number | null;
  max: number | null;
  approx: boolean;
  /** Canonical English name in the singular: kilometre, percent, kilometre per hour; `per share` for money. */
  unit: string | null;
  /** ISO 4217. */
  currency: string | null;
  /** The noun phrase counted: “civilian casualties”. */
  counts: TextSpan | null;
  /** Of what a share is taken: 40 % of “voters”. */
  of: TextSpan | null;
  /** Id of the innermost quote that the number stands in. */
  quote: string | null;
  /** Name of that quote's speaker. */
  source: string | null;
  /** Id of the total that this number is a part of. */
  partOf: string | null;
  because?: string;
}

export const DATE_TYPES = ['date', 'time', 'datetime', 'duration', 'set', 'range'] as const;
export type DateType = (typeof DATE_TYPES)[number];

export interface DateFact extends PlacedSpan {
  id: string;
  text: string;
  sentence: number;
  type: DateType;
  /** ISO 8601 / TIMEX3; `XXXX-02-24` where the year is unknown; `null` where nothing is known. */
  value: string | null;
  /** century, decade, year, half, season, quarter, month, week, weekend, day, daypart, hour, minute, second. */
  precision: string | null;
  /** Which parts the text does not say: year, month, day. */
  inferred: string[];
  quote: string | null;
  because?: string;
}

export interface Check {
  /** sum, list-count, duration, weekday. */
  rule: string;
  ok: boolean;
  /** Ids of the facts compared. */
  facts: string[];
  /** “1,151 + 1,824 = 2,975” */
  text: string;
}

export interface Warning extends PlacedSpan {
  code: string;
  message: string;
}

export interface PublicationDate {
  /** YYYY-MM-DD */
  value: string;
  /** option, field, front-matter, json-ld, meta, time, dateline. */
  origin: string;
}

export interface FactSheet {
  schema: 'factsheet/1';
  source: string;
  id: string;
  title: string | null;
  date: PublicationDate | null;
  language: 'en';
  offsetUnit: 'utf16';
  /** Length of the text in UTF-16 code units. */
  length: number;
  entities: Entity[];
  quotes: Quote[];
  numbers: NumberFact[];
  dates: DateFact[];
  checks: Check[];
  sentences: Span[];
  warnings: Warning[];
}

/** A document that could not be read, as data. */
export interface Failure {
  schema: 'factsheet/1';
  source: string;
  error: { code: string; message: string };
}

/** What one input came to: its sheet and the text that the sheet's spans slice, or why there is none. */
export type Outcome = { sheet: FactSheet; text: string; words: number } | { failure: Failure };

/** The file of `--names`: canonical names, their aliases and types, and pairs that are never one. */
export interface NameBook {
  names: { name: string; type?: EntityType; aliases?: string[] }[];
  never?: [string, string][];
}

/** What a reader may ask of the extraction. */
export interface ExtractOptions {
  /** How 03/04/2022 is read. */
  dateOrder: 'mdy' | 'dmy' | 'ymd';
  names: NameBook | null;
}

export const LEVELS = ['error', 'warning', 'note'] as const;
export type Level = (typeof LEVELS)[number];

/** A place in another file that a finding points to. */
export interface RelatedPlace extends PlacedSpan {
  source: string;
  text: string;
}

/** Something that `check` found: a fact of the text that its source does not support, or two that disagree. */
export interface CheckFinding extends PlacedSpan {
  rule: string;
  level: Level;
  /** The words of the checked text that the finding is about. */
  text: string;
  message: string;
  /** Kind and id of the fact in the checked text's own sheet; `null` for an unclosed mark. */
  kind: 'entity' | 'quote' | 'number' | 'date' | null;
  fact: string | null;
  /** Where the source has it otherwise. */
  related: RelatedPlace | null;
}

/** The findings of one checked text, in text order. */
export interface CheckReport {
  schema: 'factsheet/check/1';
  source: string;
  /** Names of the files it was held against; empty without a source. */
  against: string[];
  findings: CheckFinding[];
  /** Facts that could be held against the source, and how many it supports. */
  facts: { total: number; supported: number };
}

/** One difference between the facts of two versions. */
export interface DiffEntry {
  change: 'added' | 'removed' | 'changed';
  kind: 'entity' | 'quote' | 'number' | 'date';
  before: (PlacedSpan & { text: string; label: string }) | null;
  after: (PlacedSpan & { text: string; label: string }) | null;
}

/** What `diff OLD NEW` found, in the order of the new text. */
export interface DiffReport {
  schema: 'factsheet/diff/1';
  old: string;
  new: string;
  entries: DiffEntry[];
}
