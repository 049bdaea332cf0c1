import type { Check, DateFact, Entity, NameBook, NumberFact, PlacedSpan, Quote, Span } from '../facts.ts';
import type { Findings } from '../findings.ts';
import type { Document } from '../text/document.ts';

/** What linking works on. */
export interface LinkInput {
  document: Document;
  findings: Findings;
  names: NameBook | null;
  /** Adds line and column (and origin) to a span. */
  place: (span: Span) => PlacedSpan;
}

/** The facts of one document, which know each other. */
export interface Linked {
  entities: Entity[];
  quotes: Quote[];
  numbers: NumberFact[];
  dates: DateFact[];
  checks: Check[];
}

/** Findings → facts: mentions become entities, quotes get their speakers, numbers their source and sum. */
export function linkFindings(_input: LinkInput): Linked {
  return { entities: [], quotes: [], numbers: [], dates: [], checks: [] };
}
