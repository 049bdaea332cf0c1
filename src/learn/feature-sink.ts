import { OWN, PLACE_MASK, type Sink } from '../model/scorer.ts';

/** Hashes of features: a list that is filled again and again. */
export interface FeatureBuffer {
  values: Int32Array;
  size: number;
}

/** An empty buffer for up to `capacity` features. */
export const newBuffer = (capacity = 512): FeatureBuffer => ({ values: new Int32Array(capacity), size: 0 });

/** `Sink` for training: writes out the hashes of all features, the place in their lower bits. */
export function featureSink(out: FeatureBuffer): Sink {
  let here = 0;
  const sink: Sink = {
    feature(hash, places = OWN) {
      if (places & (1 << here)) out.values[out.size++] = (hash & ~PLACE_MASK) | here;
    },
    row: (group, key) => group.add(sink, key),
    locate: (_block, key) => key,
    part(block, key, place) {
      here = place;
      block.add(sink, key);
      here = 0;
    },
  };
  return sink;
}
