/** A list of features that is filled again and again. */
export interface FeatureBuffer {
  values: Int32Array;
  size: number;
}

/** An empty buffer for up to `capacity` features. */
export const newBuffer = (capacity = 512): FeatureBuffer => ({ values: new Int32Array(capacity), size: 0 });

/** Adds a feature; silently none beyond the capacity. */
export function push(buffer: FeatureBuffer, feature: number): void {
  buffer.values[buffer.size++] = feature;
}
