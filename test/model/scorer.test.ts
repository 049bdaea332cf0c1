import { expect, test } from 'vitest';
import { featureSink, newBuffer } from '../../src/learn/feature-sink.ts';
import { packWeights } from '../../src/learn/pack.ts';
import { mix, mix2 } from '../../src/model/hash.ts';
import { ALL, LEFT, newBlock, newGroup, newScorer, OWN, type Sink } from '../../src/model/scorer.ts';
import { packSections, unpackSections } from '../../src/model/sections.ts';
import { readWeights } from '../../src/model/weights.ts';

const parity = newBlock((sink, key) => sink.feature(mix(3, key), OWN | LEFT));
const word = newBlock((sink, key) => {
  sink.feature(mix(1, key), ALL);
  sink.feature(mix(2, key >> 1));
  sink.row(parity, key & 1);
});
const sumOf = newGroup((sink, key) => sink.feature(mix(4, key)));

/** Features of the middle one of five words. */
function tell(sink: Sink, words: readonly number[]): void {
  for (const [place, key] of words.entries()) sink.part(word, sink.locate(word, key), place);
  sink.row(sumOf, words[0] + words[4]);
  sink.feature(mix2(5, words[1], words[2]));
}

const TEXTS = Array.from({ length: 60 }, (_, i) => [i % 7, (i * 3) % 11, (i * 5) % 13, i % 3, (i * i) % 9]);
const LABELS = 5;

/** Hashes of a text's features, as training sees them. */
function featuresOf(words: readonly number[]): number[] {
  const buffer = newBuffer();
  tell(featureSink(buffer), words);
  return [...buffer.values.subarray(0, buffer.size)];
}

const features = Int32Array.from(new Set(TEXTS.flatMap(featuresOf)));
const weights = Float32Array.from({ length: features.length * LABELS }, (_, k) => ((k * 7919) % 41) - 20);
const packed = packWeights(
  features,
  { weights, transitions: new Float64Array(LABELS * LABELS) },
  { labels: LABELS, threshold: 0.5, scale: 1, places: 5 },
);
const scorer = newScorer(readWeights(unpackSections(packSections(packed))));

const expected = (words: readonly number[]) => {
  const rows = featuresOf(words)
    .map((feature) => features.indexOf(feature))
    .filter((row) => row >= 0);
  return Array.from({ length: LABELS }, (_, b) => rows.reduce((sum, row) => sum + weights[row * LABELS + b], 0));
};

const scored = (words: readonly number[]) => {
  const scores = new Int32Array(LABELS + 2);
  tell(scorer, words);
  scorer.flush(scores, 1);
  expect([scores[0], scores[LABELS + 1]]).toEqual([0, 0]);
  return [...scores.subarray(1, LABELS + 1)];
};

test.each([1, 2])('kept rows give the sum of all features, at the first sight and later (%i)', () => {
  for (const words of TEXTS) expect(scored(words)).toEqual(expected(words));
});

test('and after all was forgotten', () => {
  scorer.forget();
  for (const words of TEXTS.slice(0, 9)) expect(scored(words)).toEqual(expected(words));
});

test('of a word that training never saw, what it shares with others counts', () => {
  const words = [100, 101, 102, 103, 104];
  expect(scored(words)).toEqual(expected(words));
  expect(scored(words)).not.toEqual(words.map(() => 0));
});
