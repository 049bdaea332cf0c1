import { expect, test } from 'vitest';
import { findDates } from '../../../src/extract/dates/find.ts';
import { Document, type DocumentSource } from '../../../src/text/document.ts';
import { readCases } from '../../text/cases.ts';

/** `times`: words, type, value; and the parts inferred, where the case is about them. */
interface Case {
  text: string;
  date?: string;
  order?: DocumentSource['dateOrder'];
  times: [words: string, type: string, value: string | null, inferred?: string][];
}

const TOPICS = [
  'calendar',
  'relative',
  'tense',
  'narrative',
  'durations',
  'sets',
  'clock',
  'ranges',
  'holidays',
  'references',
  'undated',
  'none',
];

for (const topic of TOPICS) {
  test.each(readCases<Case>(`dates-${topic}`))(`${topic}: $text`, ({ text, date, order, times }) => {
    const found = findDates(new Document({ text, published: date ?? null, ...(order && { dateOrder: order }) }));
    const said = found.map(({ start, end, fact }, f) => {
      const time: unknown[] = [text.slice(start, end), fact.type, fact.value];
      return times[f]?.length === 4 ? [...time, fact.inferred.join(' ')] : time;
    });
    expect(said).toEqual(times);
  });
}
