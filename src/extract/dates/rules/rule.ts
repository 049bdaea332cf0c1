import type { Meaning } from '../meaning.ts';
import { type Pattern, patternOf } from '../pattern.ts';

/** Named values of a match: `month` is 9 for September; absent where the element was. */
export type Values = Record<string, number>;

/** A way of writing a time: `read` answers `null` where the values are impossible. */
export interface Rule {
  name: string;
  pattern: Pattern;
  read: (values: Values) => Meaning | null;
  /** Pieces at the end that are looked at only. */
  ahead: number;
}

/** A rule for each of the patterns. */
export function rule(name: string, patterns: string | string[], read: Rule['read'], ahead = 0): Rule[] {
  return [patterns].flat().map((pattern) => ({ name, pattern: patternOf(pattern), read, ahead }));
}
