import { clausesOf } from '../../extract/quotes/clauses.ts';
import { CUE_LABELS, cueFeatures, forPossibleCues, MOST_CUE_FEATURES } from '../../extract/quotes/cues.ts';
import { CUE_AFTER, CUE_BEFORE, OUT } from '../../extract/quotes/labels.ts';
import { fullChain } from '../../model/chain.ts';
import { type CrfOptions, type CrfWeights, type Example, trainCrf } from '../crf.ts';
import { FeatureTable } from '../features.ts';
import type { Labelled } from './examples.ts';
import { OPTIONAL } from './labels.ts';

export interface CueModel extends CrfWeights {
  features: Int32Array;
}

/** Masks by what `allowedOf` gives: none, content follows, content precedes, then the two that may be none as well. */
const MASKS = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
  [1, 1, 0],
  [1, 0, 1],
].map((mask) => Uint8Array.from(mask));

/** Learns which words are cues and on which side their content is, each by itself. */
export function trainCues(texts: Labelled[], options: CrfOptions): CueModel {
  const table = new FeatureTable();
  const out = new Int32Array(MOST_CUE_FEATURES);
  const examples: Example[] = [];
  for (const { columns, allowed, times } of texts) {
    forPossibleCues(columns, clausesOf(columns), (sight, i) => {
      const rows = new Uint32Array(cueFeatures(sight, i, out));
      for (let f = 0; f < rows.length; f++) rows[f] = table.add(out[f]);
      const example = { rows, ends: Uint32Array.of(rows.length), allowed: Uint8Array.of(allowedOf(allowed[i])) };
      for (let k = 0; k < times; k++) examples.push(example);
    });
  }
  return { ...trainCrf(fullChain(CUE_LABELS), examples, MASKS, table.size, options), features: table.features() };
}

function allowedOf(code: number): number {
  const label = code % OPTIONAL;
  const cue = label === CUE_BEFORE ? 1 : label === CUE_AFTER ? 2 : OUT;
  return cue && code >= OPTIONAL ? cue + 2 : cue;
}
