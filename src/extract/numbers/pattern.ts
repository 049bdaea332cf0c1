import type { Quantity } from '../../findings.ts';
import { CLASS, type Items } from './items.ts';

/** What a rule makes of a match; `counts`, `of` and bounds are found afterwards. */
export interface Reading extends Partial<Quantity> {
  type: Quantity['type'];
  /** Ends after this element of the pattern instead of after the last one. */
  until?: number;
}

/** A match: for each element of the pattern the item that it took, or -1. */
export interface Match {
  items: Items;
  at: number[];
  /** Items `[first, last]`. */
  first: number;
  last: number;
}

/**
 * A rule: where its pattern matches, `read` gives the reading, `null` to let the next rule try, or NOTHING where the
 * words are no quantity. Patterns are item classes in order: `a|b` either, `a?` may be missing.
 */
export interface Rule {
  name: string;
  pattern: string;
  read(match: Match): Reading | typeof NOTHING | null;
}

export const NOTHING = 'nothing';

interface Element {
  mask: number;
  optional: boolean;
}

/** A rule with its pattern made ready. */
export interface CompiledRule extends Rule {
  elements: Element[];
  /** Bits of the items that it may begin with. */
  begins: number;
}

export function compile(rule: Rule): CompiledRule {
  const elements = rule.pattern.split(' ').map((element) => {
    const names = element.replace('?', '').split('|');
    return { mask: names.reduce((mask, name) => mask | CLASS[name], 0), optional: element.endsWith('?') };
  });
  if (elements.some(({ mask }) => Number.isNaN(mask))) throw new Error(`pattern of ${rule.name}: ${rule.pattern}`);
  const required = elements.findIndex(({ optional }) => !optional);
  const begins = elements.slice(0, required + 1).reduce((all, { mask }) => all | mask, 0);
  return { ...rule, elements, begins };
}

/** Matches a pattern from item `j` on: no going back, so the time is that of the pattern's length. */
export function matchAt({ elements }: CompiledRule, items: Items, j: number): Match | null {
  let next = j;
  for (let e = 0; e < elements.length; e++) {
    const { mask, optional } = elements[e];
    const fits =
      next < items.count && items.bits[next] & mask && (next === j || (items.from[next] === items.to[next - 1] && !items.opens[next]));
    if (fits) taken[e] = next++;
    else if (optional) taken[e] = -1;
    else return null;
  }
  return next === j ? null : { items, at: taken.slice(0, elements.length), first: j, last: next - 1 };
}

/** Most tries fail: they must not make arrays. */
const taken: number[] = [];
