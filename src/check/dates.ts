import type { DateFact } from '../facts.ts';
import { type Interval, intervalOf } from './intervals.ts';
import { type Length, lengthOf } from './lengths.ts';
import type { Context, Opened } from './reading.ts';
import { remember } from './remember.ts';
import { wordList } from './words.ts';

/** What the sources say of a date. */
export type DateVerdict = { is: 'supported' | 'unsure' } | { is: 'absent'; near: { source: Opened; found: DateFact } | null };

const SUPPORTED: DateVerdict = { is: 'supported' };
const UNSURE: DateVerdict = { is: 'unsure' };

/** Looks a date, a time or a duration up in all sources; sets and what has no value are not compared. */
export const judgeDate = remember(lookUp);

function lookUp(context: Context, date: DateFact): DateVerdict {
  const { value, type } = date;
  if (value === null || type === 'set' || !/\d/.test(value)) return UNSURE;
  if (type === 'duration' || value.startsWith('P')) return judgeDuration(context, date);
  if (context.sources.some(({ sheet }) => sheet.dates.some((other) => other.value?.startsWith(value)))) return SUPPORTED;
  const clock = clockOf(value);
  const day = clock && context.sources.some((source) => hasClock(source, clock)) ? SUPPORTED : judgeDay(context, date);
  if (!clock || type === 'date') return day;
  return day.is === 'absent' || context.sources.some((source) => hasClock(source, clock)) ? day : { is: 'absent', near: null };
}

/** `2024-06-04T18:00` → 18:00; parts of the day (`TNI`) have no clock. */
function clockOf(value: string): string | null {
  return /T(\d\d(?::\d\d)?)/.exec(value)?.[1] ?? null;
}

function hasClock({ sheet, words }: Opened, clock: string): boolean {
  const hour = Number(clock.slice(0, 2));
  const found = sheet.dates.some(({ value }) => value && clockOf(value)?.slice(0, clock.length) === clock);
  return found || [hour, hour % 12 || 12].some((each) => each > 0 && clock.endsWith(':00') && words.places.has(String(each)));
}

function judgeDay({ text, sources }: Context, date: DateFact): DateVerdict {
  const value = date.value!;
  const interval = intervalOf(value);
  if (!interval) return UNSURE;
  const published = [text, ...sources].flatMap(({ sheet }) => (sheet.date ? (intervalOf(sheet.date.value) ?? []) : []));
  const slack = /T(NI|EV|MO)/.test(value) ? 1 : 0;
  const found = [...published, ...sources.flatMap(({ sheet }) => sheet.dates.flatMap(intervalsOf))];
  if (found.some((other) => isInside(other, interval, slack))) return SUPPORTED;
  if (isWeekday(date) && found.some((other) => other.first === other.last && Math.abs(other.first - interval.first) === 7)) return UNSURE;
  if (sources.some(({ sheet }) => sheet.dates.some((other) => endsLike(other, value)))) return SUPPORTED;
  const written = wordList(date.text).filter((word) => word !== 'the');
  if (sources.some(({ sheet }) => sheet.dates.some((other) => isOpenLike(other, written)))) return UNSURE;
  if (isBorder(text, date) && found.some(({ first, last }) => last + 1 === interval.first || first - 1 === interval.last)) return UNSURE;
  if (isTold(date.text) || sources.some((source) => hasAgo(source, date.text))) return UNSURE;
  if (/^\d{4}-\d\d$/.test(value) && sources.some((source) => hasMonths(source))) return UNSURE;
  return { is: 'absent', near: null };
}

/** `before October` for `by the end of September` */
function isBorder({ text }: Opened, { start }: DateFact): boolean {
  return /\b(?:before|after|until|till|by|from|since)\s+(?:the\s+)?$/i.test(text.slice(Math.max(0, start - 12), start));
}

/** `the day before`, `a year earlier`: counted from a day that the sentence tells, or only means. */
function isTold(text: string): boolean {
  return /\b(?:before|earlier|previous|prior|later|following|after)\b/i.test(text);
}

/** `four years ago` where the source has `in four years`. */
function hasAgo({ sheet }: Opened, text: string): boolean {
  const length = /(\S+\s+\S+)\s+ago\b/i.exec(text)?.[1].toLowerCase();
  return length !== undefined && sheet.dates.some((other) => other.type === 'duration' && other.text.toLowerCase().endsWith(length));
}

/** `the first two months of the year`, of which any may be meant. */
function hasMonths({ words: { places, list } }: Opened): boolean {
  return (places.get('months') ?? []).some((at) => /^(?:first|last|past|opening)$/.test(list[at - 2] ?? ''));
}

