import type { CheckFinding, DateFact, Entity, FactSheet, NumberFact, PlacedSpan, Quote } from '../facts.ts';
import { countedWords } from './amounts.ts';
import { isAmount, outOf, type Wanted } from './expect-amount.ts';
import { problemOf } from './expect-read.ts';
import { nameWords } from './name-table.ts';
import { wordList } from './words.ts';

/** One expected fact: the fields that it names must agree. */
export type ExpectedFact = { kind: 'entity' | 'quote' | 'number' | 'date'; absent?: boolean } & Record<string, unknown>;

/** What a file of `--expect` asks for. */
export interface Expectation {
  facts: ExpectedFact[];
  counts: Partial<Record<'entities' | 'quotes' | 'numbers' | 'dates', Wanted>>;
  /** A whole sheet: facts that it does not have are unexpected. */
  snapshot: FactSheet | null;
}

/** What `--expect` reports, as rules that may be disabled. */
export const EXPECT_RULES = [
  { name: 'expect-missing', level: 'error', about: 'A fact of the --expect file that the text does not have.' },
  {
    name: 'expect-unexpected',
    level: 'error',
    about: 'A fact that the --expect file excludes, or that a whole sheet of facts does not have.',
  },
  { name: 'expect-count', level: 'error', about: 'More or fewer facts of a kind than the --expect file says.' },
] as const;

/** Reads the data of an `--expect` file, or says what is wrong with it. */
export function readExpectation(data: unknown): Expectation | string {
  const problem = problemOf(data);
  if (problem) return problem;
  const { facts = [], counts = {}, schema } = data as Partial<Expectation> & { schema?: string };
  return schema ? { facts: [], counts: {}, snapshot: data as FactSheet } : { facts, counts, snapshot: null };
}

/** Holds the facts of a sheet against an expectation. */
export function expectFacts(sheet: FactSheet, { facts, counts, snapshot }: Expectation): CheckFinding[] {
  if (snapshot) return compareSheets(sheet, snapshot);
  const missing = facts
    .filter((fact) => !fact.absent && matches(sheet, fact).length === 0)
    .map((fact) => finding('expect-missing', null, fact, `no ${shown(fact)}`));
  const excluded = facts
    .filter(({ absent }) => absent)
    .flatMap((fact) => matches(sheet, fact).map((found) => finding('expect-unexpected', found, fact, `${shown(fact)} is not expected`)));
  const amounts = Object.entries(counts).flatMap(([kind, wanted]) => {
    const count = sheet[kind as keyof typeof counts].length;
    return isAmount(count, wanted) ? [] : [finding('expect-count', null, null, `${count} ${kind}, ${outOf(wanted)} expected`)];
  });
  return [...missing, ...excluded, ...amounts];
}

type Found = { kind: ExpectedFact['kind']; id: string; span: PlacedSpan; text: string };

function finding(rule: string, found: Found | null, fact: Pick<ExpectedFact, 'kind'> | null, message: string): CheckFinding {
  const { start, end, line, column } = found?.span ?? { start: 0, end: 0, line: 1, column: 1 };
  return {
    rule,
    level: 'error',
    start,
    end,
    line,
    column,
    text: found?.text ?? '',
    message,
    kind: fact?.kind ?? null,
    fact: found?.id ?? null,
    related: null,
  };
}

/** Facts of the sheet that agree with every field of the expected one. */
function matches(sheet: FactSheet, fact: ExpectedFact): Found[] {
  switch (fact.kind) {
    case 'entity':
      return sheet.entities
        .filter((entity) => isEntity(entity, fact))
        .map((entity) => ({ ...entity.mentions[0], kind: 'entity', id: entity.id, span: entity.mentions[0] }));
    case 'quote':
      return sheet.quotes
        .filter((quote) => isQuote(quote, fact))
        .map((quote) => ({ kind: 'quote', id: quote.id, span: quote.content[0], text: quote.text }));
    case 'number':
      return sheet.numbers
        .filter((number) => isNumber(number, fact))
        .map((number) => ({ kind: 'number', id: number.id, span: number, text: number.text }));
    case 'date':
      return sheet.dates.filter((date) => isDate(date, fact)).map((date) => ({ kind: 'date', id: date.id, span: date, text: date.text }));
  }
}

function isEntity({ name, aliases, type, roles, mentions }: Entity, fact: ExpectedFact): boolean {
  const isName = has(fact.name, (wanted) => [name, ...aliases].some((alias) => nameWords(alias).join(' ') === nameWords(wanted).join(' ')));
  const isRole = has(fact.role, (wanted) => roles.some((role) => includes(role, wanted)));
  return isName && isRole && is(fact.type, type) && (fact.mentions === undefined || isAmount(mentions.length, fact.mentions as Wanted));
}

