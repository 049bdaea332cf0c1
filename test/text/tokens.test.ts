import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanTokens } from '../../src/text/tokens.ts';
import { readCases } from './cases.ts';

describe('tokens', () => {
  test.each(readCases<{ text: string; tokens: string[] }>('text-tokens'))('$text', ({ text, tokens }) => {
    expect(tokensOf(text)).toEqual(tokens);
  });

  test('lose nothing but white space, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(tokensOf(text).join('')).toBe(text.replace(WHITE, ''));
      }),
    );
  });

  test('are in order, not empty and do not overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { count, start, end } = scanTokens(text);
        for (let i = 0; i < count; i++) {
          expect(end[i]).toBeGreaterThan(start[i]);
          if (i) expect(start[i]).toBeGreaterThanOrEqual(end[i - 1]);
        }
      }),
    );
  });
});

const WHITE = /[\p{White_Space}\u0000-\u0020\u200b\ufeff]/gu;
const pieces = fc.constantFrom(
  "'",
  '’',
  '"',
  '.',
  ',',
  '-',
  '—',
  ' ',
  '\n',
  '1',
  '20',
  'U',
  'Sen',
  'n',
  's',
  '://',
  '@',
  '#',
  '😀',
  'e\u0301',
  '習',
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
);

function tokensOf(text: string): string[] {
  const { count, start, end } = scanTokens(text);
  return Array.from({ length: count }, (_, i) => text.slice(start[i], end[i]));
}
