import { modelFile } from '../../model/files.ts';
import { type QuoteModel, readQuoteModel } from './labeller.ts';

let model: QuoteModel | null = null;

/** The labeller that ships with the package, read once. */
export function quoteModel(): QuoteModel {
  return (model ??= readQuoteModel(modelFile('quotes')));
}
