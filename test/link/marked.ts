import { readFileSync } from 'node:fs';
import type { DateType, EntityType, NameBook, NumberType, Span } from '../../src/facts.ts';
import type { Finding, Findings, NameMention, Quantity, Statement, Timex } from '../../src/findings.ts';
import { type Linked, linkFindings } from '../../src/link/link.ts';
import { lineStarts } from '../../src/read/plain.ts';
import { Document } from '../../src/text/document.ts';
import { placeOf } from '../../src/text/places.ts';

/** A text with the findings that finders would give, so that linking is tested by itself. */
export interface Marked {
  text: string;
  published?: string;
  /** Every place where one of the forms stands is a name; longer forms first. */
  names?: Partial<Record<EntityType, string[]>>;
  quotes?: { content: string; speaker?: string; via?: string; quoted?: boolean; within?: number }[];
  /** In text order: text, type, value, what is counted. */
  numbers?: [string, NumberType, number | null, string?][];
  /** In text order: text, value, weekday that is named beside a full date. */
  dates?: [string, string, number?][];
  book?: NameBook;
}

/** Links a marked text. */
export function link(marked: Marked): Linked {
  const { text, published = null, book = null } = marked;
  const document = new Document({ text, published });
  const lines = lineStarts(text);
  const place = (span: Span) => ({ ...span, ...placeOf({ lines, map: null }, span.start) });
  return linkFindings({ document, findings: findingsOf(marked), names: book, place });
}

/** Cases of a file under `fixtures/cases`, one a line. */
export function cases<C>(name: string): C[] {
  const lines = readFileSync(new URL(`../../fixtures/cases/${name}.jsonl`, import.meta.url), 'utf8');
  return lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

function findingsOf({ text, names = {}, quotes = [], numbers = [], dates = [] }: Marked): Findings {
  return {
    names: namesIn(text, names),
    statements: quotes.map((quote) => statementIn(text, quote)),
    quantities: inOrder(text, numbers, ([, type, value, counts], from) =>
      quantityOf(type, value, counts ? spanOf(text, counts, from) : null),
    ),
    timexes: inOrder(text, dates, ([, value, weekday]) => timexOf(value, weekday)),
  };
}

function namesIn(text: string, names: NonNullable<Marked['names']>): Finding<NameMention>[] {
  const types = new Map(
    Object.entries(names).flatMap(([type, forms]) => forms.map((form): [string, EntityType] => [form, type as EntityType])),
  );
  const forms = [...types.keys()].sort((a, b) => b.length - a.length).map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (!forms.length) return [];
  return [...text.matchAll(new RegExp(`(?<!\\p{L})(?:${forms.join('|')})(?!\\p{L})`, 'gu'))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    fact: { type: types.get(match[0])!, confidence: 0.75 },
    because: 'test',
  }));
}

function statementIn(text: string, { content, speaker, via, quoted, within }: NonNullable<Marked['quotes']>[number]): Finding<Statement> {
  const span = spanOf(text, content);
  const fact: Statement = {
    type: quoted ? 'direct' : 'indirect',
    content: [span],
    quoted: quoted ? [span] : [],
    speaker: speaker ? nearest(text, speaker, span) : null,
    cue: null,
    via: via ? spanOf(text, via) : null,
    within: within ?? null,
    confidence: 0.9,
  };
  return { ...span, fact, because: 'test' };
}

function quantityOf(type: NumberType, value: number | null, counts: Span | null): Quantity {
  return {
    type,
    value,
    min: null,
    max: null,
    approx: value === null,
    unit: null,
    currency: type === 'money' ? 'USD' : null,
    counts,
    of: null,
  };
}

function timexOf(value: string, weekday?: number): Timex {
  const type: DateType = value.startsWith('P') ? 'duration' : 'date';
  return { type, value, precision: 'day', inferred: [], ...(weekday && { weekday }) };
}

function inOrder<M extends [string, ...unknown[]], K>(text: string, marks: M[], factOf: (mark: M, from: number) => K): Finding<K>[] {
  let from = 0;
  return marks.map((mark) => {
    const span = spanOf(text, mark[0], from);
    from = span.end;
    return { ...span, fact: factOf(mark, span.end), because: 'test' };
  });
}

function spanOf(text: string, part: string, from = 0): Span {
  const start = text.indexOf(part, from);
  if (start < 0) throw new Error(`“${part}” is not in the text`);
  return { start, end: start + part.length };
}

/** The place of a speaker that is nearest to what is said. */
function nearest(text: string, part: string, { start, end }: Span): Span {
  const after = text.indexOf(part, end);
  const before = text.lastIndexOf(part, start - part.length);
  const isAfter = after >= 0 && (before < 0 || after - end < start - before - part.length);
  return spanOf(text, part, isAfter ? after : before);
}
