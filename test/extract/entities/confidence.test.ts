import { expect, test } from 'vitest';
import { segmentProbabilities } from '../../../src/extract/entities/confidence.ts';
import { NAME_CHAIN } from '../../../src/extract/entities/label.ts';
import { BEGIN, LAST, labelOf, UNIT } from '../../../src/model/chain.ts';
import { bestSpans, newSpanDecoder } from '../../../src/model/spans.ts';
import type { Weights } from '../../../src/model/weights.ts';

const { labels } = NAME_CHAIN;
const SCALE = 32;

/** Probability of the best path's span at token `[from, to)`; scores by token and label, in points. */
function probabilityOf(points: Record<number, number>[], from: number, to: number): number {
  const scores = new Int32Array(points.length * labels).fill(-30 * SCALE);
  points.forEach((point, i) => {
    for (const [label, score] of Object.entries(point)) scores[i * labels + Number(label)] = score * SCALE;
  });
  const weights = { scale: SCALE, transitions: new Int16Array(labels * labels) } as Weights;
  const decoder = newSpanDecoder(NAME_CHAIN, weights.transitions);
  const path = new Uint8Array(points.length);
  bestSpans(decoder, scores, 0, points.length, path, 0);
  const labelling = { scores, labels: path } as Parameters<typeof segmentProbabilities>[2];
  return segmentProbabilities(weights, decoder, labelling, 0, points.length, 0).of(from, to);
}

const [begin, last, unit] = [BEGIN, LAST, UNIT].map((position) => labelOf(position, 0));

test('a span without a rival is sure, one beside an equal is not', () => {
  expect(probabilityOf([{ [begin]: 9 }, { [last]: 9 }], 0, 2)).toBeCloseTo(1, 2);
  expect(probabilityOf([{ [unit]: 5 }, { 0: 9, [unit]: 9 }], 0, 1)).toBeCloseTo(1, 2);
  expect(
    probabilityOf(
      [
        { [begin]: 9, 0: 9 },
        { [last]: 9, [unit]: 9 },
      ],
      0,
      2,
    ),
  ).toBeGreaterThan(0.2);
});

test('a path whose first step alone is hopeless has a probability', () => {
  // what begins at the first token has no end that the second allows
  expect(
    probabilityOf(
      [
        { [begin]: 20, [unit]: 1 },
        { 0: 25, [last]: 1 },
      ],
      0,
      1,
    ),
  ).toBeCloseTo(1, 2);
});
