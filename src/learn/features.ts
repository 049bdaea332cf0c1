import { slotOf } from '../model/table.ts';

/** Feature hashes → row numbers 0, 1, 2, … in the order of their first appearance. */
export class FeatureTable {
  size = 0;
  #keys = new Int32Array(1 << 20);
  #rows = new Int32Array(1 << 20).fill(-1);

  /** Row of a feature, -1 if unknown. */
  row(feature: number): number {
    return this.#rows[this.#slot(feature)];
  }

  /** Row of a feature, a new one if unknown. */
  add(feature: number): number {
    const slot = this.#slot(feature);
    if (this.#rows[slot] >= 0) return this.#rows[slot];
    this.#keys[slot] = feature;
    this.#rows[slot] = this.size++;
    if (this.size * 2 > this.#keys.length) this.#grow();
    return this.size - 1;
  }

  /** Hashes by row. */
  features(): Int32Array {
    const features = new Int32Array(this.size);
    for (let slot = 0; slot < this.#rows.length; slot++) if (this.#rows[slot] >= 0) features[this.#rows[slot]] = this.#keys[slot];
    return features;
  }

  #slot(feature: number): number {
    const mask = this.#keys.length - 1;
    let slot = slotOf(feature, mask);
    while (this.#rows[slot] >= 0 && this.#keys[slot] !== feature) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const features = this.features();
    this.#keys = new Int32Array(this.#keys.length * 2);
    this.#rows = new Int32Array(this.#keys.length).fill(-1);
    features.forEach((feature, row) => {
      const slot = this.#slot(feature);
      this.#keys[slot] = feature;
      this.#rows[slot] = row;
    });
  }
}
