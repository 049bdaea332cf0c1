import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spanChain } from '../../src/model/chain.ts';
import { bestPath, newLattice } from '../../src/model/decode.ts';
import { bestSpans, newSpanDecoder } from '../../src/model/spans.ts';

const chain = spanChain(3);
const { labels } = chain;

test('spans are decoded as by the general search', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.infiniteStream(fc.integer({ min: -4000, max: 4000 })), (count, numbers) => {
      const next = () => numbers.next().value as number;
      const transitions = Array.from({ length: labels * labels }, () => next() >> 3);
      const scores = Int32Array.from({ length: count * labels }, next);
      const [ours, theirs] = [new Uint8Array(count), new Uint8Array(count)];
      bestSpans(newSpanDecoder(chain, transitions), scores, 0, count, ours, 0);
      bestPath(chain, transitions, scores, 0, count, theirs, 0, newLattice());
      const worth = (path: Uint8Array) =>
        path.reduce((sum, b, i) => sum + scores[i * labels + b] + (i ? transitions[path[i - 1] * labels + b] : 0), 0);
      expect(worth(ours)).toBe(worth(theirs));
      expect(chain.starts[ours[0]]).toBe(1);
      expect(chain.ends[ours[count - 1]]).toBe(1);
      for (let i = 1; i < count; i++) expect(chain.previous[ours[i]]).toContain(ours[i - 1]);
    }),
  );
});

test('a stretch in the middle of the scores goes to its own place', () => {
  const scores = new Int32Array(4 * labels);
  scores[2 * labels + 4] = 50;
  const path = new Uint8Array(6).fill(99);
  bestSpans(newSpanDecoder(chain, new Int16Array(labels * labels)), scores, 2 * labels, 1, path, 5);
  expect([...path]).toEqual([99, 99, 99, 99, 99, 4]);
});
