import { PLACE_MASK } from '../model/scorer.ts';
import type { SectionArray } from '../model/sections.ts';
import { filledSlots } from '../model/slots.ts';
import { slotOf } from '../model/table.ts';
import type { CrfWeights } from './crf.ts';

export interface PackOptions {
  labels: number;
  /** Weights nearer to zero than this are left out. */
  threshold: number;
  /** Units of weight in one point of score. */
  scale: number;
  prefix?: string;
  /** Places that features stand for in the lower bits of their hashes (model/scorer.ts); 1 if they stand for none. */
  places?: number;
}

/** Sections of a model (model/weights.ts reads them): labels in as few bits as they need, weights in the rest of 16. */
export function packWeights(features: Int32Array, { weights, transitions }: CrfWeights, options: PackOptions) {
  const { labels, threshold, scale, prefix = '', places = 1 } = options;
  const stride = labels + (labels & 1);
  const labelBits = 32 - Math.clz32(places > 1 ? places * stride - 1 : labels - 1);
  const most = (1 << (15 - labelBits)) - 1;
  const rows = new Map<number, number[]>();
  for (const [row, feature] of features.entries()) {
    const place = places > 1 ? feature & PLACE_MASK : 0;
    const key = places > 1 ? feature & ~PLACE_MASK : feature;
    const pairs = rows.get(key) ?? [];
    for (let b = 0; b < labels; b++) {
      const weight = weights[row * labels + b];
      const units = Math.max(-most - 1, Math.min(most, Math.round(weight * scale)));
      if (Math.abs(weight) >= threshold && units !== 0) pairs.push((units << labelBits) | (place * stride + b));
    }
    if (pairs.length) rows.set(key, pairs);
  }
  const slots = placed([...rows].map(([feature, pairs]) => ({ feature, pairs })));
  const filled = slots.filter((row) => row !== undefined);
  return {
    head: { [`${prefix}weights`]: { labels, labelBits, scale, features: rows.size, ...(places > 1 && { places }) } },
    arrays: {
      [`${prefix}transitions`]: Int16Array.from(transitions, (weight) => Math.round(weight * scale)),
      [`${prefix}slots`]: filledSlots(slots.map((row) => (row ? 1 : 0))).bits,
      [`${prefix}counts`]: Uint8Array.from(filled, (row) => row.pairs.length),
      [`${prefix}prints`]: Uint16Array.from(filled, (row) => row.feature >>> 16),
      [`${prefix}pairs`]: Int16Array.from(filled.flatMap((row) => row.pairs)),
    } as Record<string, SectionArray>,
  };
}

/** Open addressing; at most half full, since most look-ups are of features that are not there. */
function placed<T extends { feature: number }>(rows: T[]): (T | undefined)[] {
  let size = 16;
  while (size * 0.5 < rows.length) size *= 2;
  const slots: (T | undefined)[] = new Array(size).fill(undefined);
  for (const row of rows) {
    let slot = slotOf(row.feature, size - 1);
    while (slots[slot]) slot = (slot + 1) & (size - 1);
    slots[slot] = row;
  }
  return slots;
}
