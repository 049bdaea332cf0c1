import { forwardBackward, newSums, type Sums } from '../../model/marginals.ts';
import type { Weights } from '../../model/weights.ts';
import { type Labelling, NAME_CHAIN } from './label.ts';

const { labels: LABELS } = NAME_CHAIN;

/** The model is surer of itself than it may be: scores are divided by this. */
const TEMPERATURE = 1.6;

/** Labels so far below a position's best are left out. */
const HOPELESS = -9;

/**
 * Probability of each labelled span: the sum over all label sequences of its stretch that hold exactly this span with this
 * type. Called with token bounds, by `eachName`.
 */
export interface Probabilities {
  of(from: number, to: number): number;
}

let sums: Sums = newSums(0, LABELS);
let local = new Float64Array(0);
const between = new Map<Weights, Float64Array>();

/** Probabilities of the spans of one segment: tokens `[from, to)`, whose scores begin at `at`. */
export function segmentProbabilities(weights: Weights, { scores, labels }: Labelling, from: number, to: number, at: number): Probabilities {
  const count = to - from;
  grow(count);
  const unit = weights.scale * TEMPERATURE;
  for (let i = 0; i < count; i++) {
    let top = scores[at + i * LABELS];
    for (let b = 1; b < LABELS; b++) if (scores[at + i * LABELS + b] > top) top = scores[at + i * LABELS + b];
    for (let b = 0; b < LABELS; b++) {
      const below = (scores[at + i * LABELS + b] - top) / unit;
      local[i * LABELS + b] = below > HOPELESS || b === labels[from + i] ? Math.exp(below) : 0;
    }
  }
  const steps = stepsOf(weights, unit);
  forwardBackward(NAME_CHAIN, count, local, steps, sums);
  return {
    of(first, end) {
      const { forward, backward, scales } = sums;
      let share = forward[(first - from) * LABELS + labels[first]];
      for (let i = first + 1; i < end; i++) {
        share *= (steps[labels[i - 1] * LABELS + labels[i]] * local[(i - from) * LABELS + labels[i]]) / scales[i - from];
      }
      return share * backward[(end - 1 - from) * LABELS + labels[end - 1]];
    },
  };
}

function stepsOf(weights: Weights, unit: number): Float64Array {
  const known = between.get(weights);
  if (known) return known;
  const steps = Float64Array.from(weights.transitions, (weight) => Math.exp(weight / unit));
  between.set(weights, steps);
  return steps;
}

function grow(count: number): void {
  if (local.length >= count * LABELS) return;
  local = new Float64Array(count * 2 * LABELS);
  sums = newSums(count * 2, LABELS);
}
