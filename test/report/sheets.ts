import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { DateFact, Entity, FactSheet, NumberFact, Outcome, PlacedSpan, Quote, Speaker, TextSpan } from '../../src/facts.ts';
import { DATE_TYPES, ENTITY_TYPES, NUMBER_TYPES, QUOTE_TYPES } from '../../src/facts.ts';
import type { Format } from '../../src/report/formats.ts';
import { type ReportOptions, reporterFor } from '../../src/report/reporter.ts';

export type Read = Extract<Outcome, { sheet: unknown }>;

const folder = new URL('../../fixtures/report/', import.meta.url);

/** The sheet made by hand, fresh for each caller. */
export function strike(): Read {
  const text = readFileSync(new URL('strike.txt', folder), 'utf8');
  return { sheet: JSON.parse(readFileSync(new URL('strike.sheet.json', folder), 'utf8')) as FactSheet, text, words: 98 };
}

export const FAILURE: Outcome = {
  failure: {
    schema: 'factsheet/1',
    source: 'missing.txt',
    error: { code: 'not-found', message: "no such file (did you mean 'missing.md'?)" },
  },
};

/** All that a reporter writes for some documents. */
export async function written(format: Format, options: Partial<ReportOptions>, ...outcomes: Outcome[]): Promise<string> {
  const reporter = await reporterFor(format, options);
  return reporter.open() + outcomes.map((outcome) => reporter.document(outcome)).join('') + reporter.close();
}

// What articles may hold and terminals stumble over.
const HARD = [
  '\x1b[31m',
  '\x07',
  '\x9b2J',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\u00ad',
  '\u200b',
  '\r\n',
  '\n',
  '\t',
  '\x85',
  '\u2028',
  '\0',
  '\ud83d',
  '\udc00',
];
const WIDE = ['习近平', '🇺🇦', '👨‍👩‍👧', 'e\u0301', '가', '“”', 'क्षि', 'ｱ', '|', '\\', '"', ',', '<b>', '&amp;', '`', '*', '=1+1'];
const words = fc.array(
  fc.oneof(fc.constantFrom(...HARD), fc.constantFrom(...WIDE), fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constant(' ')),
  {
    minLength: 1,
    maxLength: 30,
  },
);

/** Any sheet of any text: the spans slice to their words, ids rise, references may point anywhere. */
export function anySheet(): fc.Arbitrary<Read> {
  return words.chain((parts) => {
    const text = parts.join('');
    return sheetOf(text).map((sheet) => ({ sheet, text, words: parts.length }));
  });
}

