import { BEGIN, INSIDE, LAST, labelOf } from '../../model/chain.ts';
import type { SpanDecoder } from '../../model/spans.ts';
import type { Weights } from '../../model/weights.ts';
import { type Labelling, NAME_CHAIN } from './label.ts';

const { labels: LABELS } = NAME_CHAIN;

/** The model is surer of itself than it may be: scores are divided by this. */
const TEMPERATURE = 1.6;
/** Labels so far below a position's best are left out. */
const HOPELESS = -7;
/** A share of the whole that hardly changes the second digit; that of the labelled path counts however small it is. */
const TINY = 3e-4;

/**
 * Probability of each labelled span: the sum over all label sequences of its stretch that hold exactly this span with this
 * type (forward and backward sums, Rabiner 1989).
 */
export interface Probabilities {
  /** Of the tokens `[from, to)` of the segment. */
  of(from: number, to: number): number;
}

/** Sums of one segment, by position `LABELS` apiece. */
interface Sums {
  /** exp(score), 0 of what is hopeless. */
  local: Float64Array;
  forward: Float64Array;
  backward: Float64Array;
  /** Factor by which each position was scaled. */
  scales: Float64Array;
}

let sums = newSums(0);

/** Probabilities of the spans of one segment: tokens `[from, to)`, whose scores begin at `at`. */
export function segmentProbabilities(
  weights: Weights,
  decoder: SpanDecoder,
  { scores, labels }: Labelling,
  from: number,
  to: number,
  at: number,
): Probabilities {
  const count = to - from;
  if (count === 1) return { of: () => aloneProbability(weights, decoder, scores, at, labels[from]) };
  if (sums.scales.length < count) sums = newSums(2 * count);
  const { local, forward, backward, scales } = sums;
  const steps = stepsOf(weights);
  const path = labels.subarray(from, to);
  for (let i = 0; i < count; i++) exponentials(scores, at + i * LABELS, weights.scale * TEMPERATURE, path[i], local, i * LABELS);
  for (const b of decoder.openers) local[(count - 1) * LABELS + b] = 0;
  forwards(decoder, path, steps, sums);
  backwards(decoder, path, steps, sums);
  return {
    of(first, end) {
      let share = forward[(first - from) * LABELS + labels[first]];
      for (let i = first + 1; i < end; i++) {
        share *= (steps[labels[i - 1] * LABELS + labels[i]] * local[(i - from) * LABELS + labels[i]]) / scales[i - from];
      }
      return share * backward[(end - 1 - from) * LABELS + labels[end - 1]];
    },
  };
}

/** Of a segment of one token. */
function aloneProbability({ scale }: Weights, { enders, starters }: SpanDecoder, scores: Int32Array, at: number, label: number): number {
  let sum = 0;
  for (let k = 0; k < starters.length; k++) {
    if (enders.includes(starters[k])) sum += Math.exp((scores[at + starters[k]] - scores[at + label]) / (scale * TEMPERATURE));
  }
  return 1 / sum;
}

function exponentials(scores: Int32Array, at: number, unit: number, label: number, local: Float64Array, to: number): void {
  let top = scores[at];
  for (let b = 1; b < LABELS; b++) if (scores[at + b] > top) top = scores[at + b];
  const floor = top + HOPELESS * unit;
  for (let b = 0; b < LABELS; b++) local[to + b] = scores[at + b] > floor || b === label ? Math.exp((scores[at + b] - top) / unit) : 0;
}

function forwards({ enders, starters }: SpanDecoder, path: Uint8Array, steps: Float64Array, { local, forward, scales }: Sums): void {
  const count = path.length;
  for (let i = 0; i < count; i++) {
    const here = i * LABELS;
    const before = here - LABELS;
    forward.fill(0, here, here + LABELS);
    if (i === 0) for (let k = 0; k < starters.length; k++) forward[starters[k]] = 1;
    else {
      for (let j = 0; j < enders.length; j++) {
        const a = enders[j];
        const share = forward[before + a];
        if (share > TINY || a === path[i - 1])
          for (let k = 0; k < starters.length; k++) forward[here + starters[k]] += share * steps[a * LABELS + starters[k]];
      }
      for (let a = labelOf(BEGIN, 0); a < LABELS; a += 4) {
        for (let b = a + INSIDE; b <= a + LAST; b++) {
          forward[here + b] = forward[before + a] * steps[a * LABELS + b] + forward[before + a + INSIDE] * steps[(a + INSIDE) * LABELS + b];
        }
      }
    }
    let sum = 0;
    for (let b = 0; b < LABELS; b++) sum += forward[here + b] *= local[here + b];
    scales[i] = sum;
    for (let b = 0; b < LABELS; b++) forward[here + b] /= sum;
  }
}

function backwards({ enders, starters }: SpanDecoder, path: Uint8Array, steps: Float64Array, { local, backward, scales }: Sums): void {
  const count = path.length;
  backward.fill(0, (count - 1) * LABELS, count * LABELS);
  for (let j = 0; j < enders.length; j++) backward[(count - 1) * LABELS + enders[j]] = 1;
  for (let i = count - 1; i > 0; i--) {
    const here = i * LABELS;
    const before = here - LABELS;
    backward.fill(0, before, here);
    for (let k = 0; k < starters.length; k++) {
      const b = starters[k];
      const share = (local[here + b] * backward[here + b]) / scales[i];
      if (share > TINY || b === path[i])
        for (let j = 0; j < enders.length; j++) backward[before + enders[j]] += share * steps[enders[j] * LABELS + b];
    }
    for (let a = labelOf(BEGIN, 0); a < LABELS; a += 4) {
      for (let b = a + INSIDE; b <= a + LAST; b++) {
        const share = (local[here + b] * backward[here + b]) / scales[i];
        backward[before + a] += share * steps[a * LABELS + b];
        backward[before + a + INSIDE] += share * steps[(a + INSIDE) * LABELS + b];
      }
    }
  }
}

const known = new WeakMap<Weights, Float64Array>();

/** exp(transition) of a model. */
function stepsOf(weights: Weights): Float64Array {
  let steps = known.get(weights);
  if (!steps)
    known.set(weights, (steps = Float64Array.from(weights.transitions, (weight) => Math.exp(weight / (weights.scale * TEMPERATURE)))));
  return steps;
}

/** Working memory for `count` positions. */
function newSums(count: number): Sums {
  const column = () => new Float64Array(count * LABELS);
  return { local: column(), forward: column(), backward: column(), scales: new Float64Array(count) };
}
