import { isDate } from '../calendar.ts';
import type { Meaning } from '../meaning.ts';
import { type Rule, rule, type Values } from './rule.ts';

/** Dates as the calendar writes them, from `3 April 1978` to `the late 1990s`. */
export const calendarRules = (): Rule[] => [
  ...rule(
    'month day year',
    [
      'month:M the? day:DN , year:YEAR|NUM',
      'month:M , day:INT , year:YEAR',
      'month:M the? day:DN of? year:YEAR',
      'month:M / day:INT / year:YEAR|INT',
      'month:M - day:INT - year:YEAR|INT',
    ],
    dayMonthYear,
  ),
  ...rule('short date', 'month:M day:DN , short:INT', dayMonthYear),
  ...rule(
    'day month year',
    [
      'the? day:DN day? of? month:M ,|of|in? year:YEAR|NUM',
      "the? day:DN day? of? month:M ,? ' short:INT",
      'day:INT month:M short:INT',
      'day:INT - month:M - year:YEAR|INT',
      'day:INT / month:M / year:YEAR|INT',
      'day:INT . month:M year:YEAR',
    ],
    dayMonthYear,
  ),
  ...rule(
    'year month day',
    [
      'year:YEAR - month:INT - day:INT',
      'year:YEAR / month:INT / day:INT',
      'year:YEAR . month:INT . day:INT',
      'year:YEAR month:M day:DN',
      'year:YEAR - month:M - day:INT',
      'year:YEAR / month:M / day:INT',
      'year:YEAR / day:INT / month:INT|M',
      'month:M - year:YEAR - day:INT',
    ],
    dayMonthYear,
  ),
  ...rule(
    'day month',
    [
      'the? day:DN day? of month:M',
      'the? day:DN - month:M',
      'the? day:DN month:M',
      'month:M the? day:DN',
      'month:M - day:INT',
      'month:M / day:INT',
    ],
    dayMonthYear,
  ),
  ...rule(
    'month year',
    [
      "month:M ,|of|in|'s? year:YEAR",
      'month:INT / year:YEAR',
      'year:YEAR / month:INT',
      'year:YEAR - month:INT',
      'month:INT - year:YEAR',
      'month:M - year:YEAR',
      'month:M / year:YEAR',
      "month:M ' short:INT",
      'year:YEAR month:M',
      'the month of month:M ,? year:YEAR',
      'month:M of? the year year:YEAR|NUM',
    ],
    monthYear,
  ),
  ...rule('month year', 'month:M ,? year:NUM', ({ month, year }) => (year < 1000 || year > 2999 ? null : { kind: 'moment', month, year })),
  ...rule(
    'instant',
    ['year:YEAR - month:INT - day:INT t clock:CLOCK z?', 'year:YEAR - month:INT - day:INT t clock:CLOCK : INT z?'],
    ({ clock, ...date }) => {
      const day = dayMonthYear(date);
      return day && { ...day, clock, grain: 'minute' };
    },
  ),
  ...rule('month', 'month:M', ({ month }) => ({ kind: 'moment', month })),
  ...rule('the month of', 'the month of month:M', ({ month }) => ({ kind: 'moment', month })),
  ...rule('weekday', 'weekday:WD', ({ weekday }) => ({ kind: 'moment', weekday })),
  ...rule(
    'quarter',
    [
      'the|its|their? fiscal|calendar? -? quarter:O|QUARTERNAME|last -? quarter of|in|,? fiscal? year:YEAR',
      'the|its|their? year:YEAR fiscal|calendar? quarter:O -? quarter',
      'quarter:QUARTERNAME of|-|,|/? year:YEAR',
      'year:YEAR -|,? quarter:QUARTERNAME',
      'quarter:O -? quarter , year:YEAR',
    ],
    quarterOf,
  ),
  ...rule(
    'quarter',
    [
      'fiscal|calendar -? quarter:O -? quarter',
      'the fiscal|calendar? -? quarter:O quarter',
      'quarter:O -? quarter',
      'the fiscal|calendar -? quarter:O -? quarter',
      'the? quarter:QUARTERNAME',
    ],
    quarterOf,
  ),
  ...rule(
    'half',
    ['the? half:O|last -? half of|in|,? fiscal? year:YEAR', 'the? half:O|last -? half of the? decade:DECADE'],
    ({ half, year, decade }) => (half > 2 ? null : { kind: 'moment', half: half < 0 ? 2 : half, year, decade }),
  ),
  ...rule('half', ['the? half:O -? half of the? year', 'the? half:O -? half'], ({ half }) =>
    half > 2 ? null : { kind: 'moment', half, weak: true },
  ),
  ...rule('half', ['half:HALFNAME of|-|,? year:YEAR', 'year:YEAR -? half:HALFNAME'], ({ half, year }) => ({ kind: 'moment', half, year })),
  ...rule('season over years', 'the? season:S ,|of|in? year:YEAR - INT', ({ season, year }) => ({ kind: 'moment', season, year })),
  ...rule('season year', ['the? season:S ,|of|in? year:YEAR', "the? season:S ' short:INT"], ({ season, year, short }) => ({
    kind: 'moment',
    season,
    year: year ?? fullYear(short),
  })),
  ...rule('year season', ['year:YEAR season:S'], ({ season, year }) => ({ kind: 'moment', season, year })),
  ...rule('season', 'the? season:S', ({ season }) => ({ kind: 'moment', season, weak: true })),
  ...rule(
    'decade',
    ['the? decade:DECADE', "the? ' decade:DECADE", 'the early|late|mid -? decade:DECADE', "the? year:YEAR 's", "the year:INT 's"],
    ({ decade, year }) => (decade === undefined && year < 20 ? null : readDecade(decade ?? year)),
  ),
  ...rule(
    'century',
    ['the? century:O -? century', 'the? century:O -? century b.c.|bc|bce', 'the? century:O and|or|to O -? centuries'],
    readCentury,
  ),
  ...rule('year', ['the year year:YEAR|INT|NUM', 'the? fiscal|calendar -? year? year:YEAR', 'the full? -? year year:YEAR'], ({ year }) =>
    year < 100 ? null : { kind: 'moment', year },
  ),
  ...rule('short year', ["' short:INT"], ({ short }) => ({ kind: 'moment', year: fullYear(short), weak: true })),
  ...rule('spelled year', 'year:NUM', ({ year }) => (year < 1900 || year > 2100 ? null : { kind: 'moment', year, weak: true })),
  ...rule('year bc', 'year:INT|YEAR|BIG b.c.|bc|bce', ({ year }) => ({ kind: 'moment', year, bc: true })),
  ...rule('year ad', ['a.d.|ad year:INT|YEAR', 'year:INT|YEAR a.d.|ad|ce'], ({ year }) => (year < 30 ? null : { kind: 'moment', year })),
  ...rule('early year', 'year:INT', ({ year }) => (year < 100 ? null : { kind: 'moment', year, weak: true })),
  ...rule('bare year', 'year:YEAR', ({ year }) => ({ kind: 'moment', year, weak: true })),
];

