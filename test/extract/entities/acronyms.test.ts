import { expect, test } from 'vitest';
import { findAcronyms } from '../../../src/extract/entities/acronyms.ts';
import { countRepeats } from '../../../src/extract/entities/repeats.ts';
import { Document } from '../../../src/text/document.ts';
import { readCases } from '../../text/cases.ts';

interface Case {
  text: string;
  long: [string, boolean][];
}

test.each(readCases<Case>('acronyms'))('$text', ({ text, long }) => {
  const document = new Document({ text });
  const { long: found } = findAcronyms(document, countRepeats(document));
  const forms = [...found.values()].map(({ from, to, sure }) => {
    const { start, end } = document.span(from, to);
    return [text.slice(start, end), sure];
  });
  expect(forms).toEqual(long);
});