function isQuote({ text, speaker, cue, via, type }: Quote, fact: ExpectedFact): boolean {
  const isSpeaker = has(fact.speaker, (wanted) => speaker !== null && (includes(speaker.name, wanted) || includes(speaker.text, wanted)));
  const isVia = has(fact.via, (wanted) => via !== null && includes(via.name, wanted));
  const isCue = has(fact.cue, (wanted) => cue !== null && (cue.lemma === wanted || includes(cue.text, wanted)));
  const words = has(fact.text, (wanted) => wordList(text).join(' ') === wordList(wanted).join(' '));
  return isSpeaker && isVia && isCue && words && has(fact.contains, (wanted) => includes(text, wanted)) && is(fact.type, type);
}

function isNumber(number: NumberFact, fact: ExpectedFact): boolean {
  const { value, min, max, type, unit, currency, text, counts, of, source } = number;
  const scalars = is(fact.value, value) && is(fact.min, min) && is(fact.max, max) && is(fact.type, type) && is(fact.unit, unit);
  const heads = has(fact.counts, (wanted) => countedWords(wanted).every((word) => countedWords(counts?.text ?? '').includes(word)));
  const whole = has(fact.of, (wanted) => includes(of?.text ?? '', wanted)) && has(fact.speaker, (wanted) => includes(source ?? '', wanted));
  return (
    scalars &&
    heads &&
    whole &&
    is(fact.currency, currency) &&
    has(fact.text, (wanted) => wordList(text).join(' ') === wordList(wanted).join(' '))
  );
}

function isDate({ value, type, text }: DateFact, fact: ExpectedFact): boolean {
  return (
    is(fact.value, value) && is(fact.type, type) && has(fact.text, (wanted) => wordList(text).join(' ') === wordList(wanted).join(' '))
  );
}

function is(wanted: unknown, value: unknown): boolean {
  return wanted === undefined || wanted === value;
}

function has(wanted: unknown, test: (wanted: string) => boolean): boolean {
  return wanted === undefined || test(String(wanted));
}

/** Do the words stand in the text in a row, typography aside? */
function includes(text: string, wanted: string): boolean {
  return ` ${wordList(text).join(' ')} `.includes(` ${wordList(wanted).join(' ')} `);
}

function shown({ kind, absent: _, ...fields }: ExpectedFact): string {
  const parts = Object.entries(fields).map(([key, value]) => `${key} ${typeof value === 'string' ? `“${value}”` : JSON.stringify(value)}`);
  return `${kind}${parts.length > 0 ? ` with ${parts.join(', ')}` : ''}`;
}

/** Facts that one of two sheets has and the other has not. */
function compareSheets(sheet: FactSheet, snapshot: FactSheet): CheckFinding[] {
  const [now, then] = [factsOf(sheet), factsOf(snapshot)];
  const missing = then
    .filter(({ key }) => !now.some((fact) => fact.key === key))
    .map((fact) => ({ ...finding('expect-missing', null, fact, `no ${fact.label} any more`) }));
  const added = now
    .filter(({ key }) => !then.some((fact) => fact.key === key))
    .map((fact) => finding('expect-unexpected', fact, fact, `${fact.label} is new`));
  return [...missing, ...added];
}

function factsOf({ entities, quotes, numbers, dates }: FactSheet): (Found & { key: string; label: string })[] {
  const facts: (Found & { key: string; label: string })[] = [];
  const add = (kind: Found['kind'], id: string, span: PlacedSpan, text: string, label: string, key: unknown[]) =>
    facts.push({ kind, id, span, text, label: `${kind} ${label}`, key: JSON.stringify([kind, ...key]) });
  for (const { id, name, type, mentions } of entities)
    add('entity', id, mentions[0], mentions[0]?.text ?? name, `${name} (${type})`, [name, type]);
  for (const { id, text, speaker, content } of quotes)
    add('quote', id, content[0], text, `“${text.slice(0, 50)}” of ${speaker?.name ?? 'nobody named'}`, [
      wordList(text).join(' '),
      speaker?.name,
    ]);
  for (const number of numbers)
    add('number', number.id, number, number.text, `${number.text}${number.counts ? ` ${number.counts.text}` : ''}`, [
      number.value,
      number.min,
      number.max,
      number.unit,
      number.currency,
      number.counts?.text,
    ]);
  for (const date of dates) add('date', date.id, date, date.text, `${date.text} (${date.value})`, [date.value, date.type]);
  return facts;
}
