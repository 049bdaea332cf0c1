import type { Timex } from '../../findings.ts';
import { dateOf, parseDay } from './calendar.ts';
import type { Meaning } from './meaning.ts';
import { resolveMoment } from './moments.ts';
import { type Context, dayValue, inYear, type Resolved } from './resolved.ts';
import { keysOf } from './shapes.ts';

/** The value of a range, whose end is never before its beginning: `November to February`. */
export function rangeOf(meaning: Meaning, context: Context): Timex {
  if (isOpenMonth(meaning.from!) && isOpenMonth(meaning.to!) && !context.narrative) return monthsOf(meaning, context);
  const from = resolveMoment(meaning.from!, context);
  let to = resolveMoment(meaning.to!, context);
  if (from.day !== null && to.day !== null && to.day < from.day && isWeekdayOnly(meaning.to!)) {
    to = resolveMoment({ ...meaning.to!, shift: undefined, which: 1, named: true }, { ...context, named: from });
  } else if (from.day !== null && to.day !== null && to.day < from.day && !meaning.to!.shift) {
    if (meaning.from!.year !== undefined && meaning.to!.year === undefined)
      to = resolveMoment({ ...meaning.to!, year: yearOf(from) }, context);
    if (to.day! < from.day) to = resolveMoment({ ...meaning.to!, year: yearOf(to) + 1 }, context);
  }
  if (isSameDay(from, to) && minutesOf(to) <= minutesOf(from)) to = onNextDay(to);
  const value = from.value && to.value ? `${from.value}/${to.value}` : null;
  return { type: 'range', value, precision: from.precision, inferred: from.inferred };
}

/** Only months and days: `May to September`. */
function isOpenMonth(m: Meaning): boolean {
  return m.kind === 'moment' && m.month !== undefined && keysOf(m).every((key) => key === 'month' || key === 'day');
}

/** The year is that of the end, since what lasts till now began before: `from November to March`. */
function monthsOf({ from, to }: Meaning, context: Context): Timex {
  const end = resolveMoment(to!, context);
  const later = from!.month! - to!.month! || (from!.day ?? 0) - (to!.day ?? 0);
  const begin = end.day === null ? resolveMoment(from!, context) : inYear(from!, yearOf(end) - (later > 0 ? 1 : 0), ['year']);
  const value = begin.value && end.value ? `${begin.value}/${end.value}` : null;
  return { type: 'range', value, precision: begin.precision, inferred: begin.inferred };
}

/** `from 11 p.m. to 3 a.m.` ends on the next day. */
function isSameDay(from: Resolved, to: Resolved): boolean {
  return from.value?.slice(0, 11) === to.value?.slice(0, 11) && /^\d{4}-\d\d-\d\dT\d/.test(from.value ?? '') && to.precision !== 'daypart';
}

const minutesOf = ({ value }: Resolved): number => Number(value!.slice(11, 13)) * 60 + Number(value!.slice(14, 16));

function onNextDay(to: Resolved): Resolved {
  return { ...to, value: dayValue(parseDay(to.value)! + 1, []).value + to.value!.slice(10) };
}

function isWeekdayOnly({ weekday, day, month }: Meaning): boolean {
  return weekday !== undefined && day === undefined && month === undefined;
}

function yearOf({ day }: Resolved): number {
  return dateOf(day!)[0];
}
