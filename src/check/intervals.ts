import type { DateFact } from '../facts.ts';

/** Days from 1970-01-01, both included. */
export interface Interval {
  first: number;
  last: number;
}

const SEASONS: Record<string, [number, number]> = { SP: [2, 6], SU: [5, 9], FA: [8, 12], WI: [11, 15] };

/** The days that a TIMEX3 value of a date covers; `null` for a value without a year. */
export function intervalOf(value: string): Interval | null {
  if (value.includes('/')) {
    const [from, to] = value.split('/').map(intervalOf);
    return from && to ? { first: from.first, last: to.last } : null;
  }
  const [, year, rest = ''] = /^(\d{2,4})(?:X{1,2})?(?:-(\w[\w-]*))?/.exec(value.split('T')[0]) ?? [];
  if (!year) return null;
  if (year.length < 4) return years(Number(year), 10 ** (4 - year.length));
  return partOf(Number(year), rest);
}

function partOf(year: number, rest: string): Interval | null {
  if (rest === '') return years(year, 1);
  const season = SEASONS[rest.slice(0, 2)];
  if (season) return months(year, season[0], season[1]);
  const [, kind, digits] = /^([QHW])(\d+)/.exec(rest) ?? [];
  if (kind === 'Q') return months(year, (Number(digits) - 1) * 3, Number(digits) * 3);
  if (kind === 'H') return months(year, (Number(digits) - 1) * 6, Number(digits) * 6);
  if (kind === 'W') return week(year, Number(digits), rest.endsWith('WE'));
  const [, month, day] = /^(\d\d)(?:-(\d\d))?$/.exec(rest) ?? [];
  if (!month) return null;
  if (!day) return months(year, Number(month) - 1, Number(month));
  const at = dayOf(year, Number(month) - 1, Number(day));
  return { first: at, last: at };
}

function years(year: number, span: number): Interval {
  return { first: dayOf(year * span, 0, 1), last: dayOf(year * span + span, 0, 1) - 1 };
}

function months(year: number, from: number, to: number): Interval {
  return { first: dayOf(year, from, 1), last: dayOf(year, to, 1) - 1 };
}

/** ISO week: the first one holds January 4. */
function week(year: number, number: number, weekend: boolean): Interval {
  const fourth = dayOf(year, 0, 4);
  const monday = fourth - ((fourth + 3) % 7) + (number - 1) * 7;
  return { first: monday + (weekend ? 5 : 0), last: monday + 6 };
}

function dayOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month, day) / 86_400_000;
}

/** The interval of a date, and of a range also those of its ends. */
export function intervalsOf(date: DateFact): Interval[] {
  const all = known.get(date) ?? readIntervals(date);
  known.set(date, all);
  return all;
}

const known = new WeakMap<DateFact, Interval[]>();

function readIntervals({ value, type }: DateFact): Interval[] {
  if (!value || type === 'duration' || value.startsWith('P')) return [];
  return [value, ...(value.includes('/') ? value.split('/') : [])].flatMap((part) => intervalOf(part) ?? []);
}
