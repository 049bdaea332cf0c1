import { dateOf, dayOf, mondayOf, weekdayOf, weekOf } from './calendar.ts';
import type { Meaning } from './meaning.ts';
import { dayValue, four, inYear, made, type Resolved, two } from './resolved.ts';

/** The nth weekday, day or week of a month or year; a negative one counts from the end, -1 is the last. */
export function nthOf(m: Meaning, base: Resolved): Resolved {
  if (base.day === null || base.value === null) return made(null, null, null);
  const first = base.day;
  const end = endOf(base);
  const inferred = base.inferred;
  const nth = m.nth!;
  if (m.weekday !== undefined) {
    const day =
      nth > 0
        ? first + ((m.weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7
        : end - 1 - ((weekdayOf(end - 1) - m.weekday + 7) % 7) + (nth + 1) * 7;
    return day >= first && day < end ? dayValue(day, inferred) : made(null, null, null);
  }
  if (m.nthUnit === 'day') return dayValue(nth > 0 ? first + nth - 1 : end + nth, inferred);
  if (m.nthUnit === 'week' || m.nthUnit === 'weekend') return nthWeek(m, first, end, inferred);
  const [year, month] = dateOf(first);
  if (m.nthUnit === 'month' && base.precision === 'year')
    return inYear({ kind: 'moment', month: nth > 0 ? nth : 13 + nth }, year, inferred);
  if (m.nthUnit === 'quarter' && base.precision === 'year')
    return inYear({ kind: 'moment', quarter: nth > 0 ? nth : 5 + nth }, year, inferred);
  return made(null, month ? 'month' : null, null);
}

/** Weeks belong where their Thursday is, as in ISO 8601. */
function nthWeek(m: Meaning, first: number, end: number, inferred: string[]): Resolved {
  const thursday =
    m.nth! > 0 ? first + ((4 - weekdayOf(first) + 7) % 7) + (m.nth! - 1) * 7 : end - 1 - ((weekdayOf(end - 1) + 3) % 7) + (m.nth! + 1) * 7;
  const [year, week] = weekOf(thursday);
  const weekend = m.nthUnit === 'weekend';
  return made(`${four(year)}-W${two(week)}${weekend ? '-WE' : ''}`, m.nthUnit!, mondayOf(thursday) + (weekend ? 5 : 0), inferred);
}

/** The day after the last of a month, season or year. */
function endOf({ day, precision }: Resolved): number {
  const [year, month] = dateOf(day!);
  const months = precision === 'month' ? 1 : precision === 'quarter' || precision === 'season' ? 3 : 12;
  return dayOf(year, month + months, 1);
}
