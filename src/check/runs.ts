import type { Words } from './words.ts';

/** Words with the places of each, so that a run of words is found in time linear in the run's rarest word. */
export interface RunIndex extends Words {
  places: Map<string, number[]>;
}

/** Indexes words. */
export function indexWords(words: Words): RunIndex {
  const places = new Map<string, number[]>();
  words.list.forEach((word, i) => {
    const known = places.get(word);
    if (known) known.push(i);
    else places.set(word, [i]);
  });
  return { ...words, places };
}

/** Indices at which the run of words begins, from `from` on; `most` of them at most. */
export function findRuns({ list, places }: RunIndex, run: readonly string[], from = 0, most = 20): number[] {
  if (run.length === 0) return [];
  let rarest = 0;
  let fewest: number[] = [];
  for (let k = 0; k < run.length; k++) {
    const found = places.get(run[k]);
    if (!found) return [];
    if (k === 0 || found.length < fewest.length) [rarest, fewest] = [k, found];
  }
  const starts: number[] = [];
  for (const place of fewest) {
    const start = place - rarest;
    if (start < from || start + run.length > list.length) continue;
    if (run.every((word, k) => list[start + k] === word) && starts.push(start) >= most) break;
  }
  return starts;
}

/** Do the pieces stand in the text, each behind the one before? */
export function holdsPieces(index: RunIndex, pieces: readonly string[][]): boolean {
  let from = 0;
  for (const piece of pieces) {
    const [start] = findRuns(index, piece, from, 1);
    if (start === undefined) return false;
    from = start + piece.length;
  }
  return true;
}

/** Length of the longest beginning of `words` that stands in the text. */
export function headLength(index: RunIndex, words: readonly string[]): number {
  let longest = 0;
  for (const place of (index.places.get(words[0]) ?? []).slice(0, 200)) {
    let length = 1;
    while (length < words.length && index.list[place + length] === words[length]) length++;
    longest = Math.max(longest, length);
  }
  return longest;
}
