import type { ExtractOptions } from '../../facts.ts';
import { dateOf, dayOf, dayOfWeek, isDate, mondayOf, weekdayOf, weekOf } from './calendar.ts';
import { dayOfHoliday, endOfHoliday } from './feasts.ts';
import { SEASONS } from './lengths.ts';
import type { Meaning } from './meaning.ts';

/** What a moment is resolved against. */
export interface Context {
  published: number | null;
  /** The date named last. */
  named: Resolved | null;
  /** The day named last, which `that day` means though a year came after it. */
  day: Resolved | null;
  /** The day named last in the sentence: that of its clock times. */
  today: Resolved | null;
  /** The date of an old year that the sentence names: months behind it are of that year. */
  past: Resolved | null;
  /** The quarter named last, where no year came after it. */
  quarter: string | null;
  /** Do dates without a year belong to the year named last? */
  narrative: boolean;
  /** Does the sentence speak of what has been (-1) or is to come (1)? Most moments need not know. */
  direction: () => -1 | 0 | 1;
  order: ExtractOptions['dateOrder'];
}

/** A resolved moment: its value, and its first day where that is known. */
export interface Resolved {
  value: string | null;
  precision: string | null;
  inferred: string[];
  day: number | null;
}

/** A resolved moment. */
export function made(value: string | null, precision: string | null, day: number | null, inferred: string[] = []): Resolved {
  return { value, precision, day, inferred };
}

/** Numbers as ISO 8601 writes them. */
export const two = (n: number): string => String(n).padStart(2, '0');
export const four = (n: number): string => String(n).padStart(4, '0');

/** A moment that is a day. */
export function dayValue(day: number, inferred: string[]): Resolved {
  const [y, m, d] = dateOf(day);
  return made(`${four(y)}-${two(m)}-${two(d)}`, 'day', day, inferred);
}

/** A holiday of a year: its day, or its first and last; or the weekend beside it. */
export function holidayValue({ holiday, weekend }: Meaning, year: number, inferred: string[]): Resolved {
  const day = dayOfHoliday(holiday!, year);
  if (weekend) return weekendBeside(day, inferred);
  const end = endOfHoliday(holiday!, year, day);
  const first = dayValue(day, inferred);
  return end === null ? first : { ...first, value: `${first.value}/${dayValue(end, []).value}` };
}

/** Labor Day's is the one before, Thanksgiving's the one after. */
function weekendBeside(day: number, inferred: string[]): Resolved {
  const saturday = mondayOf(day) + (weekdayOf(day) < 4 ? -2 : 5);
  const [year, week] = weekOf(saturday);
  return made(`${four(year)}-W${two(week)}-WE`, 'weekend', saturday, inferred);
}

/** A date whose year is known. */
export function inYear(m: Meaning, year: number, inferred: string[]): Resolved {
  const y = four(year);
  if (m.holiday !== undefined) return holidayValue(m, year, [...inferred, 'month', 'day']);
  if (m.month !== undefined && m.day !== undefined) {
    if (!isDate(year, m.month, m.day)) return made(null, null, null);
    return dayValue(dayOf(year, m.month, m.day), inferred);
  }
  if (m.month !== undefined) return made(`${y}-${two(m.month)}`, 'month', dayOf(year, m.month, 1), inferred);
  if (m.quarter !== undefined) return made(`${y}-Q${m.quarter}`, 'quarter', dayOf(year, m.quarter * 3 - 2, 1), inferred);
  if (m.half !== undefined) return made(`${y}-H${m.half}`, 'half', dayOf(year, m.half * 6 - 5, 1), inferred);
  if (m.season !== undefined) return made(`${y}-${SEASONS[m.season]}`, 'season', dayOf(year, m.season * 3, 1), inferred);
  if (m.week !== undefined) return made(`${y}-W${two(m.week)}`, 'week', dayOfWeek(year, m.week), inferred);
  return made(y, 'year', dayOf(year, 1, 1), inferred);
}

/** A value with XXXX for the year that nothing tells. */
export function partial(m: Meaning): Resolved {
  if (m.month !== undefined)
    return made(`XXXX-${two(m.month)}${m.day === undefined ? '' : `-${two(m.day)}`}`, m.day === undefined ? 'month' : 'day', null);
  if (m.weekday !== undefined) return made(`XXXX-WXX-${m.weekday}`, 'day', null);
  if (m.quarter !== undefined) return made(`XXXX-Q${m.quarter}`, 'quarter', null);
  if (m.half !== undefined) return made(`XXXX-H${m.half}`, 'half', null);
  if (m.season !== undefined) return made(`XXXX-${SEASONS[m.season]}`, 'season', null);
  return made(null, null, null);
}
