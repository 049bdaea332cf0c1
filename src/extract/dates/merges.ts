import type { Meaning } from './meaning.ts';

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
  merge('year and month', "'s|'|", (a, b) => (isYearOnly(a) && a.year === undefined && isOpen(b) ? united(b, a) : null)),
  merge('weekday and week', '|of|in|,|of the', (a, b) =>
    (isWeekday(a) || (a.weekend && a.shift?.by === 0)) && isWeek(b) ? { ...b, ...a, shift: b.shift, which: undefined } : null,
  ),
  merge('week and weekday', "|'s|on|,", (a, b) => (isWeek(a) && isWeekday(b) ? { ...a, weekday: b.weekday } : null)),
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
    a.clock !== undefined && a.part === undefined && b.part !== undefined && b.clock === undefined && (onlyTime(a) || onlyTime(b))
      ? united(a, b)
      : null,
  ),
  merge('part and clock', '|at|,|around|about|at about', (a, b) =>
    a.part !== undefined && a.clock === undefined && b.clock !== undefined && onlyTime(b) ? united(a, b) : null,
  ),
  merge('day and hour', 'at|, at|@', (a, b) =>
    b.open === true && (a.shift?.unit === 'day' || a.part !== undefined || a.day !== undefined || a.holiday !== undefined) && a.clock === undefined ? united(a, b) : null,
  ),
  merge('hour and part', 'in|on|', (a, b) => (a.open === true && b.part !== undefined && b.clock === undefined ? united(a, b) : null)),
  merge('stamp', '', (a, b) => (a.day !== undefined && a.clock !== undefined && a.year === undefined && isYearOnly(b) ? united(a, b) : null)),
  merge('set and time', '|at|,|around|from', (a, b) =>
    a.kind === 'set' && a.clock === undefined && isTime(b) && b.clock !== undefined ? { ...a, clock: b.clock, grain: b.grain } : null,
  ),
  merge('time and set', '|on|,', (a, b) =>
    b.kind === 'set' && isTime(a) && a.clock !== undefined ? { ...b, clock: a.clock, grain: a.grain } : null,
  ),
];

/** What makes a range of two moments, tried when all moments are whole. */
export const RANGE_MERGES: Merge[] = [
  merge('day and hours', '|,|from|between|at|,', (a, b) => (isDayLike(a) && !hasTime(a) && isHours(b) ? overBoth(b, a) : null)),
  merge('part and hours', '|,|from|between|at', (a, b) =>
    a.part !== undefined && a.clock === undefined && isHours(b) ? overBoth(b, a) : null,
  ),
  merge('hours and day', '|,|on|of|of the|in|in the', (a, b) =>
    isHours(a) && b.kind === 'moment' && (isDayLike(b) || (b.part !== undefined && onlyTime(b))) && b.clock === undefined
      ? overBoth(a, b)
      : null,
  ),
  merge('range', 'to|-|through|until|till|thru|and|untill', (a, b, gap) => joinRange(a, b, gap)),
];

function merge(name: string, gaps: string, join: Merge['join']): Merge {
  return { name, gaps: new Set(gaps.split('|').map((gap) => gap.trim())), join };
}

function united(a: Meaning, b: Meaning): Meaning {
  return { ...a, ...b, weak: false };
}

const keysOf = (m: Meaning): string[] =>
  Object.keys(m).filter((key) => key !== 'kind' && key !== 'weak' && m[key as keyof Meaning] !== undefined);

function isWeekday(m: Meaning): boolean {
  return m.kind === 'moment' && m.weekday !== undefined && keysOf(m).every((key) => key === 'weekday' || key === 'which');
}

function hasDate(m: Meaning): boolean {
  return m.kind === 'moment' && (m.day !== undefined || m.holiday !== undefined);
}

/** Does it name a day: a date, a weekday, a day word, a holiday? */
function isDayLike(m: Meaning): boolean {
  return (
    m.kind === 'moment' &&
    (m.day !== undefined || m.weekday !== undefined || m.holiday !== undefined || m.shift?.unit === 'day' || m.nth !== undefined)
  );
}

const hasTime = (m: Meaning): boolean => m.clock !== undefined || m.part !== undefined;

function onlyTime(m: Meaning): boolean {
  return m.kind === 'moment' && keysOf(m).every((key) => ['clock', 'part', 'grain', 'half12', 'zone', 'open'].includes(key));
}

