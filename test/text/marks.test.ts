import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairMarks } from '../../src/text/marks.ts';
import { readCases } from './cases.ts';

describe('quotation marks', () => {
  test.each(readCases<{ text: string; pairs: string[]; unclosed: string[] }>('quotes-marks'))('$text', ({ text, pairs, unclosed }) => {
    const marks = pairMarks(text);
    expect(marks.pairs.map(({ outer }) => text.slice(outer.start, outer.end))).toEqual(pairs);
    expect(marks.unclosed.map(({ start, end }) => text.slice(start, end))).toEqual(unclosed);
  });

  test('the inner stretch is without the marks', () => {
    const text = "''Stay,'' she said. “No.”";
    expect(pairMarks(text).pairs.map(({ inner }) => text.slice(inner.start, inner.end))).toEqual(['Stay,', 'No.']);
  });

  test('pairs lie in the text, in order, the inner inside the outer, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), marked), (text) => {
        let last = -1;
        for (const { outer, inner } of pairMarks(text).pairs) {
          expect(outer.start).toBeGreaterThan(last);
          expect(outer.start).toBeLessThan(inner.start);
          expect(inner.start).toBeLessThanOrEqual(inner.end);
          expect(inner.end).toBeLessThanOrEqual(outer.end);
          expect(outer.end).toBeLessThanOrEqual(text.length);
          last = outer.start;
        }
      }),
    );
  });

  test('pairs nest or lie apart', () => {
    fc.assert(
      fc.property(marked, (text) => {
        const open: number[] = [];
        for (const { outer } of pairMarks(text).pairs) {
          while (open.length && open[open.length - 1] <= outer.start) open.pop();
          if (open.length) expect(outer.end).toBeLessThanOrEqual(open[open.length - 1]);
          open.push(outer.end);
        }
      }),
    );
  });

  test('a text of only quotation marks is no slower than prose', () => {
    const prose = time('He said “it is over” and left the room at noon. '.repeat(6_000));
    for (const mark of ['"', '“', '” ', "'", "''a", '“ ', '" '])
      expect(time(mark.repeat(300_000 / mark.length))).toBeLessThan(prose * 5 + 500);
  });
});

const marked = fc
  .array(fc.constantFrom('"', '“', '”', "'", '‘', '’', "''", '``', '«', '»', '„', ' ', '\n', 'word', 'boys', '6', '.', ','))
  .map((parts) => parts.join(''));

function time(text: string): number {
  const started = performance.now();
  pairMarks(text);
  return performance.now() - started;
}
