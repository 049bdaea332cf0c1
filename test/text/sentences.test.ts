import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitIntoParagraphs, splitIntoSentences } from '../../src/text/sentences.ts';
import { readCases } from './cases.ts';

describe('sentences', () => {
  test.each(readCases<{ text: string; sentences: string[] }>('text-sentences'))('$text', ({ text, sentences }) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  test('cover every character but white space, in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), prose), (text) => {
        const kept = sentencesOf(text).join('');
        expect(kept.replace(WHITE, '')).toBe(text.replace(WHITE, ''));
      }),
    );
  });

  test('a long run of initials stays linear', () => {
    expect(sentencesOf('A. '.repeat(50_000)).join('').replace(/\s/g, '')).toHaveLength(100_000);
  });
});

describe('paragraphs', () => {
  test('lines wrapped at a fixed width are one paragraph', () => {
    const line = 'the council met on the hill above the town and voted for the plan';
    const text = `${Array(6).fill(line).join('\n')}\n\n${Array(6).fill(line).join('\n')}\n`;
    expect(splitIntoParagraphs(text)).toHaveLength(2);
  });

  test('a line of its own is a paragraph', () => {
    expect(splitIntoParagraphs('Headline\nFirst paragraph ends.\n\nSecond one.')).toEqual([
      { start: 0, end: 8 },
      { start: 9, end: 30 },
      { start: 32, end: 43 },
    ]);
  });
});

const WHITE = /[\p{White_Space}\u0000-\u0020\u200b\ufeff]/gu;
const prose = fc
  .array(fc.constantFrom('A. ', 'Mr. ', 'He left. ', '“Yes.” ', '"', '(', ')', '\n', '... ', 'no', ' ', '!', '。'), { maxLength: 80 })
  .map((parts) => parts.join(''));

function sentencesOf(text: string): string[] {
  return splitIntoSentences(text, splitIntoParagraphs(text)).map(({ start, end }) => text.slice(start, end));
}
