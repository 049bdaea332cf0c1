import { describe, expect, test } from 'vitest';
import { packWeights } from '../../src/learn/pack.ts';
import { mix } from '../../src/model/hash.ts';
import { packSections, unpackSections } from '../../src/model/sections.ts';
import { lookUp, packTable } from '../../src/model/table.ts';
import { addFeature, readWeights, slotFor } from '../../src/model/weights.ts';

const features = Int32Array.from({ length: 500 }, (_, i) => mix(3, i));
const labels = 5;
const weights = Float32Array.from({ length: features.length * labels }, (_, k) => (k % 3 ? ((k % 17) - 8) / 4 : 0));
const transitions = Float64Array.from({ length: labels * labels }, (_, k) => k / 10);

describe('weights', () => {
  const packed = packWeights(features, { weights, transitions }, { labels, threshold: 0.01, scale: 64 });
  const model = readWeights(unpackSections(packSections(packed)));

  test('come back as they were packed', () => {
    features.forEach((feature, row) => {
      const scores = new Int32Array(labels);
      addFeature(model, feature, scores, 0);
      expect([...scores]).toEqual(Array.from({ length: labels }, (_, b) => Math.round(weights[row * labels + b] * 64)));
    });
    expect([...model.transitions]).toEqual(Array.from(transitions, (weight) => Math.round(weight * 64)));
  });

  test('hardly ever answer for a feature that is not theirs', () => {
    const wrong = Array.from({ length: 5000 }, (_, i) => mix(4, i)).filter((feature) => slotFor(model, feature) >= 0);
    expect(wrong.length).toBeLessThan(20);
  });

  test('below the threshold are left out', () => {
    const small = packWeights(
      Int32Array.of(7),
      { weights: Float32Array.of(0.001, 0, 2), transitions: new Float64Array(9) },
      { labels: 3, threshold: 0.01, scale: 64 },
    );
    expect(small.arrays.pairs).toEqual(Int16Array.of((128 << 2) | 2));
  });
});

describe('sections', () => {
  test('keep head, order and kinds of arrays, at any offset', () => {
    const bytes = packSections({
      head: { a: [1] },
      arrays: { one: Uint8Array.of(1, 2, 3), two: Int16Array.of(-5, 6), none: new Uint32Array(0) },
    });
    const moved = new Uint8Array(bytes.length + 3);
    moved.set(bytes, 3);
    for (const source of [bytes, moved.subarray(3)]) {
      const { head, arrays } = unpackSections(source);
      expect(head).toEqual({ a: [1] });
      expect(Object.entries(arrays)).toEqual([
        ['one', Uint8Array.of(1, 2, 3)],
        ['two', Int16Array.of(-5, 6)],
        ['none', new Uint32Array(0)],
      ]);
    }
  });

  test('of something else are refused', () => {
    expect(() => unpackSections(new Uint8Array(64))).toThrow('not a model file');
  });
});

describe('table', () => {
  test('finds what was put in, and almost nothing else', () => {
    for (const count of [0, 1, 13, 5000]) {
      const entries = Array.from({ length: count }, (_, i): [number, number] => [mix(8, i), 1 + (i % 60_000)]);
      const table = packTable(entries, count);
      const missed = entries.filter(([hash, value]) => lookUp(table, hash) !== value);
      expect(missed.length).toBeLessThanOrEqual(count / 1000);
      const invented = Array.from({ length: 2000 }, (_, i) => mix(9, i)).filter((hash) => lookUp(table, hash) !== 0);
      expect(invented.length).toBeLessThan(10);
    }
  });
});
