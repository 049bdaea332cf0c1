import { type Columns, cueLevel, INSIDE } from '../../extract/quotes/columns.ts';
import { isCue } from '../../extract/quotes/labels.ts';

/** How often each form occurs outside quotation marks, and how often as a cue. */
export type CueCounts = Map<number, { seen: number; cues: number }>;

/** Counts over labelled documents, by hash of the form. */
export function countCues(texts: { columns: Columns; labels: Uint8Array }[]): CueCounts {
  const counts: CueCounts = new Map();
  for (const { columns, labels } of texts) {
    for (let i = 0; i < labels.length; i++) {
      if (columns.state[i] === INSIDE) continue;
      let count = counts.get(columns.hash[i]);
      if (!count) counts.set(columns.hash[i], (count = { seen: 0, cues: 0 }));
      count.seen++;
      if (isCue(labels[i])) count.cues++;
    }
  }
  return counts;
}

/** Levels without the document's own tokens (leave one out), so that training sees what an unknown text shows. */
export function setCueLevels({ columns, labels }: { columns: Columns; labels: Uint8Array }, counts: CueCounts): void {
  for (let i = 0; i < labels.length; i++) {
    if (columns.state[i] === INSIDE) continue;
    const { seen, cues } = counts.get(columns.hash[i]) ?? { seen: 1, cues: 0 };
    columns.cue[i] = levelOf(seen - 1, cues - (isCue(labels[i]) ? 1 : 0));
  }
}

/** Level of a form: 0 unknown or hardly ever a cue, 4 rare and once a cue, else by probability. */
export function levelOf(seen: number, cues: number): number {
  if (seen < 5) return seen > 0 && cues > 0 ? 4 : 0;
  const level = cueLevel(cues / seen);
  return level < 3 ? 0 : level;
}

/** Hash → level of the forms that may be cues. */
export function* cueEntries(counts: CueCounts): Generator<[number, number]> {
  for (const [hash, { seen, cues }] of counts) {
    const level = levelOf(seen, cues);
    if (level > 0) yield [hash, level];
  }
}
