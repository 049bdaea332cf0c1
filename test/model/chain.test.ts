import { describe, expect, test } from 'vitest';
import { forwardBackward, newSums } from '../../src/learn/marginals.ts';
import { type Chain, fullChain, LAST, labelOf, spanChain, UNIT } from '../../src/model/chain.ts';
import { bestPath, newLattice } from '../../src/model/decode.ts';

/** All label sequences of a length that a chain allows. */
function sequences({ labels, previous, starts, ends }: Chain, count: number): number[][] {
  let paths = Array.from({ length: labels }, (_, b) => [b]).filter(([b]) => starts[b]);
  for (let i = 1; i < count; i++) {
    paths = paths
      .flatMap((path) => Array.from({ length: labels }, (_, b) => [...path, b]))
      .filter((path) => previous[path[i]].includes(path[i - 1]));
  }
  return paths.filter((path) => ends[path[count - 1]]);
}

const COUNT = 4;
const cases = { full: fullChain(3), spans: spanChain(2) };

describe.each(Object.entries(cases))('%s chain', (_, chain) => {
  const { labels } = chain;
  const scores = Int32Array.from({ length: COUNT * labels }, (_, k) => ((k * 7919) % 41) - 20);
  const transitions = Array.from({ length: labels * labels }, (_, k) => ((k * 104_729) % 23) - 11);
  const all = sequences(chain, COUNT);
  const worthOf = (path: number[]) =>
    path.reduce((sum, b, i) => sum + scores[i * labels + b] + (i ? transitions[path[i - 1] * labels + b] : 0), 0);

  test('best path is the best of all', () => {
    const path = new Uint8Array(COUNT);
    bestPath(chain, transitions, scores, 0, COUNT, path, 0, newLattice());
    expect(all.some((other) => String(other) === String([...path]))).toBe(true);
    expect(worthOf([...path])).toBe(Math.max(...all.map(worthOf)));
  });

  test('probabilities are those of summing over all', () => {
    const sums = newSums(COUNT, labels);
    const exp = (x: number) => Math.exp(x / 10);
    const total = forwardBackward(chain, COUNT, Float64Array.from(scores, exp), Float64Array.from(transitions, exp), sums);
    const whole = all.reduce((sum, path) => sum + exp(worthOf(path)), 0);
    expect(total).toBeCloseTo(Math.log(whole), 8);
    for (let i = 0; i < COUNT; i++) {
      for (let b = 0; b < labels; b++) {
        const share = all.filter((path) => path[i] === b).reduce((sum, path) => sum + exp(worthOf(path)), 0) / whole;
        expect(sums.forward[i * labels + b] * sums.backward[i * labels + b]).toBeCloseTo(share, 8);
      }
    }
  });
});

test('a span that begins must end in its own type', () => {
  const chain = spanChain(2);
  for (const path of sequences(chain, 3)) {
    const open = path.filter((label) => label > 0 && (label - 1) % 4 === 0).length;
    const closed = path.filter((label) => label > 0 && (label - 1) % 4 === LAST).length;
    expect(open).toBe(closed);
  }
  expect(chain.ends[labelOf(UNIT, 1)]).toBe(1);
  expect(chain.starts[labelOf(LAST, 1)]).toBe(0);
});
