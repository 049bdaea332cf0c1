import type { Finding, Statement } from '../../findings.ts';
import type { Document } from '../../text/document.ts';
import { type Attribution, attribute } from './attribute.ts';
import { type Columns, columnsOf } from './columns.ts';
import { elementsOf } from './elements.ts';
import { labelTokens, type QuoteModel } from './labeller.ts';
import { quoteModel } from './model.ts';
import { nestedIn } from './nested.ts';
import { findRelays } from './relay.ts';
import { repair } from './repair.ts';
import { snapToMarks } from './snap.ts';
import { statementOf } from './statement.ts';

/** Who says what: labelled by the model, linked by rules. */
export function findQuotes(document: Document): Finding<Statement>[] {
  return findQuotesWith(document, quoteModel());
}

/** `findQuotes` with a model of one's own. */
export function findQuotesWith(document: Document, model: QuoteModel): Finding<Statement>[] {
  const columns = columnsOf(document, model.cues);
  const labels = labelTokens(columns, model);
  snapToMarks(columns, labels);
  const attributions = attribute(columns, elementsOf(labels));
  repair(columns, attributions);
  findRelays(columns, attributions);
  return inOrder(columns, attributions);
}

/** Findings in text order, each nested one after the one that it stands in. */
function inOrder(columns: Columns, attributions: Attribution[]): Finding<Statement>[] {
  const found = attributions.flatMap((outer) => {
    const statement = statementOf(columns, outer);
    return [
      { statement, outer: null as Finding<Statement> | null },
      ...nestedIn(columns, outer).map((inner) => ({ statement: statementOf(columns, inner), outer: statement })),
    ];
  });
  found.sort((a, b) => a.statement.start - b.statement.start || b.statement.end - a.statement.end);
  const index = new Map(found.map(({ statement }, k) => [statement, k]));
  return found.map(({ statement, outer }) => ({ ...statement, fact: { ...statement.fact, within: outer && index.get(outer)! } }));
}
