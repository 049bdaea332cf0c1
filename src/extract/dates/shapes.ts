import type { Meaning } from './meaning.ts';

/** What the words say of a moment, by the names of its parts. */
export const keysOf = (m: Meaning): string[] =>
  Object.keys(m).filter((key) => key !== 'kind' && key !== 'weak' && m[key as keyof Meaning] !== undefined);

/** Only a weekday, with `last` or `next` or without. */
export function isWeekday(m: Meaning): boolean {
  return m.kind === 'moment' && m.weekday !== undefined && keysOf(m).every((key) => key === 'weekday' || key === 'which');
}

/** A day of the calendar. */
export function hasDate(m: Meaning): boolean {
  return m.kind === 'moment' && (m.day !== undefined || m.holiday !== undefined);
}

/** Does it name a day: a date, a weekday, a day word, a holiday? */
export function isDayLike(m: Meaning): boolean {
  return (
    m.kind === 'moment' &&
    (m.day !== undefined || m.weekday !== undefined || m.holiday !== undefined || m.shift?.unit === 'day' || m.nth !== undefined)
  );
}

/** A month and day, with or without a year. */
export function onlyDate(m: Meaning): boolean {
  return (
    m.kind === 'moment' && m.month !== undefined && m.day !== undefined && keysOf(m).every((key) => ['month', 'day', 'year'].includes(key))
  );
}

/** With a time of day. */
export const hasTime = (m: Meaning): boolean => m.clock !== undefined || m.part !== undefined;

/** Nothing but a time of day. */
export function onlyTime(m: Meaning): boolean {
  return m.kind === 'moment' && keysOf(m).every((key) => ['clock', 'part', 'grain', 'half12', 'zone', 'open'].includes(key));
}

/** A time of day that can stand alone. */
export function isTime(m: Meaning): boolean {
  return onlyTime(m) && hasTime(m) && !m.open;
}

/** Has `a` room for the time of `b`? */
export function canTake(a: Meaning, b: Meaning): boolean {
  return b.clock !== undefined ? a.clock === undefined : a.part === undefined;
}

/** A month, quarter, season or half that no year goes with yet; also a day of a month. */
export function isOpen(m: Meaning): boolean {
  return (
    m.kind === 'moment' &&
    (m.month ?? m.quarter ?? m.season ?? m.half ?? m.holiday) !== undefined &&
    m.year === undefined &&
    !m.shift &&
    m.which === undefined
  );
}

/** A year and nothing else: `1998`, `last year`. */
export function isYearOnly(m: Meaning): boolean {
  return m.kind === 'moment' && (m.year !== undefined || m.shift?.unit === 'year') && keysOf(m).length === 1;
}

/** A week and nothing else: `last week`. */
export function isWeek(m: Meaning): boolean {
  return m.kind === 'moment' && m.shift?.unit === 'week' && m.shift.whole === true && !m.weekend && m.weekday === undefined;
}

/** A month, a year, a season: what days and weeks are counted in. */
export function spans(m: Meaning): boolean {
  if (m.day !== undefined || m.weekday !== undefined || hasTime(m) || m.holiday !== undefined) return false;
  return (
    m.month !== undefined ||
    m.year !== undefined ||
    m.season !== undefined ||
    m.quarter !== undefined ||
    m.shift?.unit === 'month' ||
    m.shift?.unit === 'year'
  );
}

/** A range of clock times without a day. */
export function isHours(m: Meaning): boolean {
  return m.kind === 'range' && onlyTime(m.from!) && onlyTime(m.to!) && m.from!.clock !== undefined;
}

/** Does it say its year, or count from today? */
export function isDated(m: Meaning): boolean {
  return m.year !== undefined || m.shift !== undefined;
}

/** What a moment's finest part is, where it can begin or end a range. */
export function levelOf(m: Meaning): string | null {
  if (m.clock !== undefined) return 'clock';
  if (m.part !== undefined) return null;
  if (isDayLike(m)) return 'day';
  if (m.month !== undefined) return 'month';
  if (m.quarter !== undefined) return 'quarter';
  if (m.year !== undefined) return 'year';
  return null;
}

/** Comes again within a day: `every eight minutes`. */
export function isOften(m: Meaning): boolean {
  return m.lengths !== undefined && ['second', 'minute', 'hour'].includes(m.lengths[0][1]);
}

/** A counted length of time. */
export function isCount(m: Meaning): boolean {
  return m.kind === 'length' && m.shift === undefined && m.lengths![0][0] !== null;
}
