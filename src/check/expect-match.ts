import type { DateFact, Entity, FactSheet, NumberFact, Quote } from '../facts.ts';
import { countedWords } from './amounts.ts';
import { isAmount, type Wanted } from './expect-amount.ts';
import type { ExpectedFact, Found } from './expect-finding.ts';
import { nameWords } from './name-table.ts';
import { wordList } from './words.ts';

/** Facts of the sheet that agree with every field of the expected one. */
export function matches(sheet: FactSheet, fact: ExpectedFact): Found[] {
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
