import { dateOf, dayOf, isDate } from './calendar.ts';
import { clockText } from './lengths.ts';
import type { Meaning } from './meaning.ts';
import { nthOf } from './nth.ts';
import { openDay, openHoliday, openMonth, openPart, openWeekday, openWeekdayDay } from './open.ts';
import { type Context, dayValue, four, inYear, made, type Resolved, two } from './resolved.ts';
import { shifted, shiftedFrom } from './shifts.ts';
import { PARTS } from './words.ts';

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

function resolveDate(m: Meaning, context: Context): Resolved {
  if (m.base) return fromBase(m, resolveDate(m.base, context), context);
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

/** A part of a moment, or a step from it: `the first Monday of May`, `two days before Christmas`. */
function fromBase(m: Meaning, base: Resolved, context: Context): Resolved {
  if (m.nth !== undefined) return nthOf(m, base);
  if (base.day === null) return made(null, null, null);
  return shiftedFrom(base.day, { kind: 'moment', weekday: m.weekday }, m.shift!, context);
}

/** Adds the time of day; a time alone is that of the sentence's day, in a history of the one named last, else of the publication. */
function withTime(m: Meaning, date: Resolved, { published, narrative, day, today }: Context): Resolved {
  if ((m.clock === undefined && m.part === undefined) || date.value?.includes('/')) return date;
  let { value, inferred } = date;
  if (value === null) {
    const known = today?.day ?? (narrative ? (day?.day ?? null) : published);
    if (known === null) value = '';
    else ({ value, inferred } = dayValue(known, ['year', 'month', 'day']));
  }
  if (m.clock === undefined) return made(`${value}T${PARTS[m.part!]}`, 'daypart', date.day, inferred);
  return made(`${value}T${clockText(m)}`, m.grain ?? 'minute', date.day, inferred);
}
