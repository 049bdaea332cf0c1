import { expect, test } from 'vitest';
import { datelineOf } from '../../src/text/dateline.ts';
import { readCases } from './cases.ts';

test.each(readCases<{ text: string; value: string | null }>('dates-dateline'))('$text', ({ text, value }) => {
  expect(datelineOf(text)).toEqual(value && { value, origin: 'dateline' });
});

test('reads the head only, and quickly', () => {
  expect(datelineOf(`${'a line\n'.repeat(9)}Friday, July 21, 2017\n`)).toBeNull();
  const started = performance.now();
  for (const text of ['A'.repeat(1e6), 'AB, '.repeat(1e5), '('.repeat(1e6), 'MAY 1, 19 '.repeat(1e5)]) expect(datelineOf(text)).toBeNull();
  expect(performance.now() - started).toBeLessThan(1000);
});
