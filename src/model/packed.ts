import { COUNT_BITS, COUNT_MASK, findSpans, type Weights } from './weights.ts';

/** Two labels share a number, the second in its upper half: one addition for two sums. Sixteen bits hold ±32,767; a token's sums stay within ±2,000. */

/** Adds `width` numbers of `values` from `at` on. */
export function addRow(sum: Int32Array, values: Int32Array, at: number, width: number): void {
  for (let k = 0; k < width; k++) sum[k] += values[at + k];
}

/** Adds the weights of `features[from … to)`, MOST_FEATURES at most, to the first `width` numbers of `sum`. */
export function addPacked(weights: Weights, features: Int32Array, from: number, to: number, sum: Int32Array, width: number): void {
  const { pairs, labelBits } = weights;
  const labelMask = (1 << labelBits) - 1;
  const hits = findSpans(weights, features, from, to, spans);
  for (let k = 0; k < hits; k++) {
    for (let j = spans[k] >>> COUNT_BITS, end = j + (spans[k] & COUNT_MASK); j < end; j++) {
      const pair = pairs[j];
      const output = pair & labelMask;
      if (output >> 1 < width) sum[output >> 1] += (pair >> labelBits) << ((output & 1) << 4);
    }
  }
}

/** So many features are looked up at once. */
export const MOST_FEATURES = 4096;

const spans = new Int32Array(MOST_FEATURES);

/** Adds both halves of each number to the scores, and empties it. */
export function unpack(sum: Int32Array, lanes: number, scores: Int32Array, at: number, labels: number): void {
  const end = at + labels;
  for (let k = 0, b = at; k < lanes; k++, b += 2) {
    const pair = sum[k];
    const low = (pair << 16) >> 16;
    sum[k] = 0;
    scores[b] += low;
    if (b + 1 < end) scores[b + 1] += (pair - low) >> 16;
  }
}
