import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignWords, letterEdits } from '../../src/check/align.ts';
import { checkFacts, openSource } from '../../src/check/check.ts';
import { intervalOf } from '../../src/check/intervals.ts';
import { lengthOf } from '../../src/check/lengths.ts';
import { piecesOf } from '../../src/check/quoted.ts';
import { findRuns, indexWords } from '../../src/check/runs.ts';
import { wordDiff } from '../../src/check/shown.ts';
import { splitWords, wordList } from '../../src/check/words.ts';
import { read } from './sheets.ts';

describe('words', () => {
  test('typography is no difference', () => {
    expect(wordList('Don’t — the “U.S.” paid 2,975 to Orbán’s co-workers')).toEqual(
      wordList("don't the us paid 2975 to orban's co workers"),
    );
  });

  test('a run is found wherever it stands, and nowhere else', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 40 }),
        fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 4 }),
        (list, run) => {
          const text = list.join(' ');
          const expected = list.flatMap((_, i) => (run.every((word, k) => list[i + k] === word) ? [i] : []));
          expect(findRuns(indexWords(splitWords(text)), run, 0, 100)).toEqual(expected);
        },
      ),
    );
  });

  test('pieces of a quotation', () => {
    expect(piecesOf('[T]he plan […] is [really] bad ... and late')).toEqual([['the', 'plan'], ['is'], ['bad'], ['and', 'late']]);
    expect(piecesOf('It cost [$]5')).toEqual([['it', 'cost'], ['5']]);
  });

  test('alignment and letters', () => {
    expect(alignWords(['a', 'b', 'c'], ['a', 'c', 'd']).pairs).toEqual([
      [0, 0],
      [2, 1],
    ]);
    expect(letterEdits('podolyak', 'podoliak')).toBe(1);
    expect(letterEdits('kitten', 'sitting', 2)).toBe(3);
  });

  test('a word diff', () => {
    const [before, after] = ['We are not against trams.', 'We are all against trams.'];
    expect(wordDiff(before, { start: 0, end: before.length }, after, { start: 0, end: after.length })).toBe(
      'We are [-not-] {+all+} against trams',
    );
  });
});

describe('times', () => {
  test.for([
    ['2022-03', '2022-03-29', true],
    ['2022-03-29', '2022-03', false],
    ['2022-Q1', '2022-03', true],
    ['2022-W13', '2022-03-29', true],
    ['2022-W13', '2022-04-04', false],
    ['2022', '2022-W13', true],
    ['198', '1984', true],
    ['2022-SU', '2022-07', true],
    ['2022-10-28/2022-11-22', '2022-11-01', true],
  ] as const)('%s holds %s: %s', ([outer, inner, holds]) => {
    const [one, two] = [intervalOf(outer)!, intervalOf(inner)!];
    expect(one.first <= two.first && two.last <= one.last).toBe(holds);
  });

  test('no year, no interval; lengths', () => {
    expect(intervalOf('XXXX-03-29')).toBe(null);
    expect(lengthOf('P2W')?.days).toBe(14);
    expect(lengthOf('PT72H')?.days).toBeCloseTo(3);
    expect(lengthOf('PXY')).toBe(null);
  });
});

test('every text has its own facts, whatever it holds', () => {
  const word = fc.constantFrom(
    'Anna Berg',
    'said',
    '“',
    '”',
    '5',
    '2,000',
    'people',
    'on Friday',
    'not',
    '.',
    '\n',
    'the UN',
    'and',
    '[…]',
    '€3m',
    '40%',
    'in 2019',
    ':',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      const reading = read(words.join(' '), '2024-05-08');
      const { findings, facts } = checkFacts(reading, [openSource(reading)]);
      expect(findings).toEqual([]);
      expect(facts.supported).toBe(facts.total);
    }),
    { numRuns: 60 },
  );
});
