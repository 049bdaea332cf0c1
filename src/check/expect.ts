import type { CheckFinding, FactSheet } from '../facts.ts';
import { isAmount, outOf, type Wanted } from './expect-amount.ts';
import { type ExpectedFact, finding } from './expect-finding.ts';
import { matches } from './expect-match.ts';
import { problemOf } from './expect-read.ts';
import { compareSheets } from './expect-sheet.ts';

/** What a file of `--expect` asks for. */
export interface Expectation {
  facts: ExpectedFact[];
  counts: Partial<Record<'entities' | 'quotes' | 'numbers' | 'dates', Wanted>>;
  /** A whole sheet: facts that it does not have are unexpected. */
  snapshot: FactSheet | null;
}

/** What `--expect` reports, as rules that may be disabled. */
export const EXPECT_RULES = [
  { name: 'expect-missing', level: 'error', about: 'A fact of the --expect file that the text does not have.' },
  {
    name: 'expect-unexpected',
    level: 'error',
    about: 'A fact that the --expect file excludes, or that a whole sheet of facts does not have.',
  },
  { name: 'expect-count', level: 'error', about: 'More or fewer facts of a kind than the --expect file says.' },
] as const;

/** Reads the data of an `--expect` file, or says what is wrong with it. */
export function readExpectation(data: unknown): Expectation | string {
  const problem = problemOf(data);
  if (problem) return problem;
  const { facts = [], counts = {}, schema } = data as Partial<Expectation> & { schema?: string };
  return schema ? { facts: [], counts: {}, snapshot: data as FactSheet } : { facts, counts, snapshot: null };
}

/** Holds the facts of a sheet against an expectation. */
export function expectFacts(sheet: FactSheet, { facts, counts, snapshot }: Expectation): CheckFinding[] {
  if (snapshot) return compareSheets(sheet, snapshot);
  const missing = facts
    .filter((fact) => !fact.absent && matches(sheet, fact).length === 0)
    .map((fact) => finding('expect-missing', null, fact, `no ${shown(fact)}`));
  const excluded = facts
    .filter(({ absent }) => absent)
    .flatMap((fact) => matches(sheet, fact).map((found) => finding('expect-unexpected', found, fact, `${shown(fact)} is not expected`)));
  const amounts = Object.entries(counts).flatMap(([kind, wanted]) => {
    const count = sheet[kind as keyof typeof counts].length;
    return isAmount(count, wanted) ? [] : [finding('expect-count', null, null, `${count} ${kind}, ${outOf(wanted)} expected`)];
  });
  return [...missing, ...excluded, ...amounts];
}

function shown({ kind, absent: _, ...fields }: ExpectedFact): string {
  const parts = Object.entries(fields).map(([key, value]) => `${key} ${typeof value === 'string' ? `“${value}”` : JSON.stringify(value)}`);
  return `${kind}${parts.length > 0 ? ` with ${parts.join(', ')}` : ''}`;
}
