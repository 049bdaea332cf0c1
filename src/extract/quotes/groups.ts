import { mix } from '../../model/hash.ts';
import type { Columns } from './columns.ts';
import type { Context } from './context.ts';

/** Features that depend on the same few values: `key` stands for all of them, so that their weights are summed once for each key. */
export interface Group {
  key(columns: Columns, context: Context, i: number): number;
  /** Writes the features from `out[n]` on and answers where they end. */
  write(columns: Columns, context: Context, i: number, out: Int32Array, n: number): number;
}

/** What a token judged as a cue looks like, in five bits; 0 is no possible cue, 32 no token. */
export const judged = ({ said, side }: Columns, i: number): number => (i >= 0 && i < said.length ? said[i] * 4 + side[i] : 32);

/** Some features once more: what counts as a statement differs between short news items and articles. */
export function addBrief(out: Int32Array, from: number, n: number): number {
  for (let k = from; k < n; k++) out[n + k - from] = mix(100, out[k]);
  return 2 * n - from;
}