function isTime(m: Meaning): boolean {
  return onlyTime(m) && hasTime(m) && !m.open;
}

function canTake(a: Meaning, b: Meaning): boolean {
  return b.clock !== undefined ? a.clock === undefined : a.part === undefined;
}

/** A month, quarter, season or half that no year goes with yet; also a day of a month. */
function isOpen(m: Meaning): boolean {
  return (
    m.kind === 'moment' &&
    (m.month ?? m.quarter ?? m.season ?? m.half ?? m.holiday) !== undefined &&
    m.year === undefined &&
    !m.shift &&
    m.which === undefined
  );
}

function isYearOnly(m: Meaning): boolean {
  return m.kind === 'moment' && (m.year !== undefined || m.shift?.unit === 'year') && keysOf(m).length === 1;
}

function isWeek(m: Meaning): boolean {
  return m.kind === 'moment' && m.shift?.unit === 'week' && m.shift.whole === true && !m.weekend && m.weekday === undefined;
}

/** A month, a year, a season: what days and weeks are counted in. */
function spans(m: Meaning): boolean {
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

/** The nth part of a moment; `last week of` is the last week of it, not that of seven days ago. */
function nthOf(a: Meaning, base: Meaning, gap: string): Meaning | null {
  if (a.nth !== undefined) return { ...a, base, weak: false };
  if (!gap.startsWith('of') && gap !== 'in') return null;
  if (isWeekday(a) && a.which === -1) return { kind: 'moment', nth: -1, weekday: a.weekday, base };
  if (a.shift?.by !== -1 || !a.shift.whole || a.shift.named || !['day', 'week', 'month', 'quarter'].includes(a.shift.unit)) return null;
  return { kind: 'moment', nth: -1, nthUnit: a.weekend ? 'weekend' : a.shift.unit, base };
}

/** A range of clock times without a day. */
function isHours(m: Meaning): boolean {
  return m.kind === 'range' && onlyTime(m.from!) && onlyTime(m.to!) && m.from!.clock !== undefined;
}

/** The day, or the part of the day, of both ends of a range of hours. */
function overBoth(range: Meaning, day: Meaning): Meaning {
  return {
    kind: 'range',
    from: { ...day, ...range.from!, kind: 'moment', weak: false },
    to: { ...day, ...range.to!, kind: 'moment', weak: false },
  };
}

function joinRange(a: Meaning, b: Meaning, gap: string): Meaning | null {
  if (a.kind !== 'moment' || b.kind !== 'moment' || a.weak !== b.weak) return null;
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

/** Does it say its year, or count from today? */
function isDated(m: Meaning): boolean {
  return m.year !== undefined || m.shift !== undefined;
}

/** `November–February 2017` begins in 2016. */
function yearBefore(a: Meaning, b: Meaning): number | undefined {
  if (a.shift || b.year === undefined || a.month === undefined) return undefined;
  return b.month !== undefined && a.month > b.month ? b.year - 1 : b.year;
}

/** What a moment's finest part is, where it can begin or end a range. */
function levelOf(m: Meaning): string | null {
  if (m.clock !== undefined) return 'clock';
  if (m.part !== undefined) return null;
  if (isDayLike(m)) return 'day';
  if (m.month !== undefined) return 'month';
  if (m.quarter !== undefined) return 'quarter';
  if (m.year !== undefined) return 'year';
  return null;
}

function isCount(m: Meaning): boolean {
  return m.kind === 'length' && m.shift === undefined && m.lengths![0][0] !== null;
}

/** The day so many units from another: the longest unit counts first. */
function shiftedBy(length: Meaning, base: Meaning, sign: number): Meaning {
  return length.lengths!.reduce(
    (moment: Meaning, [n, unit]) => ({ kind: 'moment', shift: { unit, by: n! * sign, exact: true }, base: moment }),
    base,
  );
}

function joinLengths(a: Meaning, b: Meaning, gap: string): Meaning | null {
  if (a.kind !== 'length' || b.kind !== 'length') return null;
  const last = a.lengths![a.lengths!.length - 1];
  const next = b.lengths![0];
  if (last[0] === null || next[0] === null || ORDER.indexOf(last[1]) <= ORDER.indexOf(next[1]) || (gap === ',' && a.lengths!.length > 4))
    return null;
  return { kind: 'length', lengths: [...a.lengths!, ...b.lengths!] };
}

const ORDER = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'decade', 'century'];
