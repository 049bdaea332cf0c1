import type { Example } from './crf.ts';
import { FeatureTable } from './features.ts';

/** A sequence with the hashes of its features: those of position `i` are `values[ends[i - 1] … ends[i])`. */
export interface Sequence {
  values: Int32Array;
  ends: Uint32Array;
  /** Index into the masks of allowed labels, by position. */
  allowed: Uint8Array;
  /** Scores of another model (crf.ts). */
  base?: Float32Array;
}

/** Numbers the features that occur at least `least` times and drops the others. */
export function indexFeatures(sequences: Sequence[], least: number): { features: Int32Array; examples: Example[] } {
  const all = new FeatureTable();
  let counts = new Uint8Array(1 << 20);
  for (const { values } of sequences) {
    for (const value of values) {
      const row = all.add(value);
      if (row >= counts.length) {
        const larger = new Uint8Array(counts.length * 2);
        larger.set(counts);
        counts = larger;
      }
      if (counts[row] < 255) counts[row]++;
    }
  }
  const number = new Int32Array(all.size).fill(-1);
  let size = 0;
  for (let row = 0; row < all.size; row++) if (counts[row] >= least) number[row] = size++;
  const features = new Int32Array(size);
  all.features().forEach((feature, row) => {
    if (number[row] >= 0) features[number[row]] = feature;
  });
  return { features, examples: sequences.map((sequence) => exampleOf(sequence, all, number)) };
}

function exampleOf({ values, ends, allowed, base }: Sequence, all: FeatureTable, number: Int32Array): Example {
  const rows = new Uint32Array(values.length);
  const bounds = new Uint32Array(ends.length);
  let size = 0;
  for (let i = 0, k = 0; i < ends.length; i++) {
    for (; k < ends[i]; k++) {
      const row = number[all.row(values[k])];
      if (row >= 0) rows[size++] = row;
    }
    bounds[i] = size;
  }
  return { rows: rows.slice(0, size), ends: bounds, allowed, ...(base && { base }) };
}
