import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findNumbers } from '../../../src/extract/numbers/find.ts';
import { Document } from '../../../src/text/document.ts';

const find = (text: string) => findNumbers(new Document({ text }));

const WORDS =
  `one two twenty hundred thousand million billion dozen half quarter third first fifth a an and or to of in out per the between from
  more than about at least up nearly minus point % percent $ £ € US EUR Rs p cents dollars euros pounds km kg miles per hour m bn k
  degrees Celsius years year-old old aged age March Monday p.m. 5 12 3.5 1,234 2019 10,000 007 1/2 3/4 2-1 5-10 10-year-old .5 -3 ½ #7
  20% $5 5m 3km/h people voters dogs Apollo Article No. , . ; ( ) - – — / ' " : dozens thousands hundreds of one-third two-run`.split(
    /\s+/,
  );

/** Text of words that mean something to the rules, glued or spaced. */
const texts = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ' ', ' ', '')), { maxLength: 30 })
  .map((parts) => parts.map(([word, space]) => word + space).join(''));

describe('whatever the text', () => {
  test('numbers are in order, apart, within the text and finite', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let before = 0;
        for (const { start, end, fact, because } of find(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          for (const value of [fact.value, fact.min, fact.max]) if (value !== null) expect(Number.isFinite(value)).toBe(true);
          if (fact.min !== null && fact.max !== null && fact.type === 'score') expect(fact.min).toBeLessThanOrEqual(fact.max);
          expect(because).toMatch(/^numbers\//);
          before = end;
        }
      }),
      { numRuns: 200 },
    );
  });

  test('what is counted stands in the text, behind the number', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { end, fact } of find(text)) {
          for (const span of [fact.counts, fact.of]) {
            if (!span) continue;
            expect(span.start).toBeGreaterThanOrEqual(end);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test('the same text gives the same numbers', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(find(text)).toEqual(find(text));
      }),
    );
  });

  test('any string at all is read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(find(text).every(({ end }) => end <= text.length)).toBe(true);
      }),
    );
  });
});

/** A quadratic step would run for minutes on any of these. */
describe('hostile input of 40 KB: twice the text gives twice the numbers', () => {
  test.each([
    ['a digit', '7', 0],
    ['digits', '12 ', 1],
    ['groups of digits', '111\u00a0', 1],
    ['one', 'one ', 1],
    ['one-', 'one-', 0],
    ['commas', ',', 0],
    ['digits and commas', '1,', 0],
    ['hundred and', 'hundred and ', 1],
    ['million', 'million ', 1],
    ['dollar signs', '$', 0],
    ['dollars to', '$1 to ', 1],
    ['thousands of', 'thousands of ', 1],
    ['feet', '2 feet ', 1],
    ['a', 'a ', 0],
    ['hyphens', '5-', 0],
    ['slashes', '1/', 0],
    ['points', '.5', 0],
    ['more than', 'more than 5 and ', 1],
    ['nouns', 'dogs ', 0],
    ['articles', '5 the the ', 1],
  ])(
    '%s',
    (_, unit, some) => {
      const times = Math.floor(20_000 / unit.length);
      const once = find(unit.repeat(times)).length;
      const twice = find(unit.repeat(times * 2)).length;
      expect(Math.abs(twice - 2 * once)).toBeLessThanOrEqual(2);
      expect(once > 2).toBe(some === 1);
    },
    30_000,
  );
});
