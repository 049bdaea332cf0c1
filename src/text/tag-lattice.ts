/** Viterbi over sets of tags: each word has a few of up to 32, given as bits. */
export interface TagLattice {
  /** `between[a * tags + b]`: score of tag `b` after `a`. */
  between: Int16Array;
  tags: number;
  /** By position and tag: the best way to it, relative to the position's best, so that sums never overflow. */
  best: Int32Array;
  /** The tag before it on that way. */
  from: Uint8Array;
}

/** A lattice for sentences of any length. */
export const newTagLattice = (between: Int16Array, tags: number): TagLattice => ({
  between,
  tags,
  best: new Int32Array(0),
  from: new Uint8Array(0),
});

/** Makes room for a sentence of `count` positions. */
export function makeRoom(lattice: TagLattice, count: number): void {
  const size = count * lattice.tags;
  if (lattice.from.length >= size) return;
  lattice.best = new Int32Array(size * 2);
  lattice.from = new Uint8Array(size * 2);
}

/** Position `i`: best way to each tag of `mask` from those of `before`, which is 0 at the sentence's start. */
export function step({ between, tags, best, from }: TagLattice, i: number, before: number, mask: number, scores: Int32Array | null): void {
  const here = i * tags;
  const back = here - tags;
  let highest = -0x7fffffff;
  for (let rest = mask; rest; rest &= rest - 1) {
    const tag = 31 - Math.clz32(rest & -rest);
    let top = before ? -0x7fffffff : 0;
    for (let left = before; left; left &= left - 1) {
      const last = 31 - Math.clz32(left & -left);
      const value = best[back + last] + between[last * tags + tag];
      if (value <= top) continue;
      top = value;
      from[here + tag] = last;
    }
    best[here + tag] = top + (scores ? scores[tag] : 0);
    if (best[here + tag] > highest) highest = best[here + tag];
  }
  for (let rest = mask; rest; rest &= rest - 1) best[here + 31 - Math.clz32(rest & -rest)] -= highest;
}

/** Writes the best way through `count` positions, one at least, the last with the tags of `mask`, to `path[to…]`. */
export function followPath({ tags, best, from }: TagLattice, count: number, mask: number, path: Uint8Array, to: number): void {
  let tag = topOf(best, (count - 1) * tags, mask);
  for (let i = count - 1; i >= 0; i--) {
    path[to + i] = tag;
    tag = from[i * tags + tag];
  }
}

function topOf(best: Int32Array, at: number, mask: number): number {
  let top = 31 - Math.clz32(mask & -mask);
  for (let rest = mask; rest; rest &= rest - 1) {
    const tag = 31 - Math.clz32(rest & -rest);
    if (best[at + tag] > best[at + top]) top = tag;
  }
  return top;
}

/** Tags of the mask that are at most `behind` below its best. */
export function hopeful(scores: Int32Array, mask: number, behind: number): number {
  let top = -0x7fffffff;
  for (let rest = mask; rest; rest &= rest - 1) top = Math.max(top, scores[31 - Math.clz32(rest & -rest)]);
  let kept = 0;
  for (let rest = mask; rest; rest &= rest - 1) if (scores[31 - Math.clz32(rest & -rest)] >= top - behind) kept |= rest & -rest;
  return kept;
}

/** By how much the best tag of the mask is ahead of the next. */
export function leadOf(scores: Int32Array, mask: number): number {
  let top = -0x7fffffff;
  let next = top;
  for (let rest = mask; rest; rest &= rest - 1) {
    const score = scores[31 - Math.clz32(rest & -rest)];
    if (score > top) {
      next = top;
      top = score;
    } else if (score > next) next = score;
  }
  return top - next;
}
