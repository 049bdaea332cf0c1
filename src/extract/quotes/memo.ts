import type { Columns } from './columns.ts';
import type { Context } from './context.ts';
import { type DenseWeights, sumRows } from './dense.ts';
import { addSingles, GROUPS, groupsAt } from './features.ts';

/** Sums of the weights of whole groups of features by key; the newest takes the place of what had its slot. */
export interface Memo {
  keys: Int32Array;
  sums: Int32Array;
}

/** Four numbers of two labels each (dense.ts). */
const WIDTH = 4;
const SIZE = 1 << 13;

/** An empty memo; it is good for one model. */
export const newMemo = (): Memo => ({ keys: new Int32Array(SIZE), sums: new Int32Array(SIZE * WIDTH) });

/** Sums the weights of all features of token `i` into `sums`; `features` is working memory. */
export function sumToken(
  columns: Columns,
  context: Context,
  i: number,
  dense: DenseWeights,
  { keys, sums: known }: Memo,
  features: Int32Array,
  sums: Int32Array,
): void {
  sumRows(dense, features, addSingles(columns, context, i, features, 0), sums, 0);
  for (let g = groupsAt(columns, i) - 1; g >= 0; g--) {
    const key = GROUPS[g].key(columns, context, i) || 1;
    const slot = (key ^ (key >>> 16)) & (SIZE - 1);
    const at = slot * WIDTH;
    if (keys[slot] !== key) {
      keys[slot] = key;
      sumRows(dense, features, GROUPS[g].write(columns, context, i, features, 0), known, at);
    }
    sums[0] = (sums[0] + known[at]) | 0;
    sums[1] = (sums[1] + known[at + 1]) | 0;
    sums[2] = (sums[2] + known[at + 2]) | 0;
    sums[3] = (sums[3] + known[at + 3]) | 0;
  }
}
