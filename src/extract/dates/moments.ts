import type { ExtractOptions } from '../../facts.ts';
import { dateOf, dayOf, dayOfWeek, daysInMonth, isDate, mondayOf, plusMonths, weekdayOf, weekOf } from './calendar.ts';
import { dayOfHoliday } from './holidays.ts';
import { clockText, SEASONS } from './lengths.ts';
import type { Meaning, Shift } from './meaning.ts';
import { PARTS, type Unit } from './words.ts';

/** What a moment is resolved against. */
export interface Context {
  published: number | null;
  /** The date named last. */
  named: Resolved | null;
  /** The day named last, which `that day` means though a year came after it. */
  day: Resolved | null;
  /** The quarter named last, where no year came after it. */
  quarter: string | null;
  /** Do dates without a year belong to the year named last? */
  narrative: boolean;
  direction: -1 | 0 | 1;
  order: ExtractOptions['dateOrder'];
}

/** A resolved moment: its value, and its first day where that is known. */
export interface Resolved {
  value: string | null;
  precision: string | null;
  inferred: string[];
  day: number | null;
}

/** Resolves a moment and, where it names a date, makes it the one that the next count from. */
export function resolveMoment(meaning: Meaning, context: Context): Resolved {
  const m = orderNumeric(meaning, context);
  const date = resolveDate(m, context);
  const resolved = withTime(m, date, context);
  if (date.day !== null && date.precision !== 'century') context.named = date;
  if (date.precision === 'day' && date.day !== null) context.day = date;
  if (date.precision === 'quarter' && m.which !== -9) context.quarter = date.value!.startsWith('X') ? null : date.value;
  else if (date.precision === 'year') context.quarter = null;
  return resolved;
}

/** Day and month of `03/04/2022` by the order asked for; the other way round where only that exists. */
function orderNumeric(m: Meaning, { order }: Context): Meaning {
  if (!m.numeric) return m;
  const swapped = { ...m, month: m.day, day: m.month };
  const [first, second] = order === 'dmy' ? [swapped, m] : [m, swapped];
  return isDate(first.year, first.month!, first.day!) ? first : second;
}

function made(value: string | null, precision: string | null, day: number | null, inferred: string[] = []): Resolved {
  return { value, precision, day, inferred };
}

const two = (n: number): string => String(n).padStart(2, '0');
const four = (n: number): string => String(n).padStart(4, '0');

function dayValue(day: number, inferred: string[]): Resolved {
  const [y, m, d] = dateOf(day);
  return made(`${four(y)}-${two(m)}-${two(d)}`, 'day', day, inferred);
}

function resolveDate(m: Meaning, context: Context): Resolved {
  if (m.nth !== undefined && m.base) return nthOf(m, context);
  if (m.base) return shiftFrom(m, context);
  if (m.century !== undefined) return made(two(m.century), 'century', null);
  if (m.decade !== undefined && m.half === undefined) return made(String(m.decade / 10), 'decade', dayOf(m.decade, 1, 1));
  if (m.bc) return made(`BC${four(m.year!)}`, 'year', null);
  if (m.year !== undefined) return inYear(m.which === -9 && context.quarter ? { ...m, quarter: +context.quarter[6] } : m, m.year, []);
  if (m.shift) return shifted(m, m.shift, context);
  if (m.holiday !== undefined) return openHoliday(m, m.holiday, context);
  if (m.month !== undefined) return openMonth(m, context);
  if (m.week !== undefined)
    return context.published === null ? made(`XXXX-W${two(m.week)}`, 'week', null) : inYear(m, dateOf(context.published)[0], ['year']);
  if (m.weekday !== undefined && m.day !== undefined) return openWeekdayDay(m, context);
  if (m.weekday !== undefined) return openWeekday(m, context);
  if (m.quarter !== undefined || m.half !== undefined || m.season !== undefined) return openPart(m, context);
  if (m.day !== undefined) return openDay(m, context);
  return made(null, null, null);
}

