import { mix, mix2, mix3 } from '../../model/hash.ts';
import { TAG } from '../../text/tags.ts';
import { type Columns, INSIDE } from './columns.ts';
import type { Context } from './context.ts';
import { CUE_GROUPS } from './features-cues.ts';
import { MARK_GROUPS } from './features-marks.ts';
import { NEAR_GROUPS } from './features-near.ts';
import type { Group } from './groups.ts';
import { lemmaHash } from './words.ts';

/** Most features that a token can have. */
export const MOST_FEATURES = 160;

/** Features by what they depend on; amid a quotation only those of the marks count. */
export const GROUPS: readonly Group[] = [...MARK_GROUPS, ...CUE_GROUPS, ...NEAR_GROUPS];

/** Writes the hashed features of token `i` into `out` and answers how many there are. */
export function featuresOf(columns: Columns, context: Context, i: number, out: Int32Array): number {
  let n = 0;
  for (let g = groupsAt(columns, i) - 1; g >= 0; g--) n = GROUPS[g].write(columns, context, i, out, n);
  return addSingles(columns, context, i, out, n);
}

/** How many of the groups a token has: amid a quotation its marks decide, not the words. */
export function groupsAt(columns: Columns, i: number): number {
  return isDeep(columns, i) ? MARK_GROUPS.length : GROUPS.length;
}

function isDeep({ state, document }: Columns, i: number): boolean {
  return i > 0 && i + 1 < document.count && state[i] === INSIDE && state[i - 1] === INSIDE && state[i + 1] === INSIDE;
}

/** Writes those features that belong to no group: each depends on what no other does. */
export function addSingles(columns: Columns, context: Context, i: number, out: Int32Array, n: number): number {
  const { document, kind } = columns;
  const first = document.first[document.sentence[i]];
  out[n++] = mix2(44, i === first ? 1 : i === first + 1 ? 2 : 0, kind[i]);
  if (isDeep(columns, i)) return n;
  n = addWords(columns, context, i, out, n);
  n = addVerb(columns, context, i, out, n);
  return addSentence(columns, context, i, out, n);
}

function addWords({ document, hash, shape, kind, middle, coarse }: Columns, context: Context, i: number, out: Int32Array, n: number) {
  const { count } = document;
  const h = (k: number) => (k >= 0 && k < count ? hash[k] : 7);
  const g = (k: number) => (k >= 0 && k < count ? kind[k] : -1);
  const m = (k: number) => (k >= 0 && k < count ? middle[k] : 999);
  const l = context.left[i];
  out[n++] = mix(5, h(i - 2));
  out[n++] = mix(6, h(i + 2));
  out[n++] = mix2(10, shape[i], i > 0 ? shape[i - 1] : -1);
  out[n++] = mix2(15, g(i + 1), g(i + 2));
  out[n++] = mix2(64, m(i - 1), middle[i]);
  out[n++] = mix2(65, middle[i], m(i + 1));
  out[n++] = mix3(70, l < 0 ? 0 : middle[l], coarse[i], l < 0 ? 9 : Math.min(i - l, 3));
  return n;
}

/** What stands around a verb, and its subject. */
function addVerb({ document, hash, cue, verb, middle, coarse }: Columns, context: Context, i: number, out: Int32Array, n: number): number {
  const { complement, auxiliary, fronted } = context.clauses;
  const { tag } = document;
  const subject = context.subject[i];
  if (tag[i] === TAG.VERB || cue[i]) {
    out[n++] = mix3(68, hash[i], subject < 0 ? 0 : 1 + coarse[subject], subject < 0 ? -1 : tag[subject]);
    out[n++] = mix3(69, middle[i], subject < 0 ? 0 : 1 + coarse[subject], subject < 0 ? -1 : Math.min(i - subject, 3));
  }
  if (complement[i]) {
    out[n++] = mix3(72, verb[i], cue[i], complement[i]);
    out[n++] = mix3(75, cue[i], auxiliary[i], complement[i] & 3);
    out[n++] = mix3(76, cue[i], fronted[i], subject < 0 ? -1 : tag[subject]);
    out[n++] = mix2(71, lemmaHash(document.word[i]), complement[i]);
  }
  return n;
}

function addSentence({ document, side, middle }: Columns, context: Context, i: number, out: Int32Array, n: number): number {
  const { left, right, verbs, toCue } = context;
  const l = left[i];
  const r = right[i];
  const tag = document.tag[i];
  const last = document.first[document.sentence[i] + 1] - 1;
  out[n++] = mix3(47, r < 0 ? 3 : Math.min(verbs[r] - verbs[i], 3), toCue[i], tag);
  out[n++] = mix3(50, Math.min(verbs[last] - verbs[i], 2), Math.min(last - i, 4), tag);
  out[n++] = mix3(99, l < 0 ? -1 : side[l], r < 0 ? -1 : side[r], middle[i]);
  return n;
}
