import type { Meaning } from '../meaning.ts';
import { UNITS } from '../words.ts';
import { type Rule, rule } from './rule.ts';

/** Parts that need a month or a year beside them: `the first Monday` of May, `the last week` of 2016, `the 10th` of next month. */
export const nthRules = (): Rule[] => [
  ...rule('nth weekday', ['the? nth:O weekday:WD', 'the? nth:last weekday:WD', 'the? nth:O last weekday:WD'], ({ nth, weekday }) =>
    weak({ nth, weekday }),
  ),
  ...rule(
    'nth unit',
    ['the? nth:O unit:day|week|weekend|month|quarter|half', 'the? nth:last unit:day|week|weekend|month|quarter'],
    ({ nth, unit }) => weak({ nth, nthUnit: UNITS[unit] }),
  ),
  ...rule('nth last unit', ['the? nth:O last unit:day|week|weekend'], ({ nth, unit }) => weak({ nth: -nth, nthUnit: UNITS[unit] })),
  ...rule('numbered week', ['the? week n:INT', 'the? week number|no.? n:INT'], ({ n }) =>
    n < 1 || n > 53 ? null : { kind: 'moment', week: n },
  ),
  ...rule('nth day', ['the? day:ORD day?', 'the day:first|second day'], ({ day }) => (day < 1 || day > 31 ? null : weak({ day }))),
  ...rule('hour alone', 'hour:INT|NUM', ({ hour }) =>
    hour < 1 || hour > 12 ? null : weak({ clock: hour * 3600, grain: 'hour', open: true }),
  ),
  ...rule('hour tonight', 'hour:INT|NUM tonight', ({ hour }) =>
    hour < 1 || hour > 11 ? null : { kind: 'moment', shift: { unit: 'day', by: 0 }, clock: (hour + 12) * 3600, grain: 'hour' },
  ),
];

function weak(meaning: Partial<Meaning>): Meaning {
  return { kind: 'moment', ...meaning, weak: true };
}
