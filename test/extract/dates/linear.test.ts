import { expect, test } from 'vitest';
import { findDates } from '../../../src/extract/dates/find.ts';
import { Document } from '../../../src/text/document.ts';

const INPUTS = ['7', 'one ', ',', '12 ', 'the first ', 'May ', 'two-', '1990-', '3 to ', 'Tuesday, ', 'a1', 'half past ', '1/2/'];

/** CPU milliseconds of the best of three runs. */
function cost(text: string): number {
  const document = new Document({ text, published: '2022-03-29' });
  const runs = [0, 1, 2].map(() => {
    const before = process.cpuUsage().user;
    findDates(document);
    return (process.cpuUsage().user - before) / 1000;
  });
  return Math.min(...runs);
}

test.each(INPUTS)('linear time on %j again and again', (unit) => {
  cost(unit.repeat(Math.ceil(5_000 / unit.length)));
  const short = cost(unit.repeat(Math.ceil(10_000 / unit.length)));
  const long = cost(unit.repeat(Math.ceil(80_000 / unit.length)));
  expect(long).toBeLessThan(Math.max(200, short * 32));
});
