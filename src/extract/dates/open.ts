import { dateOf, dayOf, daysInMonth, isDate, mondayOf, weekdayOf } from './calendar.ts';
import { dayOfHoliday } from './feasts.ts';
import type { Meaning } from './meaning.ts';
import { type Context, dayValue, holidayValue, inYear, made, partial, type Resolved } from './resolved.ts';

/** Month, or month and day, without a year: by `last` and `next`, the narrative, or the tense. */
export function openMonth(m: Meaning, context: Context): Resolved {
  const { published, named, narrative, direction } = context;
  if (narrative && named?.day != null && m.which === undefined) return inYear(m, yearAfter(named, m.month!), ['year']);
  if (context.past !== null && m.which === undefined && context.direction() !== 1)
    return inYear(m, yearAfter(context.past, m.month!), ['year']);
  const anchor = m.named && named ? named.day : published;
  if (anchor === null) return partial(m);
  const [year, month, day] = dateOf(anchor);
  const distance = m.day === undefined ? m.month! - month : m.month! - month || m.day - day;
  if (m.which === 0) return inYear(m, year, ['year']);
  if (m.which === -1) return inYear(m, distance < 0 ? year : year - 1, ['year']);
  if (m.which === 1) return inYear(m, distance > 0 ? year : year + 1, ['year']);
  const months = m.month! - month + (m.day === undefined ? 0 : (m.day - day) / 31);
  const near = year + nearest(months, 12, (m.day === undefined ? MONTH_BIAS : BIAS)[direction() + 1]);
  return inYear(m, m.day === undefined ? near : fittingYear(m, near, anchor), ['year']);
}

/** The year itself, or one beside it for 29 February, and where a weekday says that a far date is another year's. */
function fittingYear({ month, day, weekday }: Meaning, year: number, published: number): number {
  const fits = (y: number): boolean =>
    isDate(y, month!, day!) &&
    (weekday === undefined || FAR > Math.abs(dayOf(y, month!, day!) - published) || weekdayOf(dayOf(y, month!, day!)) === weekday);
  return [year, year + 1, year - 1, year + 2, year - 2, year + 3, year - 3].find(fits) ?? year;
}

/** Days from the publication up to which a weekday that does not fit is a mistake, not another year. */
const FAR = 60;

/** A holiday without a year. */
export function openHoliday(m: Meaning, holiday: number, { published, named, narrative, direction }: Context): Resolved {
  const inferred = ['year', 'month', 'day'];
  if (narrative && named?.day != null && m.which === undefined) return inYear(m, dateOf(named.day)[0], ['year']);
  if (published === null) return made(null, 'day', null);
  const [year] = dateOf(published);
  const distance = (dayOfHoliday(holiday, year) - published) / 30.5;
  const turn =
    m.which === -1 ? (distance < 0 ? 0 : -1) : m.which === 1 ? (distance > 0 ? 0 : 1) : nearest(distance, 12, BIAS[direction() + 1]);
  return holidayValue(m, year + (m.which === 0 ? 0 : turn), inferred);
}

/** The year of the date named last; a history that comes from winter to spring is in the next one. */
function yearAfter({ day, precision }: Resolved, month: number): number {
  const [year, before] = dateOf(day!);
  return (precision === 'day' || precision === 'month') && before - month >= 8 ? year + 1 : year;
}

/** Which of the neighbouring cycles is nearest, when what is to come counts as `bias` further away? */
function nearest(distance: number, cycle: number, bias: number): number {
  const cost = (d: number): number => (d > 0 ? d + bias : -d);
  const costs = [-1, 0, 1].map((turn) => cost(distance + turn * cycle));
  return costs.indexOf(Math.min(...costs)) - 1;
}

/** Months by which the future counts as further away, after a past, an unknown and a future tense. */
const BIAS = [5, 1, -5];
const MONTH_BIAS = [7, 1, -7];
const QUARTER_BIAS = [6, 3, -3];

/** A bare weekday: by `last` and `next`, the narrative, or the tense. */
export function openWeekday(m: Meaning, { published, direction, day, narrative }: Context): Resolved {
  const anchor = narrative && day ? day.day : published;
  if (anchor === null || anchor === undefined) return partial(m);
  const inferred = ['year', 'month', 'day'];
  const weekday = m.weekday!;
  if (m.named && day && m.which !== undefined) return dayValue(fromDay(day.day!, weekday, m.which), inferred);
  const monday = mondayOf(anchor);
  const today = weekdayOf(anchor);
  if (m.which === 0) return dayValue(monday + weekday - 1, inferred);
  if (m.which === -1) return dayValue(fromDay(today === weekday + 1 ? anchor - 1 : anchor, weekday, -1), inferred); // on a Tuesday `last Monday` is not yesterday
  if (m.which === 2) return dayValue(fromDay(anchor, weekday, 1), inferred);
  if (m.which === 1) return dayValue(monday + 7 + weekday - 1, inferred);
  const past = anchor - ((today - weekday + 7) % 7);
  const future = anchor + ((weekday - today + 7) % 7);
  return dayValue(direction() === 1 || (narrative && anchor !== published) ? future : past, inferred);
}

/** The nearest such weekday strictly before or after a day, or in its week. */
function fromDay(day: number, weekday: number, which: number): number {
  if (which === 0) return mondayOf(day) + weekday - 1;
  return which > 0 ? day + ((weekday - weekdayOf(day) + 6) % 7) + 1 : day - ((weekdayOf(day) - weekday + 6) % 7) - 1;
}

/** `Friday the 13th`: the nearest day that is both. */
export function openWeekdayDay(m: Meaning, { published, direction }: Context): Resolved {
  if (published === null) return made(null, null, null);
  const [year, month] = dateOf(published);
  for (let step = 0; step < 30; step++) {
    for (const sign of direction() === 1 ? [1, -1] : [-1, 1]) {
      const day = dayOf(year, month + sign * step, m.day!);
      if (dateOf(day)[2] === m.day && weekdayOf(day) === m.weekday) return dayValue(day, ['year', 'month']);
    }
  }
  return made(null, null, null);
}

/** Quarter, half or season without a year. */
export function openPart(m: Meaning, context: Context): Resolved {
  const { published, named, narrative, direction } = context;
  if (narrative && named?.day != null && m.which === undefined) return inYear(m, dateOf(named.day)[0], ['year']);
  const anchor = m.named && named ? named.day : published;
  if (anchor === null) return partial(m);
  const [year, month] = dateOf(anchor);
  const begins = m.quarter !== undefined ? m.quarter * 3 - 2 : m.half !== undefined ? m.half * 6 - 5 : m.season! * 3;
  if (m.which === 0) return inYear(m, year, ['year']);
  if (m.which === -1) return inYear(m, begins + 2 < month ? year : year - 1, ['year']);
  if (m.which === 1) return inYear(m, begins > month ? year : year + 1, ['year']);
  if (m.season !== undefined && direction() === 0) return inYear(m, year, ['year']);
  const centre = m.half !== undefined ? begins + 2.5 : begins + 1;
  return inYear(m, year + nearest(centre - month, 12, (m.quarter === undefined ? BIAS : QUARTER_BIAS)[direction() + 1]), ['year']);
}

/** `the 20th`: of the month that is, or that was named last. */
export function openDay(m: Meaning, { published, named }: Context): Resolved {
  const anchor = named?.day ?? published;
  if (anchor === null) return made(null, null, null);
  const [year, month] = dateOf(anchor);
  return m.day! > daysInMonth(year, month) ? made(null, null, null) : dayValue(dayOf(year, month, m.day!), ['year', 'month']);
}
