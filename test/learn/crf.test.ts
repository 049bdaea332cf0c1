import { describe, expect, test } from 'vitest';
import { type Example, trainCrf } from '../../src/learn/crf.ts';
import { indexFeatures } from '../../src/learn/examples.ts';
import { packWeights } from '../../src/learn/pack.ts';
import { spanChain } from '../../src/model/chain.ts';
import { bestPath, newLattice } from '../../src/model/decode.ts';
import { mix } from '../../src/model/hash.ts';
import { addFeature, readWeights } from '../../src/model/weights.ts';

const chain = spanChain(1);
/** Words of a made-up language in which `aa bb` is a name and so is `cc`. */
const TEXTS = ['x aa bb y', 'cc z', 'y x', 'z aa bb', 'x cc y aa bb', 'bb x'];
const GOLD = [
  [0, 1, 3, 0],
  [4, 0],
  [0, 0],
  [0, 1, 3],
  [0, 4, 0, 1, 3],
  [0, 0],
];
const masks = [
  ...Array.from({ length: 5 }, (_, own) => Uint8Array.from({ length: 5 }, (_, b) => (b === own ? 1 : 0))),
  new Uint8Array(5).fill(1),
];
const OPTIONS = { epochs: 30, seed: 1, rate: 0.2, l1: 1e-5, dropout: 0.1, averaged: 2 };

const featuresOf = (words: string[], i: number): number[] =>
  [words[i - 1] ?? '<', words[i], words[i + 1] ?? '>'].map((word, k) => mix(k, word.charCodeAt(0)));

function corpus(labels: number[][]): { features: Int32Array; examples: Example[] } {
  const sequences = TEXTS.map((text, t) => {
    const words = text.split(' ');
    const values = words.map((_, i) => featuresOf(words, i));
    return {
      values: Int32Array.from(values.flat()),
      ends: Uint32Array.from(words, (_, i) => 3 * (i + 1)),
      allowed: Uint8Array.from(labels[t]),
    };
  });
  return indexFeatures(sequences, 1);
}

function trained(labels = GOLD, seed = 1) {
  const { features, examples } = corpus(labels);
  return packWeights(features, trainCrf(chain, examples, masks, features.length, { ...OPTIONS, seed }), {
    labels: 5,
    threshold: 0.01,
    scale: 64,
  });
}

function labelsOf(model: ReturnType<typeof trained>, text: string): number[] {
  const weights = readWeights(model);
  const words = text.split(' ');
  const scores = new Int32Array(words.length * 5);
  for (let i = 0; i < words.length; i++) for (const feature of featuresOf(words, i)) addFeature(weights, feature, scores, i * 5);
  const path = new Uint8Array(words.length);
  bestPath(chain, weights.transitions, scores, 0, words.length, path, 0, newLattice());
  return [...path];
}

describe('crf', () => {
  test('learns, and decodes from packed weights what it learned', () => {
    const model = trained();
    expect(TEXTS.map((text) => labelsOf(model, text))).toEqual(GOLD);
    expect(labelsOf(model, 'y aa bb')).toEqual([0, 1, 3]);
  });

  test('gives the same bytes for the same data and seed', () => {
    expect(trained()).toEqual(trained());
    expect(trained(GOLD, 2)).not.toEqual(trained());
  });

  test('learns from partial labels: an open position teaches nothing', () => {
    const open = GOLD.map((labels, t) => labels.map((label, i) => (t === 0 && i > 0 && i < 3 ? 5 : label)));
    expect(labelsOf(trained(open), TEXTS[0])).toEqual(GOLD[0]);
  });

  test('drops features that are too rare', () => {
    const values = Int32Array.of(1, 2, 2, 3, 3, 3);
    const { features, examples } = indexFeatures([{ values, ends: Uint32Array.of(3, 6), allowed: new Uint8Array(2) }], 2);
    expect([...features]).toEqual([2, 3]);
    expect([...examples[0].rows]).toEqual([0, 0, 1, 1, 1]);
    expect([...examples[0].ends]).toEqual([2, 5]);
  });
});
