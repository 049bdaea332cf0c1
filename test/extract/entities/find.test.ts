import { describe, expect, test } from 'vitest';
import { findEntities } from '../../../src/extract/entities/find.ts';
import { Document } from '../../../src/text/document.ts';
import { readCases } from '../../text/cases.ts';

interface Case {
  text: string;
  names: [string, string][];
}

const namesIn = (text: string) => findEntities(new Document({ text })).map(({ start, end, fact }) => [text.slice(start, end), fact.type]);

describe('names', () => {
  test.each(readCases<Case>('entities-news'))('$text', ({ text, names }) => {
    expect(namesIn(text)).toEqual(names);
  });

  test.each(readCases<Case>('entities-none'))('none: $text', ({ text, names }) => {
    expect(namesIn(text)).toEqual(names);
  });

  test('come in text order, do not overlap, and say how sure they are', () => {
    const text = 'Ana Ruiz of Siemens spoke in Munich. Ruiz then flew to Berlin with Siemens managers. MUNICH AND BERLIN PROTEST';
    const found = findEntities(new Document({ text }));
    expect(found.length).toBeGreaterThan(4);
    found.forEach(({ start, end, fact }, i) => {
      expect(end).toBeGreaterThan(start);
      if (i) expect(start).toBeGreaterThanOrEqual(found[i - 1].end);
      expect(fact.confidence).toBeGreaterThan(0.2);
      expect(fact.confidence).toBeLessThanOrEqual(1);
    });
  });

  test('do not depend on the documents before', () => {
    const texts = [...readCases<Case>('entities-news'), ...readCases<Case>('entities-none')].map(({ text }) => text);
    const found = (text: string) => JSON.stringify(findEntities(new Document({ text })));
    const forwards = texts.map(found);
    const backwards = [...texts].reverse().map(found).reverse();
    expect(backwards).toEqual(forwards);
  });

  test('take time in proportion to the text, also in capitals without an end', () => {
    const seconds = (text: string) => {
      const start = performance.now();
      namesIn(text);
      return (performance.now() - start) / 1000;
    };
    const long = 'PRESIDENT JANE DOE OF THE BANK OF NOWHERE '.repeat(60);
    seconds(long);
    expect(seconds(long.repeat(8))).toBeLessThan(Math.max(1, seconds(long) * 40));
  });
});
