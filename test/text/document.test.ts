import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Document } from '../../src/text/document.ts';

describe('document', () => {
  const document = new Document({ text: 'Ana Ruiz left.\nShe’d “won”. It’s over.' });

  test('norms are lower case with plain apostrophes', () => {
    expect(Array.from({ length: 7 }, (_, i) => document.norm(i))).toEqual(['ana', 'ruiz', 'left', '.', 'she', "'d", '“'.replace('“', '"')]);
    expect(document.norm(-1)).toBe('');
    expect(document.form(99)).toBe('');
  });

  test('every sentence knows its tokens and its paragraph', () => {
    expect(document.sentences.map(({ start, end }) => document.text.slice(start, end))).toEqual([
      'Ana Ruiz left.',
      'She’d “won”.',
      'It’s over.',
    ]);
    expect([...document.first]).toEqual([0, 4, 10, 14]);
    expect([...document.paragraph]).toEqual([0, 1, 1]);
  });

  test('tokens are found by offset, white space belongs to the next', () => {
    expect([0, 2, 3, 4, 14, 15, 1000].map((offset) => document.tokenAt(offset))).toEqual([0, 0, 1, 1, 4, 4, 14]);
    expect([0, 20, 37].map((offset) => document.sentenceAt(offset))).toEqual([0, 1, 2]);
  });

  test('columns agree, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { count, start, end, word, tag, sentence, sentences, first } = new Document({ text });
        expect([start.length, end.length, word.length, tag.length, sentence.length]).toEqual(Array(5).fill(count));
        expect(first[sentences.length]).toBe(count);
        for (let i = 0; i < count; i++) {
          expect(start[i]).toBeGreaterThanOrEqual(sentences[sentence[i]].start);
          expect(end[i]).toBeLessThanOrEqual(sentences[sentence[i]].end);
        }
      }),
    );
  });
});
