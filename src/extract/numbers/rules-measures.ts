import { type Match, NOTHING, type Reading, type Rule } from './pattern.ts';
import { isGlued } from './pieces.ts';
import { amountOf, ends, has, is, isChange, isMeasured, numeralOf, unitOf } from './read.ts';

/** Per cent, degrees and all other units; ranges before single values. */
export const MEASURES: Rule[] = [
  {
    name: 'range with unit',
    pattern: 'between|from? sign? num percent|unit|temperature|period? dash|to|and sign|dash? num dash? percent|unit|temperature|period',
    read: rangeWithUnit,
  },
  {
    name: 'range with to and hyphens',
    pattern: 'num dash? to dash num dash? percent|unit|temperature',
    read: (match) => ({ type: 'range', value: null, ...ends(numeralOf(match, 0), numeralOf(match, 4)), unit: unitOf(match, 6) }),
  },
  { name: 'range, unit once', pattern: 'from num unit to num', read: unitOnce },
  { name: 'percent', pattern: 'sign? num dash? percent', read: percent },
  { name: 'feet and inches', pattern: 'num unit comma|and? num unit', read: feetAndInches },
  { name: 'below zero', pattern: 'num temperature?', read: belowZero },
  { name: 'part of a unit', pattern: 'num of? per unit|temperature', read: partOfUnit },
  { name: 'measure', pattern: 'sign? dash? num dash? unit|temperature', read: measure },
  { name: 'shared unit', pattern: 'num dash? or|and|to num dash? percent|unit|temperature', read: sharedUnit },
  { name: 'vague measure', pattern: 'vague of? unit', read: vagueMeasure },
];

function rangeWithUnit(match: Match): Reading | typeof NOTHING | null {
  if (is(match, 4, 'and') && !is(match, 0, 'between', 'from')) return null;
  if (has(match, 3) && unitOf(match, 3) !== unitOf(match, 8)) return null;
  if (isChange(match, 4)) return null;
  const both = ends(numeralOf(match, 2), numeralOf(match, 6), amountOf(match, 2, 1), amountOf(match, 6, 5));
  if (!has(match, 3) && !has(match, 0) && is(match, 4, 'dash') && both.min >= both.max) return null;
  if (is(match, 8, 'period')) return NOTHING;
  return { type: 'range', value: null, ...both, unit: unitOf(match, 8) };
}

/** `from 208 pounds to 193` */
function unitOnce(match: Match): Reading | null {
  if (isMeasured(match)) return null; // from 44 ml to 50 mg
  return { type: 'range', value: null, min: amountOf(match, 1), max: amountOf(match, 4), unit: unitOf(match, 2) };
}

function percent(match: Match): Reading {
  return { type: 'percent', value: amountOf(match, 1, 0), unit: unitOf(match, 3) };
}

const INCHES = new Map([
  ['foot inch', 12],
  ['pound ounce', 16],
  ['stone pound', 14],
  ['metre centimetre', 100],
  ['kilometre metre', 1000],
]);

/** `5 feet 10 inches` is one length, in feet. */
function feetAndInches(match: Match): Reading | null {
  const part = INCHES.get(`${unitOf(match, 1)} ${unitOf(match, 4)}`);
  if (!part || amountOf(match, 3) >= part || !Number.isInteger(amountOf(match, 0))) return null;
  return { type: 'measure', value: amountOf(match, 0) + amountOf(match, 3) / part, unit: unitOf(match, 1) };
}

function belowZero(match: Match): Reading | null {
  const { pieces, to } = match.items;
  const next = pieces.text.slice(pieces.start[to[match.last]], pieces.start[to[match.last]] + 10);
  return next.startsWith('below zero') ? { type: 'temperature', value: -amountOf(match, 0), unit: unitOf(match, 1) ?? 'degree' } : null;
}

/** `half a mile`, `a quarter of an inch` */
function partOfUnit(match: Match): Reading | null {
  if (numeralOf(match, 0).kind !== 'fraction' || numeralOf(match, 0).digits) return null;
  return { type: 'measure', value: amountOf(match, 0), unit: unitOf(match, 3) };
}

/** `5km`, `27-kilometre`, `minus 5 degrees`, `sub-7 nanometre`; `- 20 degrees` is below zero, too. */
function measure(match: Match): Reading {
  const warmth = is(match, 4, 'temperature') || unitOf(match, 4) === 'degree';
  const loose = warmth && has(match, 1) && !has(match, 0) && !isGlued(match.items.pieces, match.items.from[match.at[1]]);
  return {
    type: is(match, 4, 'temperature') ? 'temperature' : 'measure',
    value: amountOf(match, 2, 0) * (loose ? -1 : 1),
    unit: unitOf(match, 4),
  };
}

/** `45 and 50 mg`, `7- or 8-inch`: the first number has the unit of the second. */
function sharedUnit(match: Match): Reading {
  const type = is(match, 5, 'percent') ? 'percent' : is(match, 5, 'temperature') ? 'temperature' : 'measure';
  return { type, value: amountOf(match, 0), unit: unitOf(match, 5), until: 0 };
}

function vagueMeasure(match: Match): Reading {
  return { type: 'measure', value: null, min: amountOf(match, 0), approx: true, unit: unitOf(match, 2) };
}