/** A date whose year is known. */
function inYear(m: Meaning, year: number, inferred: string[]): Resolved {
  const y = four(year);
  if (m.holiday !== undefined) return dayValue(dayOfHoliday(m.holiday, year), [...inferred, 'month', 'day']);
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

/** The day that a shift counts from: the date named last where the words point there, else the publication. */
function anchorOf(shift: Shift, { published, named, day, narrative }: Context): number | null {
  if (!shift.named && !(narrative && published === null)) return published;
  const fine = shift.unit === 'day' || shift.unit === 'week' ? day : named;
  return fine ? fine.day : narrative ? null : published;
}

function shifted(m: Meaning, shift: Shift, context: Context): Resolved {
  if (m.which === -8) return theUnit(m, shift, context);
  const anchor = anchorOf(shift, context);
  if (anchor === null) return unknown(m, shift);
  return shiftedFrom(anchor, m, shift, context);
}

/** `the quarter`: that named last; `the week`: the one that is. */
function theUnit(m: Meaning, shift: Shift, context: Context): Resolved {
  const { quarter, published, named, direction } = context;
  if (shift.unit === 'quarter') {
    if (quarter) return made(quarter, 'quarter', dayOf(+quarter.slice(0, 4), +quarter[6] * 3 - 2, 1), ['year', 'quarter']);
    return published === null ? made(null, null, null) : shiftedFrom(published, m, { ...shift, by: -1 }, context);
  }
  if (m.weekend && published !== null)
    return shiftedFrom(published, m, { ...shift, by: direction !== 1 && weekdayOf(published) < 4 ? -1 : 0 }, context);
  const anchor = shift.unit === 'year' && named?.precision === 'year' ? named.day : published;
  return anchor === null ? made(null, null, null) : shiftedFrom(anchor, m, shift, context);
}

function shiftedFrom(anchor: number, m: Meaning, shift: Shift, context: Context): Resolved {
  const [y, mo] = dateOf(anchor);
  const { by, unit, whole } = shift;
  if (shift.exact) return dayValue(plusUnits(anchor, unit, by), ['year', 'month', 'day']);
  switch (unit) {
    case 'century':
      return made(two(Math.floor(y / 100) + by), 'century', null);
    case 'decade':
      return made(String(Math.floor(y / 10) + by), 'decade', dayOf((Math.floor(y / 10) + by) * 10, 1, 1), ['year']);
    case 'year':
      if (by % 1) return dayValue(plusMonths(anchor, Math.round(by * 12)), ['year', 'month', 'day']);
      return yearAgo(m, y + by, shift, context) ?? inYear(m, y + by, ['year']);
    case 'quarter': {
      const start = plusMonths(dayOf(y, Math.floor((mo - 1) / 3) * 3 + 1, 1), by * 3);
      const [qy, qm] = dateOf(start);
      return inYear({ kind: 'moment', quarter: (qm + 2) / 3 }, qy, ['year', 'quarter']);
    }
    case 'month': {
      const [my, mm] = dateOf(plusMonths(dayOf(y, mo, 1), by));
      return inYear({ kind: 'moment', month: mm, day: m.day }, my, ['year', 'month']);
    }
    case 'fortnight':
      return dayValue(anchor + by * 14, ['year', 'month', 'day']);
    case 'week':
    case 'weekend': {
      const day = anchor + by * 7;
      if (m.weekday) return dayValue(mondayOf(day) + m.weekday - 1, ['year', 'month', 'day']);
      if (!whole) return dayValue(day, ['year', 'month', 'day']);
      const [wy, w] = weekOf(day);
      return made(`${four(wy)}-W${two(w)}${m.weekend ? '-WE' : ''}`, m.weekend ? 'weekend' : 'week', mondayOf(day) + (m.weekend ? 5 : 0), [
        'year',
        'week',
      ]);
    }
    case 'day':
      return dayValue(anchor + Math.round(by), ['year', 'month', 'day']);
    default:
      return dayValue(anchor + Math.trunc((by * (unit === 'hour' ? 3600 : unit === 'minute' ? 60 : 1)) / 86_400), ['year', 'month', 'day']);
  }
}

const DAYS: Partial<Record<Unit, number>> = {
  day: 1,
  weekend: 7,
  week: 7,
  fortnight: 14,
  hour: 1 / 24,
  minute: 1 / 1440,
  second: 1 / 86_400,
};
const MONTHS: Partial<Record<Unit, number>> = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 };

