import type { Chain } from '../model/chain.ts';
import { mix2 } from '../model/hash.ts';
import { forwardBackward, newSums, type Sums } from './marginals.ts';
import { randomFrom, shuffle } from './random.ts';

/** One sequence to learn from: rows of the features of each position, and which labels are right there. */
export interface Example {
  /** Rows of all positions, one after another. */
  rows: Uint32Array;
  /** Rows of position `i` are `[ends[i - 1], ends[i])`. */
  ends: Uint32Array;
  /** Index into the masks of allowed labels, by position. */
  allowed: Uint8Array;
  /** Scores that stand before training: those of another model. */
  base?: Float32Array;
}

export interface CrfOptions {
  epochs: number;
  seed: number;
  /** AdaGrad's step. */
  rate: number;
  /** Weight of the L1 norm. */
  l1: number;
  /** Share of the features that each step leaves out, so that none is relied on alone. */
  dropout?: number;
  /** Weights are the mean over the ends of this many last epochs. */
  averaged?: number;
  /** Transitions of another model, which stay as they are. */
  transitions?: Float64Array;
  log?: (line: string) => void;
}

/** What training gives: `weights[row * labels + label]`, `transitions[a * labels + b]`. */
export interface CrfWeights {
  weights: Float32Array;
  transitions: Float64Array;
}

interface State extends CrfWeights {
  chain: Chain;
  squares: Float32Array;
  squaresBetween: Float64Array;
  /** Step at which a row was last shrunk. */
  seen: Int32Array;
  step: number;
  /** Of 65,536. */
  dropped: number;
  options: CrfOptions;
  scores: Float64Array;
  local: Float64Array;
  between: Float64Array;
  gradient: Float64Array;
  gradientBetween: Float64Array;
  sums: Sums;
  /** Rows of the step's example that were not left out; those of position `i` are `[kept.ends[i - 1], kept.ends[i])`. */
  kept: { rows: Uint32Array; ends: Uint32Array };
}

const LONGEST = 512;
const TINY = 1e-3;

/**
 * Trains a linear-chain conditional random field on partial labels (Täckström et al. 2013): the probability of the
 * allowed sequences is raised, by AdaGrad with lazy L1 (Duchi et al. 2011, Tsuruoka et al. 2009).
 */
export function trainCrf(chain: Chain, examples: Example[], masks: Uint8Array[], rowCount: number, options: CrfOptions): CrfWeights {
  const state = newState(chain, rowCount, options);
  const order = Uint32Array.from(examples, (_, i) => i);
  const random = randomFrom(options.seed);
  const averaged = options.averaged ?? 1;
  const mean = new Float32Array(averaged > 1 ? state.weights.length : 0);
  const meanBetween = new Float64Array(state.transitions.length);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    let loss = 0;
    for (const i of order) loss += learn(state, examples[i], masks);
    for (let row = 0; row < rowCount; row++) shrink(state, row);
    options.log?.(`epoch ${epoch + 1}: loss ${loss.toFixed(0)}`);
    if (averaged > 1 && epoch >= options.epochs - averaged) {
      for (let k = 0; k < mean.length; k++) mean[k] += state.weights[k] / averaged;
      for (let k = 0; k < meanBetween.length; k++) meanBetween[k] += state.transitions[k] / averaged;
    }
  }
  return averaged > 1 ? { weights: mean, transitions: meanBetween } : { weights: state.weights, transitions: state.transitions };
}

/** The mean of `models` models that differ in their seeds. */
export function trainAveraged(
  chain: Chain,
  examples: Example[],
  masks: Uint8Array[],
  rowCount: number,
  options: CrfOptions,
  models: number,
): CrfWeights {
  const mean = trainCrf(chain, examples, masks, rowCount, options);
  for (let k = 1; k < models; k++) {
    const { weights, transitions } = trainCrf(chain, examples, masks, rowCount, { ...options, seed: options.seed + k });
    for (let cell = 0; cell < weights.length; cell++) mean.weights[cell] += (weights[cell] - mean.weights[cell]) / (k + 1);
    for (let cell = 0; cell < transitions.length; cell++) mean.transitions[cell] += (transitions[cell] - mean.transitions[cell]) / (k + 1);
  }
  return mean;
}

function newState(chain: Chain, rowCount: number, options: CrfOptions): State {
  const { labels } = chain;
  return {
    chain,
    options,
    weights: new Float32Array(rowCount * labels),
    squares: new Float32Array(rowCount * labels),
    transitions: options.transitions?.slice() ?? new Float64Array(labels * labels),
    squaresBetween: new Float64Array(labels * labels),
    seen: new Int32Array(rowCount),
    step: 1,
    dropped: Math.round((options.dropout ?? 0) * 65536),
    scores: new Float64Array(labels),
    local: new Float64Array(LONGEST * labels),
    between: new Float64Array(labels * labels),
    gradient: new Float64Array(LONGEST * labels),
    gradientBetween: new Float64Array(labels * labels),
    sums: newSums(LONGEST, labels),
    kept: { rows: new Uint32Array(0), ends: new Uint32Array(LONGEST) },
  };
}

