import type { Sections } from './sections.ts';
import { slotOf } from './table.ts';

/**
 * Weights of a linear model: feature hash → a few (label, weight) pairs. A slot holds 16 bits of the hash; its pairs lie
 * one after another as `weight << labelBits | label`.
 */
export interface Weights {
  labels: number;
  labelBits: number;
  mask: number;
  prints: Uint16Array;
  /** Pairs of slot `s` are `[starts[s], starts[s + 1])`. */
  starts: Uint32Array;
  pairs: Int16Array;
  /** Weight of label `b` after label `a`: `transitions[a * labels + b]`. */
  transitions: Int16Array;
  /** One point of score is so many units of weight. */
  scale: number;
}

/** Reads the sections that `packWeights` (learn/pack.ts) wrote under a prefix. */
export function readWeights({ head, arrays }: Sections, prefix = ''): Weights {
  const { labels, labelBits, scale } = head[`${prefix}weights`] as { labels: number; labelBits: number; scale: number };
  const counts = arrays[`${prefix}counts`] as Uint8Array;
  const starts = new Uint32Array(counts.length + 1);
  for (let slot = 0; slot < counts.length; slot++) starts[slot + 1] = starts[slot] + counts[slot];
  return {
    labels,
    labelBits,
    scale,
    mask: counts.length - 1,
    prints: spread(arrays[`${prefix}prints`] as Uint16Array, counts),
    starts,
    pairs: arrays[`${prefix}pairs`] as Int16Array,
    transitions: arrays[`${prefix}transitions`] as Int16Array,
  };
}

/** Slot of a feature, -1 if the model does not know it. */
export function slotFor({ mask, prints, starts }: Weights, feature: number): number {
  const print = feature >>> 16;
  for (let slot = slotOf(feature, mask); ; slot = (slot + 1) & mask) {
    if (starts[slot] === starts[slot + 1]) return -1;
    if (prints[slot] === print) return slot;
  }
}

/** Adds a slot's weights to the scores that begin at `at`. */
export function addSlot({ starts, pairs, labelBits }: Weights, slot: number, scores: Int32Array | Int16Array, at: number): void {
  if (slot < 0) return;
  const labelMask = (1 << labelBits) - 1;
  for (let k = starts[slot], end = starts[slot + 1]; k < end; k++) scores[at + (pairs[k] & labelMask)] += pairs[k] >> labelBits;
}

/** Adds a feature's weights to the scores that begin at `at`. */
export function addFeature(weights: Weights, feature: number, scores: Int32Array | Int16Array, at: number): void {
  addSlot(weights, slotFor(weights, feature), scores, at);
}

/** Prints are stored without the empty slots. */
function spread(packed: Uint16Array, counts: Uint8Array): Uint16Array {
  const prints = new Uint16Array(counts.length);
  for (let slot = 0, k = 0; slot < counts.length; slot++) if (counts[slot]) prints[slot] = packed[k++];
  return prints;
}
