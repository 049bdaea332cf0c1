import { joinLengths, joinRange, nthOf, overBoth, shiftedBy, united } from './joins.ts';
import type { Meaning } from './meaning.ts';
import {
  canTake,
  hasDate,
  hasTime,
  isCount,
  isDayLike,
  isHours,
  isOften,
  isOpen,
  isTime,
  isWeek,
  isWeekday,
  isYearOnly,
  keysOf,
  onlyTime,
  spans,
} from './shapes.ts';

/** A way in which two neighbours are one expression; `gap` are the words between them, joined by spaces. */
export interface Merge {
  name: string;
  gaps: ReadonlySet<string>;
  join: (a: Meaning, b: Meaning, gap: string) => Meaning | null;
}

/** What makes one date, in the order of trial. */
export const DATE_MERGES: Merge[] = [
  merge('weekday and date', '| ,|, the|the|(|on|. ,|.', (a, b) =>
    isWeekday(a) && hasDate(b) && b.weekday === undefined ? united(a, b) : null,
  ),
  merge('date and weekday', '|,|(|on', (a, b) =>
    hasDate(a) && !a.numeric && isWeekday(b) && a.weekday === undefined && (a.day !== undefined || a.shift?.unit === 'week')
      ? united(a, b)
      : null,
  ),
  merge('month and year', '|of|in|,|of the|in the', (a, b) => (isOpen(a) && isYearOnly(b) ? united(a, b) : null)),
  merge('base and year', '|of|in|,', (a, b) => (a.base && isOpen(a.base) && isYearOnly(b) ? { ...a, base: united(a.base, b) } : null)),
  merge('year and month', "'s|'|", (a, b) => (isYearOnly(a) && a.year === undefined && isOpen(b) ? united(b, a) : null)),
  merge('weekday and week', '|of|in|,|of the', (a, b) =>
    (isWeekday(a) || (a.weekend && a.shift?.by === 0)) && isWeek(b) ? { ...b, ...a, shift: b.shift, which: undefined } : null,
  ),
  merge('week and weekday', "|'s|on|,", (a, b) => (isWeek(a) && isWeekday(b) ? { ...a, weekday: b.weekday } : null)),
  merge('holiday weekend', '', (a, b) => (a.holiday !== undefined && b.weekend && b.which === -8 ? { ...a, weekend: true } : null)),
  merge('week of', 'of|beginning|starting|beginning on|starting on', (a, b) =>
    isWeek(a) && a.which === -8 && hasDate(b) ? { kind: 'moment', shift: { unit: 'week', by: 0, whole: true }, base: b } : null,
  ),
  merge('nth', '|of|in|of the|,|during', (a, b, gap) => (b.kind === 'moment' && spans(b) ? nthOf(a, b, gap) : null)),
  merge('week number', '|of|in|,', (a, b) => (a.week !== undefined && keysOf(a).length === 1 && isYearOnly(b) ? united(a, b) : null)),
  merge('day of month', 'of', (a, b) => (a.day !== undefined && keysOf(a).length === 1 && b.shift?.unit === 'month' ? united(a, b) : null)),
  merge('weekday and day', '|the|,|, the', (a, b) => (isWeekday(a) && b.day !== undefined && keysOf(b).length === 1 ? united(a, b) : null)),
  merge('length from day', 'from|before|after|prior to|following', (a, b, gap) =>
    isCount(a) && isDayLike(b) && !hasTime(b) && (gap !== 'after' || b.month === undefined)
      ? shiftedBy(a, b, gap === 'before' || gap === 'prior to' ? -1 : 1)
      : null,
  ),
  merge('lengths ago', '|and|,|, and', (a, b) =>
    isCount(a) && b.shift && !b.shift.whole && !hasTime(b) && b.shift.unit !== a.lengths![0][1]
      ? shiftedBy(a, { ...b, shift: { ...b.shift, exact: true } }, Math.sign(b.shift.by))
      : null,
  ),
  merge('lengths', '|and|,|, and', joinLengths),
];

/** What adds a time of day, tried when all dates are whole. */
export const TIME_MERGES: Merge[] = [
  merge('part and date', '|,|on|of|on the|in|of the|, on', (a, b, gap) =>
    isTime(a) && isDayLike(b) && !isTime(b) && !hasTime(b) && (a.clock !== undefined || gap !== ',') ? united(a, b) : null,
  ),
  merge('date and time', '|,|at|@|in|-|before|after|around|about|, at|at about|at around|from|by|during|( at|, around', (a, b) =>
    isDayLike(a) && isTime(b) && canTake(a, b) ? united(a, b) : null,
  ),
  merge('clock and part', '|in|at|,|on', (a, b) =>
    a.kind === 'moment' &&
    a.clock !== undefined &&
    a.part === undefined &&
    b.part !== undefined &&
    b.clock === undefined &&
    (onlyTime(a) || onlyTime(b))
      ? united(a, b)
      : null,
  ),
  merge('part and clock', '|at|,|around|about|at about', (a, b) =>
    a.kind === 'moment' && a.part !== undefined && a.clock === undefined && b.clock !== undefined && onlyTime(b) ? united(a, b) : null,
  ),
  merge('day and hour', 'at|, at|@|around|about|at around|at about', (a, b) =>
    b.open === true &&
    (a.shift?.unit === 'day' || a.part !== undefined || a.day !== undefined || a.holiday !== undefined) &&
    a.clock === undefined
      ? united(a, b)
      : null,
  ),
  merge('hour and part', 'in|on|', (a, b) => (a.open === true && b.part !== undefined && b.clock === undefined ? united(a, b) : null)),
  merge('stamp', '', (a, b) =>
    a.day !== undefined && a.clock !== undefined && a.year === undefined && isYearOnly(b) ? united(a, b) : null,
  ),
  merge('set and time', '|at|,|around|from', (a, b) =>
    a.kind === 'set' && !isOften(a) && a.clock === undefined && isTime(b) && b.clock !== undefined
      ? { ...a, clock: b.clock, grain: b.grain }
      : null,
  ),
  merge('time and set', '|on|,', (a, b) =>
    b.kind === 'set' && isTime(a) && a.clock !== undefined ? { ...b, clock: a.clock, grain: a.grain } : null,
  ),
];

/** What makes a range of two moments, tried when all moments are whole. */
export const RANGE_MERGES: Merge[] = [
  merge('night of days', 'of|of the', (a, b) =>
    isTime(a) && a.clock === undefined && b.kind === 'range' && b.from!.day !== undefined ? united(b.from!, a) : null,
  ),
  merge('day and hours', '|,|from|between|at|,', (a, b) => (isDayLike(a) && !hasTime(a) && isHours(b) ? overBoth(b, a) : null)),
  merge('part and hours', '|,|from|between|at', (a, b) =>
    a.part !== undefined && a.clock === undefined && isHours(b) ? overBoth(b, a) : null,
  ),
  merge('hours and day', '|,|on|of|of the|in|in the', (a, b) =>
    isHours(a) && b.kind === 'moment' && (isDayLike(b) || (b.part !== undefined && onlyTime(b))) && b.clock === undefined
      ? overBoth(a, b)
      : null,
  ),
  merge('range', `to|-|through|until|till|thru|and|untill|to the end of|until the end of|till the end of|through the end of`, (a, b, gap) =>
    joinRange(a, b, gap),
  ),
];

function merge(name: string, gaps: string, join: Merge['join']): Merge {
  return { name, gaps: new Set(gaps.split('|').map((gap) => gap.trim())), join };
}
