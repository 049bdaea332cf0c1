import type { Chain } from './chain.ts';

const IMPOSSIBLE = -0x3fffffff;

/** Working memory of `bestPath`, grown when needed. */
export interface Lattice {
  best: Int32Array;
  from: Uint8Array;
}

/** Empty working memory for chains of any length. */
export const newLattice = (): Lattice => ({ best: new Int32Array(0), from: new Uint8Array(0) });

/**
 * Best label sequence (Viterbi) of `count` positions whose scores begin at `scores[at]`, `labels` apiece; written to
 * `path[to…]`. Labels that score more than `beam` below the best of their position are passed over.
 */
export function bestPath(
  chain: Chain,
  transitions: ArrayLike<number>,
  scores: Int32Array,
  at: number,
  count: number,
  path: Uint8Array,
  to: number,
  lattice: Lattice,
  beam = -IMPOSSIBLE,
): void {
  const { labels, previous, starts } = chain;
  if (lattice.best.length < count * labels) {
    lattice.best = new Int32Array(count * labels * 2);
    lattice.from = new Uint8Array(count * labels * 2);
  }
  const { best, from } = lattice;
  for (let b = 0; b < labels; b++) best[b] = starts[b] ? scores[at + b] : IMPOSSIBLE;
  for (let i = 1; i < count; i++) {
    const here = i * labels;
    const before = here - labels;
    const floor = topOf(scores, at + here, labels) - beam;
    for (let b = 0; b < labels; b++) {
      const candidates = previous[b];
      if (scores[at + here + b] < floor) {
        best[here + b] = IMPOSSIBLE;
        from[here + b] = candidates[0];
        continue;
      }
      let top = 2 * IMPOSSIBLE;
      let source = candidates[0];
      for (let k = 0; k < candidates.length; k++) {
        const a = candidates[k];
        const value = best[before + a] + transitions[a * labels + b];
        if (value > top) {
          top = value;
          source = a;
        }
      }
      best[here + b] = Math.max(top, IMPOSSIBLE) + scores[at + here + b];
      from[here + b] = source;
    }
  }
  follow(chain, best, from, count, path, to);
}

function topOf(scores: Int32Array, at: number, labels: number): number {
  let top = scores[at];
  for (let b = 1; b < labels; b++) if (scores[at + b] > top) top = scores[at + b];
  return top;
}

function follow({ labels, ends }: Chain, best: Int32Array, from: Uint8Array, count: number, path: Uint8Array, to: number): void {
  const last = (count - 1) * labels;
  let label = 0;
  let top = 2 * IMPOSSIBLE;
  for (let b = 0; b < labels; b++) {
    if (!ends[b] || best[last + b] <= top) continue;
    top = best[last + b];
    label = b;
  }
  for (let i = count - 1; i >= 0; i--) {
    path[to + i] = label;
    label = from[i * labels + label];
  }
}