function plusUnits(day: number, unit: Unit, by: number): number {
  const months = MONTHS[unit];
  return months === undefined ? day + Math.trunc((DAYS[unit] ?? 0) * by) : plusMonths(day, Math.round(months * by));
}

/** `a year earlier` beside a quarter is that quarter of the year before. */
function yearAgo(m: Meaning, year: number, { by }: Shift, { quarter }: Context): Resolved | null {
  if (Math.abs(by) !== 1 || m.month || m.quarter || m.season || m.half) return null;
  if (m.which === -9 && quarter)
    return made(`${four(year)}${quarter.slice(4)}`, 'quarter', dayOf(year, +quarter[6] * 3 - 2, 1), ['year', 'quarter']);
  return null;
}

function shiftFrom(m: Meaning, context: Context): Resolved {
  const base = resolveDate(m.base!, context);
  if (base.day === null) return made(null, null, null);
  return shiftedFrom(base.day, { kind: 'moment', weekday: m.weekday }, m.shift!, context);
}

/** The nth weekday, day or week of a month or year; a negative one counts from the end, -1 is the last. */
function nthOf(m: Meaning, context: Context): Resolved {
  const base = resolveDate(m.base!, context);
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

/** What remains of a shift without a date to count from: the month of `March last year`. */
function unknown(m: Meaning, _shift: Shift): Resolved {
  if (m.month !== undefined) return partial(m);
  if (m.weekday !== undefined) return partial(m);
  return made(null, null, null);
}

/** A value with XXXX for the year that nothing tells. */
function partial(m: Meaning): Resolved {
  if (m.month !== undefined)
    return made(`XXXX-${two(m.month)}${m.day === undefined ? '' : `-${two(m.day)}`}`, m.day === undefined ? 'month' : 'day', null);
  if (m.weekday !== undefined) return made(`XXXX-WXX-${m.weekday}`, 'day', null);
  if (m.quarter !== undefined) return made(`XXXX-Q${m.quarter}`, 'quarter', null);
  if (m.half !== undefined) return made(`XXXX-H${m.half}`, 'half', null);
  if (m.season !== undefined) return made(`XXXX-${SEASONS[m.season]}`, 'season', null);
  return made(null, null, null);
}

/** Month, or month and day, without a year: by `last` and `next`, the narrative, or the tense. */
function openMonth(m: Meaning, context: Context): Resolved {
  const { published, named, narrative, direction } = context;
  if (narrative && named?.day != null && m.which === undefined) return inYear(m, yearAfter(named, m.month!), ['year']);
  if (published === null) return partial(m);
  const [year, month, day] = dateOf(published);
  const distance = m.day === undefined ? m.month! - month : m.month! - month || m.day - day;
  if (m.which === 0) return inYear(m, year, ['year']);
  if (m.which === -1) return inYear(m, distance < 0 ? year : year - 1, ['year']);
  if (m.which === 1) return inYear(m, distance > 0 ? year : year + 1, ['year']);
  const months = m.month! - month + (m.day === undefined ? 0 : (m.day - day) / 31);
  return inYear(m, year + nearest(months, 12, (m.day === undefined ? MONTH_BIAS : BIAS)[direction + 1]), ['year']);
}

function openHoliday(m: Meaning, holiday: number, { published, named, narrative, direction }: Context): Resolved {
  const inferred = ['year', 'month', 'day'];
  if (narrative && named?.day != null && m.which === undefined) return inYear(m, dateOf(named.day)[0], ['year']);
  if (published === null) return made(null, 'day', null);
  const [year] = dateOf(published);
  const distance = (dayOfHoliday(holiday, year) - published) / 30.5;
  const turn =
    m.which === -1 ? (distance < 0 ? 0 : -1) : m.which === 1 ? (distance > 0 ? 0 : 1) : nearest(distance, 12, BIAS[direction + 1]);
  return dayValue(dayOfHoliday(holiday, year + (m.which === 0 ? 0 : turn)), inferred);
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
const BIAS = [3, 1, -3];
const MONTH_BIAS = [7, 1, -7];
const QUARTER_BIAS = [6, 3, -3];

function openWeekday(m: Meaning, { published, direction, day, narrative }: Context): Resolved {
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
  return dayValue(direction === 1 || (narrative && anchor !== published) ? future : past, inferred);
}

/** The nearest such weekday strictly before or after a day, or in its week. */
function fromDay(day: number, weekday: number, which: number): number {
  if (which === 0) return mondayOf(day) + weekday - 1;
  return which > 0 ? day + ((weekday - weekdayOf(day) + 6) % 7) + 1 : day - ((weekdayOf(day) - weekday + 6) % 7) - 1;
}

/** `Friday the 13th`: the nearest day that is both. */
function openWeekdayDay(m: Meaning, { published, direction }: Context): Resolved {
  if (published === null) return made(null, null, null);
  const [year, month] = dateOf(published);
  for (let step = 0; step < 30; step++) {
    for (const sign of direction === 1 ? [1, -1] : [-1, 1]) {
      const day = dayOf(year, month + sign * step, m.day!);
      if (dateOf(day)[2] === m.day && weekdayOf(day) === m.weekday) return dayValue(day, ['year', 'month']);
    }
  }
  return made(null, null, null);
}

/** Quarter, half or season without a year. */
function openPart(m: Meaning, context: Context): Resolved {
  const { published, named, narrative, direction } = context;
  if (narrative && named?.day != null && m.which === undefined) return inYear(m, dateOf(named.day)[0], ['year']);
  if (published === null) return partial(m);
  const [year, month] = dateOf(published);
  const begins = m.quarter !== undefined ? m.quarter * 3 - 2 : m.half !== undefined ? m.half * 6 - 5 : m.season! * 3;
  if (m.which === 0) return inYear(m, year, ['year']);
  if (m.which === -1) return inYear(m, begins + 2 < month ? year : year - 1, ['year']);
  if (m.which === 1) return inYear(m, begins > month ? year : year + 1, ['year']);
  if (m.season !== undefined && direction === 0) return inYear(m, year, ['year']);
  const centre = m.half !== undefined ? begins + 2.5 : begins + 1;
  return inYear(m, year + nearest(centre - month, 12, (m.quarter === undefined ? BIAS : QUARTER_BIAS)[direction + 1]), ['year']);
}

/** `the 20th`: of the month that is, or that was named last. */
function openDay(m: Meaning, { published, named }: Context): Resolved {
  const anchor = named?.day ?? published;
  if (anchor === null) return made(null, null, null);
  const [year, month] = dateOf(anchor);
  return m.day! > daysInMonth(year, month) ? made(null, null, null) : dayValue(dayOf(year, month, m.day!), ['year', 'month']);
}

/** Adds the time of day; a time alone is that of the day named last in the text, else of the publication. */
function withTime(m: Meaning, date: Resolved, { published, narrative, day }: Context): Resolved {
  if (m.clock === undefined && m.part === undefined) return date;
  let { value, inferred } = date;
  if (value === null) {
    const known = narrative ? (day?.day ?? null) : published;
    if (known === null) value = '';
    else ({ value, inferred } = dayValue(known, ['year', 'month', 'day']));
  }
  if (m.clock === undefined) return made(`${value}T${PARTS[m.part!]}`, 'daypart', date.day, inferred);
  return made(`${value}T${clockText(m)}`, m.grain ?? 'minute', date.day, inferred);
}
