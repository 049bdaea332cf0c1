import type { Meaning } from '../meaning.ts';
import { type Rule, rule, type Values } from './rule.ts';

/** Clock times and dayparts: `7:15 p.m.`, `half past eight`, `noon`, `the late afternoon`. */
export const clockRules = (): Rule[] => [
  ...rule('clock', ['clock:CLOCK half12:AMPM? ZONE?', 'clock:CLOCK half12:AMPM? ( ZONE )'], clockOf),
  ...rule('clock', ['clock:CLOCK a'], ({ clock }) => clockOf({ clock, half12: 0 })),
  ...rule('clock', ['clock:CLOCK p'], ({ clock }) => clockOf({ clock, half12: 12 })),
  ...rule(
    'hour',
    [
      'hour:INT|NUM half12:AMPM ZONE?',
      'hhmm:INT|YEAR half12:AMPM ZONE?',
      'hhmm:INT|YEAR ZONE',
      "hour:INT|NUM o'clock|oclock half12:AMPM?",
      'hour:INT|NUM minute:INT|NUM half12:AMPM ZONE?',
    ],
    clockOf,
  ),
  ...rule(
    'hour in part',
    [
      'hour:INT|NUM in the part:PART',
      'hour:INT|NUM this part:PART',
      'hour:INT|NUM minute:INT|NUM in the part:PART',
      'hour:INT|NUM at part:night',
    ],
    ({ hour, minute, part }) => {
      const time = hour > 12 || hour < 1 || (minute ?? 10) < 10 ? null : clockOf({ hour, minute });
      return time && { ...time, part };
    },
  ),
  ...rule('dotted', ['dotted:DEC half12:AMPM ZONE?'], clockOf),
  ...rule('past the hour', ['minute:INT|NUM past hour:INT|NUM half12:AMPM?', 'half past hour:INT|NUM half12:AMPM?'], pastHour),
  ...rule('past the hour', 'a? quarter past|after hour:INT|NUM half12:AMPM?', ({ hour, half12 }) => pastHour({ minute: 15, hour, half12 })),
  ...rule('minutes past', 'minute:INT|NUM minutes past|after hour:INT|NUM half12:AMPM?', pastHour),
  ...rule(
    'minutes to',
    ['minute:INT|NUM minutes to|before hour:INT|NUM half12:AMPM?', 'minute:INT|NUM to hour:INT|NUM half12:AMPM'],
    ({ minute, hour, half12 }) => pastHour({ minute: 60 - minute, hour: hour - 1, half12 }),
  ),
  ...rule('tight hour', 'hour:INT hour minute:INT', clockOf),
  ...rule('to the hour', 'a? quarter to|before hour:INT|NUM half12:AMPM?', ({ hour, half12 }) =>
    pastHour({ minute: 45, hour: hour - 1, half12 }),
  ),
  ...rule('noon', 'hour:NOON', ({ hour }) => ({ kind: 'moment', clock: hour * 3600, grain: 'hour', zone: 'fixed' })),
  ...rule('part', ['the|a|an? early|late|mid? -? part:PART'], ({ part }) => ({ kind: 'moment', part: part || 0, weak: true })),
  ...rule('overnight', ['overnight'], () => ({ kind: 'moment', part: 4 })),
];

function clockOf({ clock, hour, minute, dotted, hhmm, half12 }: Values): Meaning | null {
  if (hhmm !== undefined) return hhmm < 100 ? null : clockOf({ hour: Math.floor(hhmm / 100), minute: hhmm % 100, half12 });
  let at = clock ?? (hour === undefined ? 0 : hour * 3600 + (minute ?? 0) * 60);
  let grain: Meaning['grain'] = clock !== undefined || minute !== undefined ? 'minute' : 'hour';
  if (dotted !== undefined) {
    at = Math.floor(dotted) * 3600 + Math.round((dotted % 1) * 100) * 60;
    grain = 'minute';
  }
  if (clock !== undefined && clock % 60) grain = 'second';
  if (minute !== undefined && minute > 59) return null;
  if (at > 86_400 || at % 3600 >= 3600) return null;
  const h = Math.floor(at / 3600);
  if (half12 !== undefined && h > 12) return { kind: 'moment', clock: at, grain };
  if (half12 === undefined) return { kind: 'moment', clock: at, grain };
  return { kind: 'moment', clock: at - (h === 12 ? 43_200 : 0) + half12 * 3600, grain, half12 };
}

function pastHour({ minute, hour, half12 }: Values): Meaning | null {
  if (hour > 24) return null;
  return clockOf({ hour, minute: minute ?? 30, half12 });
}
