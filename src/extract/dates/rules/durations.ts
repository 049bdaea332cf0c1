import type { Meaning } from '../meaning.ts';
import { UNITS } from '../words.ts';
import { type Rule, rule, type Values } from './rule.ts';

/** Lengths of time: `ten years`, `a week and a half`, `the past three months`, `decades`. */
export const durationRules = (): Rule[] => [
  ...rule(
    'counted',
    [
      'n:C -? unit:UU',
      'n:YEAR unit:UNITS',
      'n:C -? unit:UU -? long',
      'an|the|another? additional|extra|further|full n:N unit:UU',
      'n:N|a|an more|additional|further|full|whole|straight|consecutive|successive|trading|working|business unit:UU',
      'n:N consecutive|successive|more|straight trading|working|business unit:UU',
    ],
    lengthOf,
  ),
  ...rule('year ended', 'the fiscal? unit:YEARLY ended|ending', ({ unit }) => lengthOf({ n: 1, unit }), 1),
  ...rule(
    'one',
    ['a|an|another unit:U', 'unit:U -? long', 'a|an full|whole|entire|additional|extra unit:U', 'a n:NUM -? unit:U period'],
    ({ unit, n }) => lengthOf({ unit, n: n ?? 1 }),
  ),
  ...rule('one and a half', ['a|an unit:U and a half'], ({ unit }) => lengthOf({ n: 1.5, unit })),
  ...rule('one and a half', 'n:NUM unit:U and a half', ({ n, unit }) => lengthOf({ n: n + 0.5, unit })),
  ...rule('half', ['half a|an unit:U', 'a|the half -? unit:U', 'half -? unit:U'], ({ unit }) => lengthOf({ n: 0.5, unit })),
  ...rule('couple', ['a? couple of? more? unit:UNITS', 'a couple more unit:UNITS'], ({ unit }) => lengthOf({ n: 2, unit })),
  ...rule(
    'vague',
    ['a? VAGUE more|fewer? unit:UNITS', 'the? VAGUE unit:UNITS', 'VAGUE - unit:U', 'hundreds|thousands|dozens|tens of unit:UNITS'],
    ({ unit }) => lengthOf({ unit }),
  ),
  ...rule('alternatives', ['n:N or|to|- m:N -? unit:UU', 'a unit:U or NUM'], ({ n, m, unit }) =>
    m !== undefined && n >= m ? null : lengthOf({ n, unit: unit ?? n }),
  ),
  ...rule('vague alternatives', 'unit:UNITS or|and UNITS', ({ unit }) => lengthOf({ unit })),
  ...rule(
    'recent',
    [
      'the? past|last|next|coming|first|final|previous|preceding|following n:N unit:UU',
      'the? past|last|next|coming|first|final|previous|preceding|following|recent n:N full|trading|straight? unit:UU',
      'the? latest n:N unit:UU',
      'n:NUM|INT|a past|last|next|previous|following unit:UNITS',
      'these|those|the n:N unit:UNITS',
    ],
    lengthOf,
  ),
  ...rule('recent couple', ['the? past|last|next|coming|first couple of? unit:UNITS'], ({ unit }) => lengthOf({ n: 2, unit })),
  ...rule(
    'recent vague',
    [
      'the? past|last|next|coming|first VAGUE unit:UNITS',
      'the? recent|coming|past|ensuing|intervening|future|following|preceding|previous|next|last unit:UNITS',
      'the unit:UNITS ahead',
      'the unit:UNITS',
    ],
    lengthOf,
  ),
  ...rule(
    'all',
    [
      'all|whole|entire|full -? unit:UNIT|YEARLY',
      'the whole|entire|full unit:UNIT',
      'all|whole|entire the unit:UNIT|YEARLY',
      'all -? unit:UNIT -? long',
    ],
    ({ unit }) => lengthOf({ n: 1, unit }),
  ),
  ...rule('bare unit', 'unit:day|week|month|year|weekend', ({ unit }) =>
    unit === 4 ? { kind: 'moment', weekend: true, shift: { unit: 'week', by: 0, whole: true }, which: -8 } : lengthOf({ n: 1, unit }),
  ),
  ...rule('bare plural', 'unit:UNITS', lengthOf),
];

function lengthOf({ n, unit }: Values): Meaning | null {
  return { kind: 'length', lengths: [[n || null, UNITS[unit]]] };
}

/** What comes again and again: `every Tuesday`, `annually`, `twice a week`. */
export const setRules = (): Rule[] => [
  ...rule('adverb', 'unit:DAILY', ({ unit }) => every(1, unit)),
  ...rule('adverb', ['twice|NUM|once|thrice -? DAILY', 'bi -? unit:DAILY', 'semi -? unit:DAILY'], ({ unit }) =>
    unit ? every(2, unit) : null,
  ),
  ...rule('adverb', ['bimonthly', 'bi-monthly'], () => every(2, 7)),
  ...rule('adverb', ['biweekly', 'bi-weekly'], () => every(2, 5)),
  ...rule(
    'every',
    [
      'every|each unit:U',
      'every|each other unit:U',
      'every n:N|ORD|second unit:UU',
      'every|each single unit:U',
      'every couple of? unit:UNITS',
    ],
    ({ n, unit }) => every(n ?? 1, unit),
  ),
  ...rule('every', ['every VAGUE unit:UNITS', 'every a VAGUE unit:UNITS'], ({ unit }) => every(0, unit)),
  ...rule('every weekday', ['every|each|alternate other? weekday:WD', 'weekday:WEEKDAYS'], ({ weekday }) => ({ kind: 'set', weekday })),
  ...rule(
    'every weekday part',
    ['every|each weekday:WD part:PART|PARTS', 'weekday:WD part:PARTS', 'weekday:WEEKDAYS part:PART|PARTS'],
    ({ weekday, part }) => ({ kind: 'set', weekday, part }),
  ),
  ...rule('every part', ['every|each part:PART', 'part:PARTS'], ({ part }) => ({ kind: 'set', part })),
  ...rule('every month', ['every|each month:M'], ({ month }) => ({ kind: 'set', month })),
  ...rule('every season', ['every|each season:S', 'season:SEASONS'], ({ season }) => ({ kind: 'set', season })),
  ...rule('weekends', ['weekdays', 'weeknights', 'every|each weekday'], () => ({ kind: 'set', value: 'XXXX-WXX', precision: 'day' })),
  ...rule('weekends', ['weekends', 'every|each|all weekend|weekends'], () => ({ kind: 'set', value: 'XXXX-WE', precision: 'weekend' })),
  ...rule('times a unit', ['once|twice a|per|every|each unit:U', 'NUM|INT times a|per|every|each unit:U'], ({ unit }) => every(1, unit)),
];

function every(n: number, unit: number): Meaning | null {
  return { kind: 'set', lengths: [[n || null, UNITS[unit]]] };
}
