import type { DateFact } from '../facts.ts';
import { type DateVerdict, SUPPORTED, UNSURE } from './date-verdict.ts';
import { intervalOf, intervalsOf } from './intervals.ts';
import { type Length, lengthOf } from './lengths.ts';
import type { Context, Opened } from './reading.ts';

/** Looks a duration up in all sources. */
export function judgeDuration({ sources }: Context, date: DateFact): DateVerdict {
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
