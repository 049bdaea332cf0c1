import type { Meaning } from '../meaning.ts';
import { UNITS } from '../words.ts';
import { type Rule, rule, type Values } from './rule.ts';

/** Dates that count from the publication date or from the date named last: `last month`, `two weeks ago`, `that day`. */
export const relativeRules = (): Rule[] => [
  ...rule('day word', 'by:TODAY', ({ by }) =>
    by === 4 ? { kind: 'moment', shift: { unit: 'day', by: 0 }, part: 4 } : { kind: 'moment', shift: { unit: 'day', by } },
  ),
  ...rule('day after next', ['the? day before TODAY'], () => ({ kind: 'moment', shift: { unit: 'day', by: -2 } })),
  ...rule('day after next', ['the? day after TODAY'], () => ({ kind: 'moment', shift: { unit: 'day', by: 2 } })),
  ...rule(
    'shifted unit',
    [
      'the? by:last|past|next|coming|upcoming|this|current unit:U',
      'this past|coming unit:U',
      'this by:coming|upcoming unit:U',
      'the by:last full unit:U',
      'the? by:last|past|next|this fiscal|calendar unit:U',
    ],
    shifted,
  ),
  ...rule('unit after next', 'the? unit:U after next', ({ unit }) => shiftOf(unit, 2)),
  ...rule('unit before last', 'the? unit:U before last', ({ unit }) => shiftOf(unit, -2)),
  ...rule(
    'narrative unit',
    [
      'the by:following|previous|preceding|next|ensuing|subsequent unit:U',
      'the|that by:same unit:U',
      'by:that unit:U',
      'by:following|previous|preceding unit:U',
      'the same unit:U',
    ],
    ({ by, unit }) => (unit < 3 ? null : shiftOf(unit, by ?? 0, true)),
  ),
  ...rule('narrative unit', ['the unit:U by:before|after', 'the unit:U by:earlier|later'], ({ by, unit }) =>
    unit < 3 ? null : shiftOf(unit, by, true),
  ),
  ...rule('shifted weekday', ['the? by:last|past|next|this|current weekday:WD', 'this by:past weekday:WD'], ({ by, weekday }) => ({
    kind: 'moment',
    weekday,
    which: by,
  })),
  ...rule('coming weekday', 'this|the? coming|upcoming weekday:WD', ({ weekday }) => ({ kind: 'moment', weekday, which: 2 })),
  ...rule('narrative weekday', 'the? by:previous|following|preceding|same|that weekday:WD', ({ by, weekday }) => ({
    kind: 'moment',
    weekday,
    which: by,
    named: true,
  })),
  ...rule(
    'shifted month',
    ['the? by:last|past|next|coming|upcoming|this month:M', 'this by:past|coming|upcoming month:M'],
    ({ by, month }) => ({ kind: 'moment', month, which: by }),
  ),
  ...rule('narrative month', 'the? by:previous|following|same month:M', ({ by, month }) => ({
    kind: 'moment',
    month,
    which: by,
    named: true,
  })),
  ...rule('shifted month day', ['the? by:last|past|next|coming|upcoming|this month:M day:INT|ORD|first|second'], ({ by, month, day }) => ({
    kind: 'moment',
    month,
    day,
    which: by,
  })),
  ...rule('shifted season', ['the? by:last|past|next|coming|upcoming|this season:S', 'this by:past|coming season:S'], ({ by, season }) => ({
    kind: 'moment',
    season,
    which: by,
  })),
  ...rule('narrative season', ['the? by:previous|following|same|that season:S', 'the by:next season:S'], ({ by, season }) => ({
    kind: 'moment',
    season,
    which: by,
    named: true,
  })),
  ...rule('shifted part', 'by:last|next|this part:PART', ({ by, part }) => ({ kind: 'moment', shift: { unit: 'day', by }, part })),
  ...rule('narrative part', ['by:that|same part:PART', 'the by:following|next|previous|same part:PART'], ({ by, part }) => ({
    kind: 'moment',
    shift: { unit: 'day', by, named: true },
    part,
  })),
  ...rule(
    'before that',
    ['n:N|an unit:UU by:before|after|afterwards|thereafter ,|.|;', 'a unit:UNIT|YEARLY by:before|after|afterwards|thereafter ,|.|;'],
    ({ n, unit, by }) => counted(n ?? 1, unit, by, true),
    1,
  ),
  ...rule(
    'ago',
    [
      'n:N|an -? unit:UU by:ago|hence',
      'n:N more unit:UU by:ago',
      'a unit:UNIT|second|quarter by:ago|hence',
      'a couple of? unit:UU by:ago|hence',
      'a unit:U or so by:ago',
    ],
    ({ n, unit, by }) => counted(n ?? 1, unit, by),
  ),
  ...rule(
    'later',
    [
      'n:N|an|a -? unit:UU by:later',
      'n:N|an unit:UU by:earlier',
      'a unit:UNIT|second|quarter by:earlier',
      'a couple of? unit:UU by:earlier|later',
      'a unit:U or so by:earlier',
    ],
    ({ n, unit, by }) => counted(n ?? 1, unit, by, true),
  ),
  ...rule(
    'vague ago',
    ['VAGUE unit:UNITS by:ago|earlier|later|hence', 'a VAGUE more? unit:UNITS by:ago|earlier|later|hence'],
    ({ by }) => ({ kind: 'ref', value: by < 0 ? 'PAST_REF' : 'FUTURE_REF' }),
  ),
  ...rule('from now', 'n:N|a|an unit:UU from now', ({ n, unit }) => ({ kind: 'moment', shift: { unit: UNITS[unit], by: n, exact: true } })),
  ...rule('weekdays from now', ['n:N weekday:WEEKDAYS from now', 'n:N weekday:WEEKDAYS by:ago'], ({ n, weekday, by }) => ({
    kind: 'moment',
    shift: { unit: 'week', by: by === undefined ? n - 1 : 1 - n, exact: true },
    base: { kind: 'moment', weekday, which: by === undefined ? 2 : -1 },
  })),
  ...rule('in', 'in n:N|a|an unit:UU', ({ n, unit }) => ({
    kind: 'length',
    lengths: [[n, UNITS[unit]]],
    shift: { unit: UNITS[unit], by: n, exact: true },
  })),
  ...rule('from a day', 'n:N|a|an unit:UU by:from|after|before day:TODAY', ({ n, by, unit, day }) =>
    day === 4
      ? null
      : {
          kind: 'moment',
          shift: { unit: UNITS[unit], by: (by < 0 ? -1 : 1) * n, exact: true },
          base: { kind: 'moment', shift: { unit: 'day', by: day } },
        },
  ),
  ...rule(
    'year-ago',
    [
      'the? comparable|corresponding|same? YEARLY -? by:ago|earlier comparable|corresponding? period|quarter',
      'YEARLY - by:ago|earlier',
      'the? YEARLY - by:ago|earlier quarter:O -? quarter',
      'the? same? comparable|corresponding? period|quarter last YEARLY',
      'the? same? comparable|corresponding? period|quarter of? a|the YEARLY -? by:ago|earlier|before',
    ],
    ({ by, quarter }) => ({ kind: 'moment', quarter, shift: { unit: 'year', by: by ?? -1 }, which: quarter ? undefined : -9 }),
  ),
  ...rule('a year ago', ['a|one YEARLY by:ago|earlier'], ({ by }) => ({ kind: 'moment', shift: { unit: 'year', by }, which: -9 })),
  ...rule(
    'the unit',
    [
      'the fiscal|current|latest|full? -? unit:U',
      'end|beginning|start of unit:U',
      'the? latest|current|recent fiscal? quarter|period',
      'the current|latest fiscal unit:YEARLY',
    ],
    ({ unit }) => (unit === undefined ? theUnit(8) : theUnit(unit)),
  ),
  ...rule('quarter of year', 'the year:YEAR quarter', ({ year }) => ({ kind: 'moment', year, which: -9 })),
  ...rule('year end', ['the? YEARLY -? end', "the? YEARLY 's end"], () => ({
    kind: 'moment',
    shift: { unit: 'year', by: 0, whole: true },
  })),
  ...rule('bare shift', ['n:UNITS ago'], ({ n }) => (n < 3 ? null : { kind: 'ref', value: 'PAST_REF' })),
];

/** `the quarter`, `the year`: the one named last, else the one that is. */
function theUnit(unit: number): Meaning | null {
  if (unit < 3) return null;
  return { ...shiftOf(unit, 0), which: -8 };
}

function shifted({ by, unit }: Values): Meaning | null {
  return unit < 3 ? null : shiftOf(unit, by ?? 0);
}

function shiftOf(unit: number, by: number, named = false): Meaning {
  return UNITS[unit] === 'weekend'
    ? { kind: 'moment', weekend: true, shift: { unit: 'week', by, named, whole: true } }
    : { kind: 'moment', shift: { unit: UNITS[unit], by, named, whole: true } };
}

/** `n` units away; `n` is 0 or absent for a vague number. */
export function counted(n: number | undefined, unit: number, by: number, named = false): Meaning | null {
  if (!n) return { kind: 'ref', value: by < 0 ? 'PAST_REF' : 'FUTURE_REF' };
  return { kind: 'moment', shift: { unit: UNITS[unit], by: by * n, named } };
}
