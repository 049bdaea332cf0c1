import type { Meaning } from './meaning.ts';
import { isDated, isWeekday, levelOf, onlyTime } from './shapes.ts';

/** Both in one; what the second says wins. */
export function united(a: Meaning, b: Meaning): Meaning {
  return { ...a, ...b, weak: false };
}

/** The nth part of a moment; `last week of` is the last week of it, not that of seven days ago. */
export function nthOf(a: Meaning, base: Meaning, gap: string): Meaning | null {
  if (a.nth !== undefined) return { ...a, base, weak: false };
  if (!gap.startsWith('of') && gap !== 'in') return null;
  if (isWeekday(a) && a.which === -1) return { kind: 'moment', nth: -1, weekday: a.weekday, base };
  if (a.shift?.by !== -1 || !a.shift.whole || a.shift.named || !['day', 'week', 'month', 'quarter'].includes(a.shift.unit)) return null;
  return { kind: 'moment', nth: -1, nthUnit: a.weekend ? 'weekend' : a.shift.unit, base };
}

/** The day, or the part of the day, of both ends of a range of hours. */
export function overBoth(range: Meaning, day: Meaning): Meaning {
  return {
    kind: 'range',
    from: { ...day, ...range.from!, kind: 'moment', weak: false },
    to: { ...day, ...range.to!, kind: 'moment', weak: false },
  };
}

/** A range from `a` to `b`; `open` where it needs a `from` or `between` before it. */
export function joinRange(a: Meaning, b: Meaning, gap: string): Meaning | null {
  if (a.kind !== 'moment' || b.kind !== 'moment' || a.weak !== b.weak || (a.weak && a.day !== undefined)) return null;
  const level = levelOf(a);
  const other = levelOf(b);
  if (level === null || other === null || (level === 'year' && other === 'year')) return null;
  if (level !== other && (level === 'clock' || other === 'clock' || !(isDated(a) || isDated(b)) || gap === '-')) return null;
  if (level === 'clock')
    return {
      kind: 'range',
      from: onlyTime(a) ? { ...b, ...a } : a,
      to: onlyTime(b) ? { ...a, half12: undefined, ...b } : b,
      open: gap === 'and',
    };
  // a life's dates are two: (31 October 1950 – 31 March 2016)
  const open = gap === 'and' || (gap === '-' && a.year !== undefined && b.year !== undefined);
  return { kind: 'range', from: { ...a, year: a.year ?? yearBefore(a, b) }, to: b, open };
}

/** `November–February 2017` begins in 2016. */
function yearBefore(a: Meaning, b: Meaning): number | undefined {
  if (a.shift || b.year === undefined || a.month === undefined) return undefined;
  return b.month !== undefined && a.month > b.month ? b.year - 1 : b.year;
}

/** The day so many units from another: the longest unit counts first. */
export function shiftedBy(length: Meaning, base: Meaning, sign: number): Meaning {
  return length.lengths!.reduce(
    (moment: Meaning, [n, unit]) => ({ kind: 'moment', shift: { unit, by: n! * sign, exact: true }, base: moment }),
    base,
  );
}

/** `1 hour and 20 minutes`: the units fall. */
export function joinLengths(a: Meaning, b: Meaning, gap: string): Meaning | null {
  if (a.kind !== 'length' || b.kind !== 'length') return null;
  const last = a.lengths![a.lengths!.length - 1];
  const next = b.lengths![0];
  if (last[0] === null || next[0] === null || ORDER.indexOf(last[1]) <= ORDER.indexOf(next[1]) || (gap === ',' && a.lengths!.length > 4))
    return null;
  return { kind: 'length', lengths: [...a.lengths!, ...b.lengths!] };
}

const ORDER = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'decade', 'century'];
