import { clausesOf } from '../../extract/quotes/clauses.ts';
import { contextOf } from '../../extract/quotes/context.ts';
import { MOST_STRETCH_FEATURES, stretchFeatures } from '../../extract/quotes/speech.ts';
import { fullChain } from '../../model/chain.ts';
import { type CrfOptions, type CrfWeights, type Example, trainCrf } from '../crf.ts';
import { FeatureTable } from '../features.ts';
import type { GoldQuote } from './data.ts';
import type { Labelled } from './examples.ts';

export interface SpeechModel extends CrfWeights {
  features: Int32Array;
}

/** Learns which stretches in quotation marks are speech, those of a document as one sequence. */
export function trainSpeech(texts: (Labelled & { quotes: GoldQuote[] })[], options: CrfOptions): SpeechModel {
  const table = new FeatureTable();
  const out = new Int32Array(MOST_STRETCH_FEATURES);
  const examples: Example[] = [];
  for (const { columns, quotes, times } of texts) {
    const context = contextOf(columns, clausesOf(columns));
    const rows: number[] = [];
    const { stretches } = columns;
    const ends = new Uint32Array(stretches.length);
    stretches.forEach((_, k) => {
      const n = stretchFeatures(columns, context, k, out);
      for (let f = 0; f < n; f++) rows.push(table.add(out[f]));
      ends[k] = rows.length;
    });
    if (!stretches.length) continue;
    const allowed = Uint8Array.from(stretches, ({ from, to }) => (isSpoken(columns.document, quotes, from, to) ? 1 : 0));
    for (let k = 0; k < times; k++) examples.push({ rows: Uint32Array.from(rows), ends, allowed });
  }
  const masks = [Uint8Array.of(1, 0), Uint8Array.of(0, 1)];
  return { ...trainCrf(fullChain(2), examples, masks, table.size, options), features: table.features() };
}

/** Does at least half of the stretch stand in some content? */
function isSpoken(document: Labelled['columns']['document'], quotes: GoldQuote[], from: number, to: number): boolean {
  let inside = 0;
  for (const { parts } of quotes) {
    for (const { start, end } of parts) {
      for (let i = from; i < to; i++) if (document.start[i] >= start && document.end[i] <= end) inside++;
    }
  }
  return inside * 2 >= to - from - 2;
}
