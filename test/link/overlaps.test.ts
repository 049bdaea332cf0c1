import { expect, test } from 'vitest';
import { link } from './marked.ts';

test('a date inside a name is the name’s, a number inside either is none', () => {
  const { entities, dates, numbers } = link({
    text: 'The September 11 attacks came before Article 5 was used on March 29.',
    names: { event: ['September 11 attacks'], law: ['Article 5'] },
    numbers: [
      ['11', 'count', 11],
      ['5', 'count', 5],
      ['29', 'count', 29],
    ],
    dates: [
      ['September 11', 'XXXX-09-11'],
      ['March 29', 'XXXX-03-29'],
    ],
  });
  expect(entities.map(({ name }) => name)).toEqual(['September 11 attacks', 'Article 5']);
  expect(dates.map(({ text }) => text)).toEqual(['March 29']);
  expect(numbers).toEqual([]);
});

test('a name inside a date is the date’s; an age stays a number', () => {
  const { entities, dates, numbers } = link({
    text: 'On Christmas Eve an 18-year-old sang.',
    names: { event: ['Christmas'] },
    numbers: [['18-year-old', 'age', 18]],
    dates: [
      ['Christmas Eve', 'XXXX-12-24'],
      ['18-year', 'P18Y'],
    ],
  });
  expect(entities).toEqual([]);
  expect(dates.map(({ text }) => text)).toEqual(['Christmas Eve']);
  expect(numbers.map(({ text }) => text)).toEqual(['18-year-old']);
});
