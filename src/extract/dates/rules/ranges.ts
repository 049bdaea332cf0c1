import { isDate } from '../calendar.ts';
import type { Meaning } from '../meaning.ts';
import { type Rule, rule, type Values } from './rule.ts';

/** Ranges whose ends share a month, a half of the day, a century: `10–12 October`, `from 3 to 5 p.m.`, `1991-95`. */
export const rangeRules = (): Rule[] => [
  ...rule(
    'days of a month',
    [
      'from? month:M a:DN to|-|through|until|till|thru b:DN',
      'from? month:M a:DN to|-|through|until|till|thru b:DN ,? year:YEAR',
      'between month:M a:DN and|- b:DN',
      'between month:M a:DN and|- b:DN ,? year:YEAR',
      'month:M between a:DN and b:DN',
      'month:M between a:DN and b:DN ,? year:YEAR',
      'from? the? a:DN to|-|through|until|till|thru the? b:DN of? month:M',
      'from? the? a:DN to|-|through|until|till|thru the? b:DN of? month:M ,? year:YEAR|NUM',
      'between the? a:DN and|- the? b:DN of? month:M',
      'between the? a:DN and|- the? b:DN of? month:M ,? year:YEAR|NUM',
    ],
    daysOfMonth,
  ),
  ...rule('years', ['from? a:YEAR - b:INT'], shortYears),
  ...rule('tight years', ['a:YEAR - b:YEAR', 'a:YEAR / b:INT'], ({ a, b }) =>
    b < 100 ? shortYears({ a, b }) : a < b ? rangeOf({ kind: 'moment', year: a }, { kind: 'moment', year: b }) : null,
  ),
  ...rule(
    'hours',
    [
      'from|between? a:INT|NUM to|-|until|till|and|through|thru b:INT|NUM half:AMPM ZONE?',
      'from|between? a:INT|NUM first:AMPM to|-|until|till|and|through|thru b:INT|NUM half:AMPM ZONE?',
      'from|between? clock:CLOCK first:AMPM? to|-|until|till|and|through|thru end:CLOCK half:AMPM? ZONE?',
      'from|between? a:INT|NUM first:AMPM? to|-|until|till|and|through|thru end:CLOCK half:AMPM? ZONE?',
      'from|between? clock:CLOCK first:AMPM? to|-|until|till|and|through|thru b:INT|NUM half:AMPM ZONE?',
      'from|between clock:CLOCK first:AMPM? to|until|till|and|through|thru b:INT|NUM',
      'from|between? a:INT|NUM first:AMPM? to|-|until|till|and|through|thru noon:NOON',
    ],
    hours,
  ),
  ...rule('bare hours', ['from|between a:INT|NUM to|until|till|and|- b:INT|NUM'], (values) =>
    values.a > 24 || values.b > 24 ? null : { ...hours(values)!, weak: true },
  ),
];

function rangeOf(from: Meaning, to: Meaning): Meaning {
  return { kind: 'range', from, to };
}

function daysOfMonth({ month, a, b, year }: Values): Meaning | null {
  if (!isDate(year, month, a) || !isDate(year, month, b) || a >= b) return null;
  return rangeOf({ kind: 'moment', year, month, day: a }, { kind: 'moment', year, month, day: b });
}

/** `2012–13`, `1991-95`: two digits that go on from the first year. */
function shortYears({ a, b }: Values): Meaning | null {
  const to = a - (a % 100) + b;
  if (b > 99 || to <= a || (b <= 12 && b !== (a % 100) + 1)) return null;
  return rangeOf({ kind: 'moment', year: a }, { kind: 'moment', year: to });
}

function hours({ a, b, clock, end, first, half, noon }: Values): Meaning | null {
  const to = noon !== undefined ? noon * 3600 || 86_400 : timeOf(b, end, half);
  let from = timeOf(a, clock, first ?? (noon === undefined ? half : undefined));
  if (to === null || from === null) return null;
  if (first === undefined && half === 12 && from >= to) from -= 43_200; // from 11 to 1 p.m.
  if (from < 0) return null;
  const until = half === undefined && first !== 0 && to < from && to + 43_200 > from ? to + 43_200 : to; // 11:30–1:30
  return rangeOf({ kind: 'moment', clock: from, grain: grainOf(clock) }, { kind: 'moment', clock: until, grain: grainOf(end) });
}

function timeOf(hour: number | undefined, clock: number | undefined, half: number | undefined): number | null {
  const at = clock ?? hour! * 3600;
  if (at > 86_400) return null;
  if (half === undefined || at >= 46_800) return at;
  return (at >= 43_200 ? at - 43_200 : at) + half * 3600;
}

function grainOf(clock: number | undefined): Meaning['grain'] {
  return clock === undefined ? 'hour' : 'minute';
}
