import { dayOf, daysInMonth, easterOf, orthodoxEasterOf, weekdayOf } from './calendar.ts';
import { hanukkahOf, passoverOf, roshHashanahOf, treesOf } from './hebrew.ts';
import { hijriDay } from './hijri.ts';
import { HOLIDAYS } from './holidays.ts';
import { chineseDay, hinduDay, solarDay } from './moons.ts';

/** First day of a holiday in a year. */
export function dayOfHoliday(holiday: number, year: number): number {
  return dayByRule(HOLIDAYS[holiday][1].split('..')[0], year);
}

/** Last day of a holiday that begins on day `from`; null for one of a single day. */
export function endOfHoliday(holiday: number, year: number, from: number): number | null {
  const rule = HOLIDAYS[holiday][1].split('..')[1];
  if (!rule) return null;
  const end = dayByRule(rule, year);
  return end < from ? dayByRule(rule, year + 1) : end;
}

const FIXED = /^(\d\d)-(\d\d)$/;
const NTH = /^(\d\d):(\d):(-?\d|V)([+-]\d+)?$/;
const MOVING = /^([A-Z])(\d+)?(?::(\d+))?(?:@(\d+))?([+-]\d+)?$/;

function dayByRule(rule: string, year: number): number {
  const fixed = FIXED.exec(rule);
  if (fixed) return dayOf(year, +fixed[1], +fixed[2]);
  const nth = NTH.exec(rule);
  if (nth) return nthWeekday(year, +nth[1], +nth[2], nth[3]) + Number(nth[4] ?? 0);
  const [, calendar, month, day, hour, more] = MOVING.exec(rule)!;
  return MOVABLE[calendar](year, Number(month), Number(day), Number(hour)) + Number(more ?? 0);
}

const MOVABLE: Record<string, (year: number, month: number, day: number, hour: number) => number> = {
  E: easterOf,
  O: orthodoxEasterOf,
  R: roshHashanahOf,
  P: passoverOf,
  K: hanukkahOf,
  T: treesOf,
  I: hijriDay,
  C: chineseDay,
  H: hinduDay,
  S: (year, longitude) => solarDay(year, longitude, 8),
};

function nthWeekday(year: number, month: number, weekday: number, nth: string): number {
  if (nth === 'V') return nthWeekdayFrom(dayOf(year, month, 18), weekday); // the Monday before 25 May
  if (nth.startsWith('-')) {
    const last = dayOf(year, month, daysInMonth(year, month));
    return last - ((weekdayOf(last) - weekday + 7) % 7);
  }
  return nthWeekdayFrom(dayOf(year, month, 1), weekday) + (+nth - 1) * 7;
}

function nthWeekdayFrom(day: number, weekday: number): number {
  return day + ((weekday - weekdayOf(day) + 7) % 7);
}
