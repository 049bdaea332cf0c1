import type { Finding, Statement } from '../../findings.ts';
import type { Document } from '../../text/document.ts';
import { attribute } from './attribute.ts';
import { columnsOf } from './columns.ts';
import { elementsOf } from './elements.ts';
import { labelTokens, type QuoteModel } from './labeller.ts';
import { quoteModel } from './model.ts';
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
  const elements = elementsOf(labels);
  return attribute(columns, elements).map((attribution) => statementOf(columns, attribution));
}