/** One step on one example; returns its loss. */
function learn(state: State, example: Example, masks: Uint8Array[]): number {
  const { chain, local, gradient, gradientBetween, sums, between, transitions } = state;
  const count = Math.min(example.ends.length, LONGEST);
  scoreAll(state, example, count);
  for (let k = 0; k < between.length; k++) between[k] = Math.exp(transitions[k]);
  gradient.fill(0, 0, count * chain.labels);
  gradientBetween.fill(0);
  const all = forwardBackward(chain, count, local, between, sums);
  addExpectations(state, count, -1);
  for (let i = 0; i < count; i++) {
    const mask = masks[example.allowed[i]];
    for (let b = 0; b < chain.labels; b++) if (!mask[b]) local[i * chain.labels + b] = 0;
  }
  const right = forwardBackward(chain, count, local, between, sums);
  if (!Number.isFinite(all) || !Number.isFinite(right)) return 0;
  addExpectations(state, count, 1);
  update(state, count);
  state.step++;
  return all - right;
}

/** exp(score - top) of every position into `local`. */
function scoreAll(state: State, { rows, ends, base }: Example, count: number): void {
  const { weights, scores, local, seen, step, kept } = state;
  const { labels } = state.chain;
  if (kept.rows.length < rows.length) kept.rows = new Uint32Array(2 * rows.length);
  for (let i = 0, k = 0, size = 0; i < count; i++) {
    if (base) for (let b = 0; b < labels; b++) scores[b] = base[i * labels + b];
    else scores.fill(0);
    for (const end = ends[i]; k < end; k++) {
      if (isDropped(state, rows[k])) continue;
      kept.rows[size++] = rows[k];
      if (seen[rows[k]] !== step) shrink(state, rows[k]);
      const at = rows[k] * labels;
      for (let b = 0; b < labels; b++) scores[b] += weights[at + b];
    }
    kept.ends[i] = size;
    let top = scores[0];
    for (let b = 1; b < labels; b++) if (scores[b] > top) top = scores[b];
    for (let b = 0; b < labels; b++) local[i * labels + b] = Math.exp(scores[b] - top) + 1e-12;
  }
}

function isDropped({ step, dropped }: State, row: number): boolean {
  return dropped > 0 && mix2(step, row, 7) >>> 16 < dropped;
}

/** L1 since the row was last seen. */
function shrink({ weights, squares, seen, step, options, chain }: State, row: number): void {
  const since = step - seen[row];
  seen[row] = step;
  if (since <= 0) return;
  const at = row * chain.labels;
  for (let k = at; k < at + chain.labels; k++) {
    const weight = weights[k];
    if (weight === 0) continue;
    const by = (options.l1 * since * options.rate) / Math.sqrt(squares[k] + 1e-6);
    weights[k] = weight > 0 ? Math.max(0, weight - by) : Math.min(0, weight + by);
  }
}

function addExpectations({ chain, local, between, gradient, gradientBetween, sums }: State, count: number, sign: number): void {
  const { labels, previous } = chain;
  const { forward, backward, scales } = sums;
  for (let k = 0; k < count * labels; k++) gradient[k] += sign * forward[k] * backward[k];
  for (let i = 1; i < count; i++) {
    const before = (i - 1) * labels;
    for (let b = 0; b < labels; b++) {
      const share = (local[i * labels + b] * backward[i * labels + b]) / scales[i];
      if (share === 0) continue;
      const candidates = previous[b];
      for (let k = 0; k < candidates.length; k++) {
        const cell = candidates[k] * labels + b;
        gradientBetween[cell] += sign * forward[before + candidates[k]] * between[cell] * share;
      }
    }
  }
}

function update(state: State, count: number): void {
  const { weights, squares, gradient, gradientBetween, transitions, squaresBetween, options, kept } = state;
  const { labels } = state.chain;
  const { rate } = options;
  for (let i = 0; i < count; i++) {
    const from = i === 0 ? 0 : kept.ends[i - 1];
    const to = kept.ends[i];
    for (let b = 0; b < labels; b++) {
      const slope = gradient[i * labels + b];
      if (slope < TINY && slope > -TINY) continue;
      for (let k = from; k < to; k++) {
        const cell = kept.rows[k] * labels + b;
        const square = (squares[cell] += slope * slope);
        weights[cell] += (rate * slope) / Math.sqrt(square + 1e-6);
      }
    }
  }
  if (options.transitions) return;
  for (let cell = 0; cell < gradientBetween.length; cell++) {
    const slope = gradientBetween[cell];
    if (slope === 0) continue;
    squaresBetween[cell] += slope * slope;
    transitions[cell] += (rate * slope) / Math.sqrt(squaresBetween[cell] + 1e-6);
  }
}
