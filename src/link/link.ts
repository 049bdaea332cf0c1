import type { Check, DateFact, Entity, NameBook, NumberFact, PlacedSpan, Quote, Span } from '../facts.ts';
import type { Findings } from '../findings.ts';
import type { Document } from '../text/document.ts';
import { linkNames } from './aliases.ts';
import { castOf } from './cast.ts';
import { entitiesOf } from './entities.ts';
import { datesOf, numbersOf, quotesOf } from './found.ts';
import { settleOverlaps } from './overlaps.ts';
import { quoteFinder } from './within.ts';

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

/**
 * Findings → facts, in this order:
 * 1. overlaps, so that each stretch is one fact;
 * 2. names to referents, since all that follows asks who is meant;
 */
export function linkFindings({ document, findings, names: book, place }: LinkInput): Linked {
  const settled = settleOverlaps(findings);
  const names = castOf(document, settled.names);
  const referents = linkNames(document, names, book);
  const within = quoteFinder(settled.statements);
  const entities = entitiesOf({ document, referents, within, place });
  const quotes = quotesOf({ document, statements: settled.statements, place, names });
  const numbers = numbersOf({ document, quantities: settled.quantities, quotes, within, place });
  const dates = datesOf({ document, timexes: settled.timexes, within, place });
  return { entities, quotes, numbers, dates, checks: [] };
}
