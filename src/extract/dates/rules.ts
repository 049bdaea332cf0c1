import { mayBegin } from './pattern.ts';
import { calendarRules, numericRules } from './rules/calendar.ts';
import { clockRules } from './rules/clock.ts';
import { durationRules, setRules } from './rules/durations.ts';
import { holidayRules } from './rules/holidays.ts';
import { nthRules } from './rules/nth.ts';
import { rangeRules } from './rules/ranges.ts';
import { referenceRules } from './rules/references.ts';
import { relativeRules } from './rules/relative.ts';
import type { Rule } from './rules/rule.ts';
import { KINDS } from './words.ts';

/** All rules in the order of trial: of two that match equally far the first one wins. */
export const RULES: Rule[] = [
  ...rangeRules,
  ...holidayRules,
  ...relativeRules,
  ...calendarRules,
  ...numericRules,
  ...clockRules,
  ...setRules,
  ...referenceRules,
  ...durationRules,
  ...nthRules,
];

/** Kinds of pieces that begin some rule. */
export const BEGINS = new Uint8Array(KINDS);
for (const { pattern } of RULES) for (const kind of pattern.begins) BEGINS[kind] = 1;

const byFirst: (Rule[] | undefined)[] = [];
const byPair: (Rule[] | undefined)[] = [];

/** The rules, in order, that two neighbouring kinds may begin; each pair is worked out once. */
export function rulesFor(first: number, second: number): Rule[] {
  const pair = first * KINDS + second;
  return (byPair[pair] ??= beginningWith(first).filter(({ pattern }) => mayBegin(pattern, [first, second])));
}

function beginningWith(kind: number): Rule[] {
  return (byFirst[kind] ??= RULES.filter(({ pattern }) => pattern.begins.includes(kind)));
}
