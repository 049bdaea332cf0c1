import type { DateFact } from '../facts.ts';
import { type DateVerdict, SUPPORTED, UNSURE } from './date-verdict.ts';
import { judgeDuration } from './durations.ts';
import { type Interval, intervalOf, intervalsOf } from './intervals.ts';
import type { Context, Opened } from './reading.ts';
import { remember } from './remember.ts';
import { wordList } from './words.ts';

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
