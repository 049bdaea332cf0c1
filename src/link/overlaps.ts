import type { Span } from '../facts.ts';
import type { Findings } from '../findings.ts';

/**
 * Settles what two kinds claim, in this order: a date inside a measured number is the number's (`2000 milligrams`,
 * `500,000 barrels a day`, `a quarter of voters`), a date inside a name is the name's (`September 11 attacks`), a name
 * inside a date is the date's (`Christmas Eve`), a number inside either is no fact of its own (`Article 5`, `29` of
 * `March 29`), unless it is an age (`18-year-old`).
 */
export function settleOverlaps({ names, statements, quantities, timexes }: Findings): Findings {
  const dates = dropWithin(dropWithin(timexes, quantities.filter(isMeasured)), names, isLarger);
  const kept = dropWithin(names, dates, (name, date) => touches(name, date));
  return { names: kept, statements, timexes: dates, quantities: dropWithin(dropWithin(quantities, kept), dates, touches) };
}

/** Does the number say by itself that it is no date: an age, an amount with a unit, a share of something? */
function isMeasured({ fact }: Findings['quantities'][number]): boolean {
  return fact.type === 'age' || fact.currency !== null || fact.unit !== null || (fact.type === 'ratio' && fact.of !== null);
}

/** Those that stand in none of the others; both in text order. */
function dropWithin<S extends Span>(spans: S[], others: Span[], hits: (span: Span, other: Span) => boolean = isWithin): S[] {
  let k = 0;
  return spans.filter((span) => {
    while (k < others.length && others[k].end <= span.start) k++;
    return k === others.length || !hits(span, others[k]);
  });
}

const isWithin = (span: Span, other: Span): boolean => span.start >= other.start && span.end <= other.end;
const isLarger = (span: Span, other: Span): boolean => isWithin(span, other) && other.end - other.start > span.end - span.start;
const touches = (span: Span, other: Span): boolean => span.start < other.end && other.start < span.end;
