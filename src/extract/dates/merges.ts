import type { Meaning } from './meaning.ts';

/** A way in which two neighbours are one expression; `gap` are the words between them, joined by spaces. */
export interface Merge {
  name: string;
  gaps: ReadonlySet<string>;
  join: (a: Meaning, b: Meaning, gap: string) => Meaning | null;
}

/** All merges in the order of trial. */
export const MERGES: Merge[] = [
  merge('weekday and date', '| ,|, the|the|(|on|. ,|.', (a, b) => (isWeekday(a) && hasDate(b) && b.weekday === undefined ? united(a, b) : null)),
  merge('date and weekday', '|,|(|on', (a, b) => (hasDate(a) && isWeekday(b) && a.weekday === undefined && (a.day !== undefined || a.shift?.unit === 'week') ? united(a, b) : null)),
  merge('part and date', '|,|on|of|on the|in|of the|, on', (a, b) => (isTime(a) && isDayLike(b) && !isTime(b) && !hasTime(b) ? united(a, b) : null)),
  merge('date and time', '|,|at|@|in|-|around|about|, at|at about|at around|from|by|during|( at|, around', (a, b) => (isDayLike(a) && isTime(b) && canTake(a, b) ? united(a, b) : null)),
  merge('clock and part', '|in|at|,|on', (a, b) => (a.clock !== undefined && a.part === undefined && b.part !== undefined && b.clock === undefined && (onlyTime(a) || onlyTime(b)) ? united(a, b) : null)),
  merge('part and clock', '|at|,|around|about|at about', (a, b) => (a.part !== undefined && a.clock === undefined && b.clock !== undefined && onlyTime(b) ? united(a, b) : null)),
  merge('month and year', "|of|in|,|of the|in the", (a, b) => (isOpen(a) && isYearOnly(b) ? united(a, b) : null)),
  merge('year and month', "'s|'|", (a, b) => (isYearOnly(a) && a.year === undefined && isOpen(b) ? united(b, a) : null)),
  merge('weekday and week', '|of|in|,|of the', (a, b) => ((isWeekday(a) || (a.weekend && a.shift?.by === 0)) && isWeek(b) ? { ...b, ...a, shift: b.shift } : null)),
  merge('week and weekday', "|'s|on|,", (a, b) => (isWeek(a) && isWeekday(b) ? { ...a, weekday: b.weekday } : null)),
  merge('lengths', '|and|,|, and', joinLengths),
];

function merge(name: string, gaps: string, join: Merge['join']): Merge {
  return { name, gaps: new Set(gaps.split('|').map((gap) => gap.trim())), join };
}

function united(a: Meaning, b: Meaning): Meaning {
  return { ...a, ...b, weak: false };
}

const keysOf = (m: Meaning): string[] => Object.keys(m).filter((key) => key !== 'kind' && key !== 'weak' && m[key as keyof Meaning] !== undefined);

function isWeekday(m: Meaning): boolean {
  return m.kind === 'moment' && m.weekday !== undefined && keysOf(m).every((key) => key === 'weekday' || key === 'which');
}

function hasDate(m: Meaning): boolean {
  return m.kind === 'moment' && (m.day !== undefined || m.holiday !== undefined);
}

/** Does it name a day: a date, a weekday, a day word, a holiday? */
function isDayLike(m: Meaning): boolean {
  return m.kind === 'moment' && (m.day !== undefined || m.weekday !== undefined || m.holiday !== undefined || m.shift?.unit === 'day' || m.nth !== undefined);
}

const hasTime = (m: Meaning): boolean => m.clock !== undefined || m.part !== undefined;

function onlyTime(m: Meaning): boolean {
  return m.kind === 'moment' && keysOf(m).every((key) => ['clock', 'part', 'grain', 'half12', 'zone'].includes(key));
}

function isTime(m: Meaning): boolean {
  return onlyTime(m) && hasTime(m);
}

function canTake(a: Meaning, b: Meaning): boolean {
  return b.clock !== undefined ? a.clock === undefined : a.part === undefined;
}

/** A month, quarter, season or half that no year goes with yet; also a day of a month. */
function isOpen(m: Meaning): boolean {
  return m.kind === 'moment' && (m.month ?? m.quarter ?? m.season ?? m.half) !== undefined && m.year === undefined && !m.shift && m.which === undefined;
}

function isYearOnly(m: Meaning): boolean {
  return m.kind === 'moment' && (m.year !== undefined || m.shift?.unit === 'year') && keysOf(m).length === 1;
}

function isWeek(m: Meaning): boolean {
  return m.kind === 'moment' && m.shift?.unit === 'week' && m.shift.whole === true && !m.weekend && m.weekday === undefined;
}

function joinLengths(a: Meaning, b: Meaning, gap: string): Meaning | null {
  if (a.kind !== 'length' || b.kind !== 'length') return null;
  const last = a.lengths![a.lengths!.length - 1];
  const next = b.lengths![0];
  if (last[0] === null || next[0] === null || ORDER.indexOf(last[1]) <= ORDER.indexOf(next[1]) || (gap === ',' && a.lengths!.length > 4)) return null;
  return { kind: 'length', lengths: [...a.lengths!, ...b.lengths!] };
}

const ORDER = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'decade', 'century'];
