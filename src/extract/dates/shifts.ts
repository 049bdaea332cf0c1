import { dateOf, dayOf, mondayOf, plusMonths, weekdayOf, weekOf } from './calendar.ts';
import type { Meaning, Shift } from './meaning.ts';
import { type Context, dayValue, four, inYear, made, partial, type Resolved, two } from './resolved.ts';
import type { Unit } from './words.ts';

/** A moment so far from the publication, or from the date named last: `last month`, `that day`. */
export function shifted(m: Meaning, shift: Shift, context: Context): Resolved {
  if (m.which === -8) return theUnit(m, shift, context);
  const anchor = anchorOf(shift, context);
  if (anchor === null) return unknown(m);
  return shiftedFrom(anchor, m, shift, context);
}

/** The day that a shift counts from: the date named last where the words point there, else the publication. */
function anchorOf(shift: Shift, { published, named, day, narrative }: Context): number | null {
  if (!shift.named && !(narrative && published === null)) return published;
  const fine = shift.unit === 'day' || shift.unit === 'week' ? day : named;
  return fine ? fine.day : narrative ? null : published;
}

/** `the quarter`: that named last; `the week`: the one that is. */
function theUnit(m: Meaning, shift: Shift, context: Context): Resolved {
  const { quarter, published, named, day, narrative, direction } = context;
  if (shift.unit === 'quarter') {
    if (quarter) return made(quarter, 'quarter', dayOf(+quarter.slice(0, 4), +quarter[6] * 3 - 2, 1), ['year', 'quarter']);
    return published === null ? made(null, null, null) : shiftedFrom(published, m, { ...shift, by: -1 }, context);
  }
  if (m.weekend && published !== null && !narrative)
    return shiftedFrom(published, m, { ...shift, by: direction() !== 1 && weekdayOf(published) < 4 ? -1 : 0 }, context);
  const told = shift.unit === 'day' ? day : named;
  const anchor = narrative || (shift.unit === 'year' && named?.precision === 'year') ? (told?.day ?? null) : published;
  return anchor === null ? made(null, null, null) : shiftedFrom(anchor, m, shift, context);
}

/** A moment so far from a day. */
export function shiftedFrom(anchor: number, m: Meaning, shift: Shift, context: Context): Resolved {
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

/** What remains of a shift without a date to count from: the month of `March last year`. */
function unknown(m: Meaning): Resolved {
  return m.month !== undefined || m.weekday !== undefined ? partial(m) : made(null, null, null);
}
