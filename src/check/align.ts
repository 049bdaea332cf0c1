/** A stretch of words that two texts share, or that one of them lacks. */
export interface Step {
  kind: 'same' | 'before' | 'after';
  /** Indices: of `before` for what is the same or missing, of `after` for what is new. */
  from: number;
  to: number;
}

/** Longest common subsequence of two short lists of words (time and space: the product of their lengths). */
export function alignWords(before: readonly string[], after: readonly string[]): { common: number; pairs: [number, number][] } {
  const width = after.length + 1;
  const table = new Uint16Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const at = i * width + j;
      table[at] = before[i] === after[j] ? table[at + width + 1] + 1 : Math.max(table[at + width], table[at + 1]);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    const at = i * width + j;
    if (before[i] === after[j]) pairs.push([i++, j++]);
    else if (table[at + width] >= table[at + 1]) i++;
    else j++;
  }
  return { common: table[0], pairs };
}

/** The steps from one list of words to the other. */
export function wordSteps(before: readonly string[], after: readonly string[]): Step[] {
  const steps: Step[] = [];
  const add = (kind: Step['kind'], from: number, to: number) => {
    const last = steps.at(-1);
    if (last?.kind === kind && last.to === from) last.to = to;
    else if (to > from) steps.push({ kind, from, to });
  };
  let [i, j] = [0, 0];
  for (const [a, b] of [...alignWords(before, after).pairs, [before.length, after.length]]) {
    add('before', i, a);
    add('after', j, b);
    if (a < before.length) add('same', a, a + 1);
    [i, j] = [a + 1, b + 1];
  }
  return steps;
}

/** Letters inserted, left out or changed between two words, up to `most` (then `most + 1`). */
export function letterEdits(one: string, two: string, most = 3): number {
  if (Math.abs(one.length - two.length) > most) return most + 1;
  let old = Array.from({ length: two.length + 1 }, (_, j) => j);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= two.length; j++) row[j] = Math.min(old[j] + 1, row[j - 1] + 1, old[j - 1] + (one[i - 1] === two[j - 1] ? 0 : 1));
    old = row;
  }
  return Math.min(old[two.length], most + 1);
}
