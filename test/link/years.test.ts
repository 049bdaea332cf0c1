import { describe, expect, test } from 'vitest';
import { withoutYear } from '../../src/link/years.ts';
import { Document } from '../../src/text/document.ts';

describe('a name without its year', () => {
  test.each([
    ['He starred in Stoker (2013) and Belle.', 'Stoker (2013', 'Stoker'],
    ['Euro 2024 begins.', 'Euro 2024', 'Euro'],
    ['Apollo 11 landed.', 'Apollo 11', 'Apollo 11'],
    ['Boeing 747 landed.', 'Boeing 747', 'Boeing 747'],
    ['In 2013 he left.', '2013', '2013'],
  ])('%s', (text, name, mended) => {
    const start = text.indexOf(name);
    const found = { start, end: start + name.length, fact: { type: 'product' as const, confidence: 1 }, because: 'test' };
    const { end } = withoutYear(new Document({ text }), found);
    expect(text.slice(start, end)).toBe(mended);
  });
});
