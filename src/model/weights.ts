import type { Sections } from './sections.ts';
import { slotOf } from './table.ts';

/**
 * Weights of a linear model: feature hash → a few (label, weight) pairs. A slot holds 16 bits of the hash; its pairs lie
 * one after another as `weight << labelBits | label`; with several places (model/scorer.ts), the label of place `p` is
 * `p * stride + label`.
 */
export interface Weights {
  labels: number;
  labelBits: number;
  places: number;
  /** Number of labels, made even. */
  stride: number;
  mask: number;
  /** By slot: 16 bits of the hash, never 0 where a feature is. Apart from the rest: most look-ups end here. */
  prints: Uint16Array;
  /** By slot: where its pairs begin and, in the lower eight bits, how many they are. */
  spans: Uint32Array;
  pairs: Int16Array;
  /** Weight of label `b` after label `a`: `transitions[a * labels + b]`. */
  transitions: Int16Array;
  /** One point of score is so many units of weight. */
  scale: number;
}

/** Reads the sections that `packWeights` (learn/pack.ts) wrote under a prefix. */
export function readWeights({ head, arrays }: Sections, prefix = ''): Weights {
  const { labels, labelBits, scale, places = 1 } = head[`${prefix}weights`] as Pick<Weights, 'labels' | 'labelBits' | 'scale' | 'places'>;
  return {
    labels,
    labelBits,
    places,
    stride: labels + (labels & 1),
    scale,
    ...spread(arrays[`${prefix}slots`] as Uint8Array, arrays[`${prefix}counts`] as Uint8Array, arrays[`${prefix}prints`] as Uint16Array),
    pairs: arrays[`${prefix}pairs`] as Int16Array,
    transitions: arrays[`${prefix}transitions`] as Int16Array,
  };
}

/** Slot of a feature, -1 if the model does not know it. */
export function slotFor({ mask, prints }: Weights, feature: number): number {
  const print = feature >>> 16 || 1;
  for (let slot = slotOf(feature, mask); ; slot = (slot + 1) & mask) {
    const found = prints[slot];
    if (found === print) return slot;
    if (found === 0) return -1;
  }
}

/** Adds a slot's weights to the scores that begin at `at`. */
export function addSlot({ spans, pairs, labelBits }: Weights, slot: number, scores: Int32Array | Int16Array, at: number): void {
  if (slot < 0) return;
  const labelMask = (1 << labelBits) - 1;
  const span = spans[slot];
  for (let k = span >>> COUNT_BITS, end = k + (span & COUNT_MASK); k < end; k++) {
    const pair = pairs[k];
    scores[at + (pair & labelMask)] += pair >> labelBits;
  }
}

/** Adds a feature's weights to the scores that begin at `at`. */
export function addFeature(weights: Weights, feature: number, scores: Int32Array | Int16Array, at: number): void {
  addSlot(weights, slotFor(weights, feature), scores, at);
}

/** Adds the weights of the first `count` features to the scores that begin at `at`. */
export function addFeatures(weights: Weights, features: Int32Array, count: number, scores: Int32Array | Int16Array, at: number): void {
  const { pairs, labelBits } = weights;
  if (found.length < count) found = new Int32Array(2 * count);
  const labelMask = (1 << labelBits) - 1;
  const hits = findSpans(weights, features, 0, count, found);
  for (let k = 0; k < hits; k++) {
    for (let j = found[k] >>> COUNT_BITS, end = j + (found[k] & COUNT_MASK); j < end; j++) {
      const pair = pairs[j];
      scores[at + (pair & labelMask)] += pair >> labelBits;
    }
  }
}

let found = new Int32Array(512);

/**
 * Spans of those of `features[from … to)` that the model knows, written to `spans`; returns their number. In rounds over
 * all of them, each without branches that wait for memory: most of the time goes into fetching it, and so the fetches overlap.
 */
export function findSpans(weights: Weights, features: Int32Array, from: number, to: number, spans: Int32Array): number {
  const { mask, prints } = weights;
  for (let k = from; k < to; k++) spans[k - from] = slotOf(features[k], mask);
  let hits = 0;
  for (let k = from; k < to; k++) {
    const slot = spans[k - from];
    const print = prints[slot];
    if (print === 0) continue;
    spans[hits] = print === (features[k] >>> 16 || 1) ? slot : slotFor(weights, features[k]);
    hits += (spans[hits] >>> 31) ^ 1;
  }
  for (let k = 0; k < hits; k++) spans[k] = weights.spans[spans[k]];
  return hits;
}

/** Lower bits of a span: how many pairs. */
export const COUNT_BITS = 8;
export const COUNT_MASK = (1 << COUNT_BITS) - 1;

/** In the file, prints stand without the empty slots, and pairs by their numbers only. */
function spread(bits: Uint8Array, counts: Uint8Array, packed: Uint16Array): Pick<Weights, 'mask' | 'prints' | 'spans'> {
  const prints = new Uint16Array(bits.length * 8);
  const spans = new Uint32Array(bits.length * 8);
  for (let byte = 0, k = 0, start = 0; byte < bits.length; byte++) {
    for (let rest = bits[byte]; rest; rest &= rest - 1) {
      const slot = byte * 8 + 31 - Math.clz32(rest & -rest);
      prints[slot] = packed[k] || 1;
      spans[slot] = (start << COUNT_BITS) | counts[k];
      start += counts[k++];
    }
  }
  return { mask: prints.length - 1, prints, spans };
}
