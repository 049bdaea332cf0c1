import { type CompiledRule, compile } from './pattern.ts';
import { MEASURES } from './rules-measures.ts';
import { MONEY } from './rules-money.ts';
import { PEOPLE } from './rules-people.ts';
import { PLAIN } from './rules-plain.ts';
import { REJECTS } from './rules-rejects.ts';
import { SCORES } from './rules-scores.ts';

/** The rules, made ready, and what may begin one. */
export interface RuleTable {
  rules: readonly CompiledRule[];
  /** Bits of all items that a rule may begin with: most items begin none. */
  firsts: number;
}

let table: RuleTable | null = null;

/**
 * All rules in the order of trial. What belongs to the dates goes first; then what has a sign of its own (money, per
 * cent, units, ages, scores), ranges before single numbers; last the bare numbers. Compiled when first asked for.
 */
export function ruleTable(): RuleTable {
  if (table) return table;
  const rules = [...REJECTS, ...MONEY, ...MEASURES, ...PEOPLE, ...SCORES, ...PLAIN].map(compile);
  return (table = { rules, firsts: rules.reduce((all, { begins }) => all | begins, 0) });
}
