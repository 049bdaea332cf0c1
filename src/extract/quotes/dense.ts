import { slotOf } from '../../model/table.ts';
import { addSlot, type Weights } from '../../model/weights.ts';
import { LABELS } from './labels.ts';

/**
 * Weights spread out, so that a token's scores are summed without a look at the pairs: a row of four numbers, each of
 * which holds two labels' weights, less that of the first label (`high * 65536 + low`; sums of such numbers are sums of both).
 */
export interface DenseWeights {
  mask: number;
  /** By slot: upper bits of the hash and, in the lower ones, the number of the row; 0 is an empty slot. */
  slots: Uint32Array;
  rowBits: number;
  rows: Int32Array;
}

/** Numbers in a row. */
const WIDTH = 4;

/** Spreads the labeller's weights. */
export function denseOf(weights: Weights): DenseWeights {
  const { mask, prints } = weights;
  let count = 1;
  for (let slot = 0; slot <= mask; slot++) if (prints[slot]) count++;
  const rowBits = Math.max(16, 32 - Math.clz32(count));
  const slots = new Uint32Array(mask + 1);
  const rows = new Int32Array(count * WIDTH);
  const scores = new Int32Array(LABELS);
  for (let slot = 0, row = 1; slot <= mask; slot++) {
    if (!prints[slot]) continue;
    scores.fill(0);
    addSlot(weights, slot, scores, 0);
    for (let k = 0; k < WIDTH; k++) rows[row * WIDTH + k] = ((scores[2 * k + 2] - scores[0]) << 16) + (scores[2 * k + 1] - scores[0]);
    slots[slot] = ((prints[slot] >>> (rowBits - 16)) << rowBits) | row++;
  }
  return { mask, slots, rowBits, rows };
}

/** Sums the rows of the first `n` features into the four numbers at `at`; written out, since much of the time goes here. */
export function sumRows({ mask, slots, rowBits, rows }: DenseWeights, features: Int32Array, n: number, sums: Int32Array, at: number): void {
  let [a, b, c, d] = [0, 0, 0, 0];
  const rowMask = (1 << rowBits) - 1;
  for (let k = 0; k < n; k++) {
    const print = (features[k] >>> 16 || 1) >>> (rowBits - 16);
    let slot = slotOf(features[k], mask);
    let entry = slots[slot];
    while (entry >>> rowBits !== print && entry !== 0) entry = slots[(slot = (slot + 1) & mask)];
    const row = (entry & rowMask) << 2;
    a = (a + rows[row]) | 0;
    b = (b + rows[row + 1]) | 0;
    c = (c + rows[row + 2]) | 0;
    d = (d + rows[row + 3]) | 0;
  }
  sums[at] = a;
  sums[at + 1] = b;
  sums[at + 2] = c;
  sums[at + 3] = d;
}

/** Adds such sums to the nine scores at `at`. */
export function addSums(sums: Int32Array, scores: Int32Array, at: number): void {
  for (let k = 0; k < WIDTH; k++) {
    const low = (sums[k] << 16) >> 16;
    scores[at + 2 * k + 1] += low;
    scores[at + 2 * k + 2] += (sums[k] - low) >> 16;
  }
}
