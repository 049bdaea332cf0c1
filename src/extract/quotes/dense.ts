import { slotOf } from '../../model/table.ts';
import { addSlot, type Weights } from '../../model/weights.ts';
import { LABELS } from './labels.ts';

/** Weights spread out: a row of one number a label, so that a token's scores are summed without a look at the pairs. */
export interface DenseWeights {
  mask: number;
  prints: Uint16Array;
  /** Where the slot's row begins in `values`; -1 for an empty slot. */
  rows: Int32Array;
  values: Int16Array;
}

/** Spreads the labeller's weights. */
export function denseOf(weights: Weights): DenseWeights {
  const { mask, prints } = weights;
  const rows = new Int32Array(mask + 1).fill(-1);
  let count = 0;
  for (let slot = 0; slot <= mask; slot++) if (prints[slot]) rows[slot] = LABELS * count++;
  const values = new Int16Array(count * LABELS);
  for (let slot = 0; slot <= mask; slot++) if (prints[slot]) addSlot(weights, slot, values, rows[slot]);
  return { mask, prints, rows, values };
}

/** Adds the weights of the first `n` features to the nine scores at `at`; written out, since nearly all the time goes here. */
export function addFeatures(
  { mask, prints, rows, values }: DenseWeights,
  features: Int32Array,
  n: number,
  scores: Int32Array,
  at: number,
): void {
  let [a, b, c, d, e, f, g, h, i] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let k = 0; k < n; k++) {
    const print = features[k] >>> 16 || 1;
    let slot = slotOf(features[k], mask);
    while (prints[slot] !== print && prints[slot] !== 0) slot = (slot + 1) & mask;
    const row = rows[slot];
    if (row < 0) continue;
    a += values[row];
    b += values[row + 1];
    c += values[row + 2];
    d += values[row + 3];
    e += values[row + 4];
    f += values[row + 5];
    g += values[row + 6];
    h += values[row + 7];
    i += values[row + 8];
  }
  scores[at] += a;
  scores[at + 1] += b;
  scores[at + 2] += c;
  scores[at + 3] += d;
  scores[at + 4] += e;
  scores[at + 5] += f;
  scores[at + 6] += g;
  scores[at + 7] += h;
  scores[at + 8] += i;
}
