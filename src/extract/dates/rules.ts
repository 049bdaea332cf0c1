import { calendarRules, numericRules } from './rules/calendar.ts';
import { clockRules } from './rules/clock.ts';
import { durationRules, setRules } from './rules/durations.ts';
import { holidayRules } from './rules/holidays.ts';
import { nthRules } from './rules/nth.ts';
import { rangeRules } from './rules/ranges.ts';
import { referenceRules } from './rules/references.ts';
import { relativeRules } from './rules/relative.ts';
import type { Rule } from './rules/rule.ts';

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

/** The rules that a kind of piece may begin, in order. */
export const RULES_BY_KIND: (Rule[] | undefined)[] = [];
for (const rule of RULES) for (const kind of rule.pattern.begins) (RULES_BY_KIND[kind] ??= []).push(rule);
