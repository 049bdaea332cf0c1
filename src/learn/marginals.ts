import type { Chain } from '../model/chain.ts';

/** Working memory of `forwardBackward`; rows of `labels` numbers. */
export interface Sums {
  forward: Float64Array;
  backward: Float64Array;
  /** Factor by which each position was scaled. */
  scales: Float64Array;
}

/** Working memory for up to `count` positions. */
export const newSums = (count: number, labels: number): Sums => ({
  forward: new Float64Array(count * labels),
  backward: new Float64Array(count * labels),
  scales: new Float64Array(count),
});

/**
 * Sums over all allowed label sequences. `local` holds exp(score) of each position and label (0 forbids), `between`
 * exp(transition). Afterwards `forward[i, b] * backward[i, b]` is the probability of label `b` at position `i`. Returns
 * the logarithm of the total, NaN if no sequence is allowed.
 */
export function forwardBackward(chain: Chain, count: number, local: Float64Array, between: Float64Array, sums: Sums): number {
  const total = forwardPass(chain, count, local, between, sums);
  if (Number.isFinite(total)) backwardPass(chain, count, local, between, sums);
  return total;
}

function forwardPass(
  { labels, previous, starts, ends }: Chain,
  count: number,
  local: Float64Array,
  between: Float64Array,
  sums: Sums,
): number {
  const { forward, scales } = sums;
  let logTotal = 0;
  for (let i = 0; i < count; i++) {
    const here = i * labels;
    const before = here - labels;
    let sum = 0;
    for (let b = 0; b < labels; b++) {
      const own = local[here + b];
      let value = 0;
      if (own !== 0) {
        if (i === 0) value = starts[b];
        else {
          const candidates = previous[b];
          for (let k = 0; k < candidates.length; k++) value += forward[before + candidates[k]] * between[candidates[k] * labels + b];
        }
        value *= own;
        if (i === count - 1 && !ends[b]) value = 0;
      }
      forward[here + b] = value;
      sum += value;
    }
    if (!(sum > 0)) return NaN;
    scales[i] = sum;
    for (let b = 0; b < labels; b++) forward[here + b] /= sum;
    logTotal += Math.log(sum);
  }
  return logTotal;
}

function backwardPass({ labels, previous, ends }: Chain, count: number, local: Float64Array, between: Float64Array, sums: Sums): void {
  const { backward, scales } = sums;
  for (let b = 0; b < labels; b++) backward[(count - 1) * labels + b] = ends[b];
  for (let i = count - 1; i > 0; i--) {
    const here = i * labels;
    const before = here - labels;
    backward.fill(0, before, here);
    for (let b = 0; b < labels; b++) {
      const share = (local[here + b] * backward[here + b]) / scales[i];
      if (share === 0) continue;
      const candidates = previous[b];
      for (let k = 0; k < candidates.length; k++) backward[before + candidates[k]] += between[candidates[k] * labels + b] * share;
    }
  }
}
