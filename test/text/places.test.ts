import { describe, expect, test } from 'vitest';
import { lineStarts } from '../../src/read/plain.ts';
import { originOf, placeOf } from '../../src/text/places.ts';

describe('places', () => {
  test('lines and columns count from 1, whatever ends a line', () => {
    const layout = { lines: lineStarts('ab\r\ncd\re\n'), map: null };
    expect([0, 4, 7].map((offset) => placeOf(layout, offset))).toEqual([
      { line: 1, column: 1 },
      { line: 2, column: 1 },
      { line: 3, column: 1 },
    ]);
    expect(originOf(layout, { start: 0, end: 2 })).toBeNull();
  });

  test('a map leads back into the source', () => {
    // source `<p>a &amp; b</p>`, text `a & b`
    const layout = { lines: lineStarts('<p>a &amp; b</p>'), map: { text: Uint32Array.of(0, 3), source: Uint32Array.of(3, 10) } };
    expect(placeOf(layout, 0)).toEqual({ line: 1, column: 4 });
    expect(originOf(layout, { start: 4, end: 5 })).toEqual({ start: 11, end: 12 });
    expect(originOf(layout, { start: 0, end: 1 })).toEqual({ start: 3, end: 4 });
  });
});
