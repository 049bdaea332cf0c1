import { bestPath, newLattice } from '../../model/decode.ts';
import type { Sections } from '../../model/sections.ts';
import type { Table } from '../../model/table.ts';
import { addFeature, readWeights, type Weights } from '../../model/weights.ts';
import type { Columns } from './columns.ts';
import { contextOf } from './context.ts';
import { featuresOf, MOST_FEATURES } from './features.ts';
import { QUOTE_CHAIN } from './labels.ts';
import { activeRanges } from './ranges.ts';

/** What the labeller knows. */
export interface QuoteModel {
  weights: Weights;
  /** Hash of a form → how likely it is a cue. */
  cues: Table;
}

/** Reads the sections that learn/quotes wrote. */
export function readQuoteModel(sections: Sections): QuoteModel {
  const { cuePrints, cueValues } = sections.arrays;
  return { weights: readWeights(sections), cues: { prints: cuePrints as Uint16Array, values: cueValues as Uint16Array } };
}

/** Labels every token of a document: source, cue, content, gap or nothing (labels.ts). */
export function labelTokens(columns: Columns, { weights }: QuoteModel): Uint8Array {
  const { labels } = QUOTE_CHAIN;
  const path = new Uint8Array(columns.document.count);
  const context = contextOf(columns);
  const features = new Int32Array(MOST_FEATURES);
  const lattice = newLattice();
  let scores = new Int32Array(0);
  for (const { from, to } of activeRanges(columns)) {
    const size = (to - from) * labels;
    if (scores.length < size) scores = new Int32Array(size * 2);
    scores.fill(0, 0, size);
    for (let i = from; i < to; i++) {
      const n = featuresOf(columns, context, i, features);
      for (let k = 0; k < n; k++) addFeature(weights, features[k], scores, (i - from) * labels);
    }
    bestPath(QUOTE_CHAIN, weights.transitions, scores, 0, to - from, path, from, lattice);
  }
  return path;
}
