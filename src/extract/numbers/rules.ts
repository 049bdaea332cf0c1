import { type CompiledRule, compile } from './pattern.ts';
import { MEASURES } from './rules-measures.ts';
import { MONEY } from './rules-money.ts';
import { PEOPLE } from './rules-people.ts';
import { PLAIN } from './rules-plain.ts';
import { REJECTS } from './rules-rejects.ts';

/**
 * All rules in the order of trial. What belongs to the dates goes first; then what has a sign of its own (money, per
 * cent, units, ages, scores), ranges before single numbers; last the bare numbers.
 */
export const RULES: readonly CompiledRule[] = [...REJECTS, ...MONEY, ...MEASURES, ...PEOPLE, ...PLAIN].map(compile);
