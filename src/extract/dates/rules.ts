import { mayBegin } from './match.ts';
import { forBeginnings } from './pattern.ts';
import { calendarRules, numericRules } from './rules/calendar.ts';
import { clockRules } from './rules/clock.ts';
import { durationRules, setRules } from './rules/durations.ts';
import { nthRules } from './rules/nth.ts';
import { rangeRules } from './rules/ranges.ts';
import { referenceRules } from './rules/references.ts';
import { relativeRules } from './rules/relative.ts';
import type { Rule } from './rules/rule.ts';
import { KINDS } from './words.ts';

/** All rules in the order of trial: of two that match equally far the first one wins. */
function allRules(): Rule[] {
  return [rangeRules, relativeRules, calendarRules, numericRules, clockRules, setRules, referenceRules, durationRules, nthRules].flatMap(
    (rules) => rules(),
  );
}

let byFirst: (Rule[] | undefined)[] | null = null;
const byPair = new Map<number, Rule[]>();

/** The rules that a piece of some kind may begin, in order; made when first asked for. */
export function rulesByFirst(): readonly (readonly Rule[] | undefined)[] {
  if (byFirst) return byFirst;
  byFirst = new Array(KINDS).fill(undefined);
  const table = byFirst;
  for (const rule of allRules()) {
    forBeginnings(rule.pattern, (kind) => {
      const rules = (table[kind] ??= []);
      if (rules[rules.length - 1] !== rule) rules.push(rule);
    });
  }
  return byFirst;
}

/** The rules, in order, that two neighbouring kinds may begin; each pair is worked out once. */
export function rulesFor(first: number, second: number): readonly Rule[] {
  const pair = first * KINDS + second;
  let rules = byPair.get(pair);
  if (!rules) byPair.set(pair, (rules = (rulesByFirst()[first] ?? []).filter(({ pattern }) => mayBegin(pattern, first, second))));
  return rules;
}
