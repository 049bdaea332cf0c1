import { clausesOf } from '../../extract/quotes/clauses.ts';
import type { Columns } from '../../extract/quotes/columns.ts';
import { contextOf } from '../../extract/quotes/context.ts';
import { featuresOf, MOST_FEATURES } from '../../extract/quotes/features.ts';
import { activeRanges } from '../../extract/quotes/ranges.ts';
import type { Example } from '../crf.ts';
import { FeatureTable } from '../features.ts';

/** A document to learn from: what the labeller sees and what it should say. */
export interface Labelled {
  columns: Columns;
  labels: Uint8Array;
  /** Index into LABEL_MASKS of what is right at each token. */
  allowed: Uint8Array;
  /** How often its sequences count. */
  times: number;
}

/** Examples of all active ranges, and the hashes of the features that occur at least `least` times, by row. */
export function examplesOf(texts: Labelled[], least: number): { examples: Example[]; features: Int32Array } {
  const table = new FeatureTable();
  let counts = new Int32Array(1 << 22);
  const examples: Example[] = [];
  const times: number[] = [];
  const out = new Int32Array(MOST_FEATURES);
  for (const { columns, allowed, times: weight } of texts) {
    const context = contextOf(columns, clausesOf(columns));
    for (const { from, to } of activeRanges(columns)) {
      const rows: number[] = [];
      const ends = new Uint32Array(to - from);
      for (let i = from; i < to; i++) {
        const n = featuresOf(columns, context, i, out);
        for (let k = 0; k < n; k++) {
          const row = table.add(out[k]);
          if (row >= counts.length) counts = doubled(counts);
          counts[row]++;
          rows.push(row);
        }
        ends[i - from] = rows.length;
      }
      examples.push({ rows: Uint32Array.from(rows), ends, allowed: allowed.slice(from, to) });
      times.push(weight);
    }
  }
  const features = prune(table.features(), counts, examples, least);
  return { examples: examples.flatMap((example, k) => new Array<Example>(times[k]).fill(example)), features };
}

function doubled(counts: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(counts.length * 2);
  larger.set(counts);
  return larger;
}

/** Leaves rare features out and numbers the others anew. */
function prune(all: Int32Array, counts: Int32Array, examples: Example[], least: number): Int32Array {
  const renumbered = new Int32Array(all.length).fill(-1);
  let size = 0;
  for (let row = 0; row < all.length; row++) if (counts[row] >= least) renumbered[row] = size++;
  const features = new Int32Array(size);
  for (let row = 0; row < all.length; row++) if (renumbered[row] >= 0) features[renumbered[row]] = all[row];
  for (const example of examples) {
    const { rows, ends } = example;
    let kept = 0;
    for (let i = 0, k = 0; i < ends.length; i++) {
      for (; k < ends[i]; k++) if (renumbered[rows[k]] >= 0) rows[kept++] = renumbered[rows[k]];
      ends[i] = kept;
    }
    example.rows = rows.slice(0, kept);
  }
  return features;
}