function sheetOf(text: string): fc.Arbitrary<FactSheet> {
  // no span ends inside a surrogate pair
  const offset = fc.nat({ max: text.length }).map((at) => (text.codePointAt(at - 1)! > 0xffff ? at - 1 : at));
  const span = fc.tuple(offset, offset).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  const placed: fc.Arbitrary<PlacedSpan> = fc.tuple(span, fc.integer({ min: 1, max: 9999 }), fc.boolean()).map(([at, line, html]) => ({
    ...at,
    line,
    column: at.start + 1,
    ...(html && { origin: { start: at.start + 7, end: at.end + 7 } }),
  }));
  const textSpan: fc.Arbitrary<TextSpan> = span.map(({ start, end }) => ({ text: text.slice(start, end), start, end }));
  const stretch = textSpan.map((part) => part.text);
  const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });
  const idOf = (letter: string) => fc.integer({ min: 1, max: 6 }).map((n) => `${letter}${n}`);
  const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
  const sentence = fc.nat({ max: 3 });
  const because = fc.constant('test/any: a rule');
  const speaker: fc.Arbitrary<Speaker> = fc
    .record({ part: textSpan, entity: maybe(idOf('e')), name: stretch, role: maybe(stretch) })
    .map(({ part, ...rest }) => ({ ...part, ...rest }));
  const mention = fc
    .record({ at: placed, sentence, quote: maybe(idOf('q')), because })
    .map(({ at, ...rest }) => ({ text: text.slice(at.start, at.end), ...at, ...rest }));
  const entity = fc.record({
    name: stretch,
    type: fc.constantFrom(...ENTITY_TYPES),
    roles: fc.array(stretch, { maxLength: 2 }),
    aliases: fc.array(stretch, { maxLength: 2 }),
    confidence: share,
    mentions: fc.array(mention, { minLength: 1, maxLength: 3 }),
    related: fc.array(fc.record({ entity: maybe(idOf('e')), name: stretch, relation: fc.constant('in') }), { maxLength: 1 }),
  });
  const quote = fc.record({
    type: fc.constantFrom(...QUOTE_TYPES),
    text: stretch,
    content: fc.array(placed, { minLength: 1, maxLength: 2 }),
    quoted: fc.array(placed, { maxLength: 2 }),
    speaker: maybe(speaker),
    cue: maybe(textSpan.map((part) => ({ ...part, lemma: 'tell' }))),
    via: maybe(speaker),
    within: maybe(idOf('q')),
    confidence: share,
    sentence,
    because,
  });
  const value = maybe(fc.oneof(fc.integer({ min: -9e9, max: 9e9 }), fc.double({ noNaN: true, noDefaultInfinity: true })));
  const number = fc
    .record({
      at: placed,
      sentence,
      type: fc.constantFrom(...NUMBER_TYPES),
      value,
      min: value,
      max: value,
      approx: fc.boolean(),
      unit: maybe(fc.constantFrom('percent', 'kilometre per hour', 'foot')),
      currency: maybe(fc.constantFrom('USD', 'CHF')),
      counts: maybe(textSpan),
      of: maybe(textSpan),
      quote: maybe(idOf('q')),
      source: maybe(stretch),
      partOf: maybe(idOf('n')),
      because,
    })
    .map(({ at, ...rest }) => ({ text: text.slice(at.start, at.end), ...at, ...rest }));
  const date = fc
    .record({
      at: placed,
      sentence,
      type: fc.constantFrom(...DATE_TYPES),
      value: maybe(fc.constantFrom('2022-06-14', '2022-02', 'XXXX-02-24', 'P1M', '2022-13-40', '2022-06-14T08:00')),
      precision: maybe(fc.constantFrom('day', 'month')),
      inferred: fc.constantFrom<string[]>([], ['year']),
      quote: maybe(idOf('q')),
      because,
    })
    .map(({ at, ...rest }) => ({ text: text.slice(at.start, at.end), ...at, ...rest }));
  const numbered = <F>(letter: string, facts: fc.Arbitrary<F>) =>
    fc.array(facts, { maxLength: 5 }).map((list) => list.map((fact, k) => ({ id: `${letter}${k + 1}`, ...fact })));
  return fc.record({
    schema: fc.constant('factsheet/1' as const),
    source: fc.constantFrom('a.txt', 'dir/\x1b[2Jb\n.txt', '习近平.html'),
    id: stretch,
    title: maybe(stretch),
    date: maybe(fc.constant({ value: '2022-06-14', origin: 'option' })),
    language: fc.constant('en' as const),
    offsetUnit: fc.constant('utf16' as const),
    length: fc.constant(text.length),
    entities: numbered<Omit<Entity, 'id'>>('e', entity),
    quotes: numbered<Omit<Quote, 'id'>>('q', quote),
    numbers: numbered<Omit<NumberFact, 'id'>>('n', number),
    dates: numbered<Omit<DateFact, 'id'>>('d', date),
    checks: fc.array(
      fc.record({ rule: fc.constant('sum'), ok: fc.boolean(), facts: fc.array(idOf('n'), { maxLength: 3 }), text: stretch }),
      { maxLength: 2 },
    ),
    sentences: fc.constant([{ start: 0, end: text.length }]),
    warnings: fc.array(
      placed.map((at) => ({ ...at, code: 'quote-unclosed', message: 'never closed' })),
      { maxLength: 1 },
    ),
  });
}
