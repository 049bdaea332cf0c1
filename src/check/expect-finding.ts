import type { CheckFinding, PlacedSpan } from '../facts.ts';

/** One expected fact: the fields that it names must agree. */
export type ExpectedFact = { kind: 'entity' | 'quote' | 'number' | 'date'; absent?: boolean } & Record<string, unknown>;

/** A fact that the text has. */
export type Found = { kind: ExpectedFact['kind']; id: string; span: PlacedSpan; text: string };

/** A finding of `--expect`: of a fact in the text, else at its beginning. */
export function finding(rule: string, found: Found | null, fact: Pick<ExpectedFact, 'kind'> | null, message: string): CheckFinding {
  const { start, end, line, column } = found?.span ?? { start: 0, end: 0, line: 1, column: 1 };
  return {
    rule,
    level: 'error',
    start,
    end,
    line,
    column,
    text: found?.text ?? '',
    message,
    kind: fact?.kind ?? null,
    fact: found?.id ?? null,
    related: null,
  };
}
