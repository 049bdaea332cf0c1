import { expect, test } from 'vitest';
import { findDates } from '../../../src/extract/dates/find.ts';
import { Document } from '../../../src/text/document.ts';
import { internWord } from '../../../src/text/words.ts';

test('where no word stands before a date, the first word of the process is not taken for it', () => {
  expect(new Document({ text: 'end' }).word[0]).toBe(internWord('end', 0, 3));
  const found = (text: string) => findDates(new Document({ text })).length;
  expect(found('end of the year')).toBe(1);
  expect(found('of the year')).toBe(0);
});