/** The interval of a date, and of a range also those of its ends. */
function intervalsOf(date: DateFact): Interval[] {
  const all = known.get(date) ?? readIntervals(date);
  known.set(date, all);
  return all;
}

const known = new WeakMap<DateFact, Interval[]>();

function readIntervals({ value, type }: DateFact): Interval[] {
  if (!value || type === 'duration' || value.startsWith('P')) return [];
  return [value, ...(value.includes('/') ? value.split('/') : [])].flatMap((part) => intervalOf(part) ?? []);
}

function isInside(inner: Interval, outer: Interval, slack: number): boolean {
  return inner.first >= outer.first - slack && inner.last <= outer.last + slack;
}

/** `Friday` alone may be the one before or the one after. */
function isWeekday({ text }: DateFact): boolean {
  return /^\w*day(?:\s+\w+)?$/.test(text) && !/^(?:to|yester)day/i.test(text);
}

/** `XXXX-02-24` in the source, which has no date of publication. */
function endsLike({ value }: DateFact, wanted: string): boolean {
  return value?.startsWith('XXXX') === true && value.length > 6 && value.slice(4, 10) === wanted.slice(4, 10);
}

/** The same words, unresolved in the source. */
function isOpenLike({ value, text }: DateFact, written: string[]): boolean {
  return (
    (value === null || value.startsWith('XXXX')) &&
    wordList(text)
      .filter((word) => word !== 'the')
      .join(' ') === written.join(' ')
  );
}

function judgeDuration({ sources }: Context, date: DateFact): DateVerdict {
  const length = lengthOf(date.value!);
  if (!length) return UNSURE;
  const found = sources.flatMap((source) => source.sheet.dates.flatMap((other) => withLength(source, other)));
  if (found.some(({ length: other }) => isSame(length, other, /nearly|almost|about|over|more|least|up to|some|around/i.test(date.text))))
    return SUPPORTED;
  if (sources.some((source) => hasWords(source, length) || hasGap(source, length))) return UNSURE;
  const near = found.find(({ length: other }) => other.unit === length.unit && other.count > 1);
  return near && length.count > 1 ? { is: 'absent', near } : UNSURE;
}

function withLength(source: Opened, found: DateFact): { source: Opened; found: DateFact; length: Length }[] {
  const length = found.value?.startsWith('P') ? lengthOf(found.value) : null;
  return length ? [{ source, found, length }] : [];
}

function isSame(one: Length, two: Length, rough: boolean): boolean {
  const off = Math.abs(one.days - two.days) / Math.max(one.days, two.days);
  return off <= (rough ? 0.12 : one.unit === two.unit ? 1e-9 : 0.02);
}

/** The number stands before such a unit, though no duration was found there: `an 11-week strike`. */
function hasWords({ words, amounts }: Opened, { unit, count }: Length): boolean {
  return amounts.some(({ low, end }) => {
    if (low !== count) return false;
    const next = words.start.findIndex((start) => start >= end);
    return next >= 0 && words.list[next].startsWith(unit);
  });
}

/** Two dates of the source lie so far apart. */
function hasGap({ sheet }: Opened, { days, unit }: Length): boolean {
  const dates = [...sheet.dates.flatMap(intervalsOf), ...(sheet.date ? [intervalOf(sheet.date.value)!] : [])];
  const slack = unit === 'year' ? 366 : unit === 'month' ? 31 : unit === 'week' ? 3 : 1;
  return days >= 1 && dates.some((one) => dates.some((two) => Math.abs(two.first - one.first - days) < slack));
}

const ROUGH = /^(?:over|more than|nearly|almost|about|around|some|at least|less than|under|up to|roughly|just over)\s/i;

/** Durations of the text that are exact where the source's are rough: `a month` for `over a month`. */
export function durationsLessExact({ text, sources }: Context): { date: DateFact; source: Opened; found: DateFact }[] {
  return text.sheet.dates.flatMap((date) => {
    if (date.type !== 'duration' || ROUGH.test(date.text) || isRoughAround(text.text, date)) return [];
    const same = sources.flatMap((source) =>
      source.sheet.dates
        .filter((other) => other.type === 'duration' && other.value === date.value)
        .map((found) => ({ date, source, found })),
    );
    return same.length > 0 && same.every(({ found }) => ROUGH.test(found.text)) ? same.slice(0, 1) : [];
  });
}

/** `more than` before it where the fact does not hold it, `a month and more`. */
function isRoughAround(text: string, { start, end }: DateFact): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  return (
    /(?:over|than|nearly|almost|about|around|some|least|under|to|roughly)\s+$/i.test(before) ||
    /^\s+(?:and|or)\s+more\b/.test(text.slice(end, end + 12))
  );
}
