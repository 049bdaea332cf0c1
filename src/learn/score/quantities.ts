import type { DateFact, NumberFact } from '../../facts.ts';
import type { ExpectedDate, ExpectedNumber } from './expected.ts';
import { type Item, overlap, stretchAt, type Tally, tally } from './pairs.ts';
import { plainWords } from './plain.ts';

/** Numbers: the very span, the value (both ends of a range) and the type. */
export function tallyNumbers(expected: ExpectedNumber[], numbers: NumberFact[]): Tally {
  return tally(expected.map(wantedNumber), numbers.map(foundNumber), {
    alike: (a, b) => (overlap(a, b) ? 1 : 0),
    isRight: (a, b) => sameSpan(a, b) && a.type.split('/').includes(b.type) && sameValue(a, b),
    forgives: (a, b) => overlap(a, b) && a.fact.type.split('/').includes(b.fact.type),
  });
}

/** What numbers count, or what a share is taken of: the head of the noun phrase. */
export function tallyCounts(expected: ExpectedNumber[], numbers: NumberFact[]): Tally {
  const wanted = expected.map(wantedNumber).filter(({ fact }) => nounOf(fact) || fact.orCounts);
  const unasked = expected.filter((fact) => fact.optional).map(wantedNumber);
  const found = numbers.map(foundNumber).filter(({ fact }) => nounOf(fact));
  return tally([...wanted.map((item) => ({ ...item, optional: !!item.fact.optional || !nounOf(item.fact) })), ...unasked], found, {
    alike: (a, b) => (overlap(a, b) ? 1 : 0),
    isRight: (a, b) => heads(a).includes(headOf(nounOf(b)!)),
    forgives: (a, b) => overlap(a, b) && (!!a.fact.optional || heads(a.fact).includes(headOf(nounOf(b.fact)!))),
  });
}

/** Dates: the very span and the value. */
export function tallyDates(expected: ExpectedDate[], dates: DateFact[]): Tally {
  return tally(
    expected.map((fact) => item(fact, `${fact.text} = ${[fact.value, ...(fact.orValue ?? [])].join(' or ')}`)),
    dates.map((fact) => item({ ...fact, at: `${fact.line}:${fact.column}` }, `${fact.text} = ${fact.value}`)),
    {
      alike: (a, b) => (overlap(a, b) ? 1 : 0),
      isRight: (a, b) => sameSpan(a, b) && [a.value, ...(a.orValue ?? [])].includes(b.value),
      forgives: overlap,
    },
  );
}

function wantedNumber(fact: ExpectedNumber): Item<ExpectedNumber> {
  return item(fact, `${fact.text} = ${shownValue(fact)}`);
}

function foundNumber(fact: NumberFact): Item<NumberFact & { at: string }> {
  return item({ ...fact, at: `${fact.line}:${fact.column}` }, `${fact.text} = ${shownValue(fact)}`);
}

function shownValue(fact: ExpectedNumber | NumberFact): string {
  const value = fact.value ?? `${fact.min ?? ''}..${fact.max ?? ''}`;
  return `${fact.type} ${value} ${fact.currency ?? fact.unit ?? ''} (${nounOf(fact) ?? ''})`;
}

function item<T extends { at: string; text: string; optional?: true }>(fact: T, shown: string): Item<T> {
  return { ...stretchAt(fact.at, fact.text), fact, at: fact.at, shown, optional: !!fact.optional };
}

function sameSpan(a: ExpectedNumber | ExpectedDate, b: { at: string; text: string }): boolean {
  return (a.at === b.at && a.text === b.text) || (a.orAt === b.at && a.orText === b.text);
}

function sameValue(a: ExpectedNumber, b: NumberFact): boolean {
  if (a.value !== undefined) return b.value !== null && near(a.value, b.value) && (!a.currency || a.currency === b.currency);
  return near(a.min ?? 0, b.min ?? 0) && near(a.max ?? 0, b.max ?? 0) && b.value === null;
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-3 * Math.abs(a);
}

function nounOf(fact: ExpectedNumber | NumberFact): string | null {
  const noun = fact.counts ?? fact.of;
  return typeof noun === 'string' ? noun : (noun?.text ?? null);
}

function heads({ counts, of, orCounts }: ExpectedNumber): string[] {
  return [counts, of, orCounts].flatMap((noun) => (noun ? [headOf(noun)] : []));
}

/** “soldiers, firefighters and volunteers” → soldiers; “civilian casualties” → casualties. */
function headOf(noun: string): string {
  return plainWords(noun.split(/, | of | and | in /)[0]).at(-1) ?? '';
}
