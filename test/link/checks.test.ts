import { expect, test } from 'vitest';
import { weekdayOf } from '../../src/link/calendar.ts';
import { cases, link, type Marked } from './marked.ts';

type Case = Marked & { checks: [string, boolean, string][]; partOf?: (string | null)[] };

for (const { checks, partOf, ...marked } of cases<Case>('link-checks')) {
  test(marked.text, () => {
    const linked = link(marked);
    expect(linked.checks.map(({ rule, ok, text }) => [rule, ok, text])).toEqual(checks);
    if (partOf) expect(linked.numbers.map((number) => number.partOf)).toEqual(partOf);
  });
}

test('weekdays of all centuries', () => {
  expect(['1969-12-31', '1970-01-01', '2000-02-29', '2022-03-29', '1815-06-18'].map(weekdayOf)).toEqual([3, 4, 2, 2, 7]);
});