/** `03/04/2022`, `22/04`: read by the document's order of day and month. */
export const numericRules = (): Rule[] => [
  ...rule(
    'd/m/y',
    ['first:INT / second:INT / year:YEAR|INT', 'first:INT - second:INT - year:YEAR|INT', 'first:INT . second:INT . year:YEAR'],
    numeric,
  ),
  ...rule('d/m', 'first:INT / second:INT', numeric),
];

/** `9/11` is that of 2001 wherever it stands. */
function numeric({ first, second, year }: Values): Meaning | null {
  if (year > 99 && year < 1000) return null;
  const full = year === undefined ? undefined : fullYear(year);
  if (!isDate(full, first, second) && !isDate(full, second, first)) return null;
  if (first === 9 && second === 11 && year === undefined) return { kind: 'moment', year: 2001, month: 9, day: 11 };
  return { kind: 'moment', year: full, month: first, day: second, numeric: true, weak: year === undefined };
}

function dayMonthYear({ day, month, year, short }: Values): Meaning | null {
  const full = short !== undefined ? fullYear(short) : year !== undefined && year < 100 ? fullYear(year) : year;
  return isDate(full, month, day) ? { kind: 'moment', year: full, month, day } : null;
}

function monthYear({ month, year, short }: Values): Meaning | null {
  if (month < 1 || month > 12) return null;
  return { kind: 'moment', month, year: year ?? fullYear(short) };
}

function quarterOf({ quarter, year }: Values): Meaning | null {
  if (quarter > 4) return null;
  return { kind: 'moment', quarter: quarter < 0 ? 4 : quarter, year };
}

function readDecade(decade: number): Meaning | null {
  return decade % 10 ? null : { kind: 'moment', decade: decade < 100 ? (decade < 20 ? 2000 + decade : 1900 + decade) : decade };
}

function readCentury({ century }: Values): Meaning | null {
  return century > 40 ? null : { kind: 'moment', century: century - 1 };
}

/** `'96`, `31/12/05`: the years from 1950 to 2049. */
function fullYear(short: number): number {
  return short > 99 ? short : short < 50 ? 2000 + short : 1900 + short;
}
