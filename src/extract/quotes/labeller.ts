import { bestPath, newLattice } from '../../model/decode.ts';
import type { Sections } from '../../model/sections.ts';
import type { Table } from '../../model/table.ts';
import { addFeature, readWeights, type Weights } from '../../model/weights.ts';
import { type Columns, INSIDE } from './columns.ts';
import { contextOf } from './context.ts';
import { featuresOf, MOST_FEATURES } from './features.ts';
import { isContent, LABELS, QUOTE_CHAIN } from './labels.ts';
import { activeRanges } from './ranges.ts';
import { judgeStretches } from './spoken.ts';

/** What the labeller knows. */
export interface QuoteModel {
  weights: Weights;
  /** Which stretches in quotation marks are speech. */
  speech: Weights;
  /** Hash of a form → how likely it is a cue. */
  cues: Table;
}

/** Reads the sections that learn/quotes wrote. */
export function readQuoteModel(sections: Sections): QuoteModel {
  const { cuePrints, cueValues } = sections.arrays;
  return {
    weights: readWeights(sections),
    speech: readWeights(sections, 'speech.'),
    cues: { prints: cuePrints as Uint16Array, values: cueValues as Uint16Array },
  };
}

const IMPOSSIBLE = -1 << 24;
const BIAS = +(process.env.BIAS ?? 0.5);
const BIAS2 = +(process.env.BIAS2 ?? 0);
const SURE_OTHER = 2;

/** Labels every token of a document: source, cue, content, gap or nothing (labels.ts). */
export function labelTokens(columns: Columns, { weights, speech }: QuoteModel): Uint8Array {
  const { labels } = QUOTE_CHAIN;
  const path = new Uint8Array(columns.document.count);
  const context = contextOf(columns);
  judgeStretches(columns, context, speech);
  const features = new Int32Array(MOST_FEATURES);
  const lattice = newLattice();
  let scores = new Int32Array(0);
  for (const { from, to } of activeRanges(columns)) {
    const size = (to - from) * labels;
    if (scores.length < size) scores = new Int32Array(size * 2);
    scores.fill(0, 0, size);
    for (let i = from; i < to; i++) {
      const at = (i - from) * labels;
      const n = featuresOf(columns, context, i, features);
      for (let k = 0; k < n; k++) addFeature(weights, features[k], scores, at);
      scores[at + 3] += BIAS * weights.scale;
      scores[at + 4] += BIAS * weights.scale;
      scores[at + 5] += BIAS2 * weights.scale;
      scores[at + 7] += BIAS2 * weights.scale;
      if (columns.state[i] === INSIDE && columns.speech[i] <= SURE_OTHER) forbidContent(scores, at);
    }
    bestPath(QUOTE_CHAIN, weights.transitions, scores, 0, to - from, path, from, lattice);
  }
  return path;
}

/** Titles and scare quotes are nobody's words. */
function forbidContent(scores: Int32Array, at: number): void {
  for (let label = 0; label < LABELS; label++) if (isContent(label)) scores[at + label] += IMPOSSIBLE;
}
