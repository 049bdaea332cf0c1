import { mix, mix2, mix3 } from '../../model/hash.ts';
import { TAG } from '../../text/tags.ts';
import type { Columns } from './columns.ts';
import type { Context } from './context.ts';

/** Most features that a token can have. */
export const MOST_FEATURES = 64;

/** Writes the hashed features of token `i` into `out` and answers how many there are. */
export function featuresOf(columns: Columns, context: Context, i: number, out: Int32Array): number {
  let n = 0;
  n = addWords(columns, i, out, n);
  n = addGrammar(columns, i, out, n);
  n = addQuotation(columns, context, i, out, n);
  n = addCues(columns, i, out, n);
  return addSentence(columns, context, i, out, n);
}

function addWords({ document, hash, suffix, shape }: Columns, i: number, out: Int32Array, n: number): number {
  const at = (k: number) => (k >= 0 && k < document.count ? hash[k] : 7);
  const own = hash[i];
  out[n++] = mix(1, 0);
  out[n++] = mix(2, own);
  out[n++] = mix(3, at(i - 1));
  out[n++] = mix(4, at(i + 1));
  out[n++] = mix(5, at(i - 2));
  out[n++] = mix(6, at(i + 2));
  out[n++] = mix2(7, at(i - 1), own);
  out[n++] = mix2(8, own, at(i + 1));
  out[n++] = mix(9, suffix[i]);
  out[n++] = mix2(10, shape[i], i > 0 ? shape[i - 1] : -1);
  return n;
}

function addGrammar({ document, kind }: Columns, i: number, out: Int32Array, n: number): number {
  const at = (k: number) => (k >= 0 && k < document.count ? kind[k] : -1);
  const own = kind[i];
  out[n++] = mix(11, own);
  out[n++] = mix2(12, at(i - 1), own);
  out[n++] = mix2(13, own, at(i + 1));
  out[n++] = mix3(14, at(i - 1), own, at(i + 1));
  out[n++] = mix2(15, at(i + 1), at(i + 2));
  out[n++] = mix3(16, at(i - 2) >> 8, at(i - 1), own);
  out[n++] = mix3(17, own, at(i + 1), at(i + 2) >> 8);
  out[n++] = mix3(18, own >> 8, at(i + 1) >> 8, at(i + 2) >> 8) ^ at(i + 3);
  out[n++] = mix(19, document.tag[i]);
  return n;
}

function addQuotation({ document, state, kind }: Columns, context: Context, i: number, out: Int32Array, n: number): number {
  const at = (k: number) => (k >= 0 && k < document.count ? state[k] : 9);
  const own = state[i];
  const opening = context.opening[document.sentence[i]];
  out[n++] = mix(20, own);
  out[n++] = mix3(21, at(i - 1), own, at(i + 1));
  out[n++] = mix2(22, own, kind[i]);
  out[n++] = mix2(23, own, opening);
  if (context.stretch[i]) {
    out[n++] = mix2(24, own, context.stretch[i]);
    out[n++] = mix2(25, own, context.stretchEdge[i]);
    out[n++] = mix2(26, own, context.stretch[i] >> 6);
  }
  return n;
}

function addCues({ document, state, cue, verb, kind }: Columns, i: number, out: Int32Array, n: number): number {
  const at = (k: number) => (k >= 0 && k < document.count ? cue[k] : 9);
  const tag = (k: number) => (k >= 0 && k < document.count ? document.tag[k] : 31);
  const own = document.tag[i];
  out[n++] = mix2(27, cue[i], own);
  out[n++] = mix3(28, at(i - 1), tag(i - 1), own);
  out[n++] = mix3(29, at(i + 1), tag(i + 1), own);
  out[n++] = mix3(30, at(i - 2), at(i - 1), own);
  out[n++] = mix3(31, at(i + 1), at(i + 2), own);
  out[n++] = mix3(32, cue[i], state[i], kind[i]);
  out[n++] = mix3(33, verb[i], own, i + 1 < document.count ? kind[i + 1] : -1);
  return n;
}

function addSentence({ document, state, hash, kind }: Columns, context: Context, i: number, out: Int32Array, n: number): number {
  const { left, right, verbs, stop } = context;
  const s = document.sentence[i];
  const own = state[i];
  const l = left[i];
  const r = right[i];
  const fromCue = l < 0 ? 99 : distance(i - l - 1);
  const toCue = r < 0 ? 99 : distance(r - i - 1);
  const first = document.first[s];
  const tag = document.tag[i];
  out[n++] = mix2(34, fromCue, own);
  out[n++] = mix2(35, toCue, own);
  out[n++] = mix3(36, fromCue, toCue, own & 1);
  out[n++] = mix2(37, l < 0 ? 0 : hash[l], Math.min(fromCue, 3));
  out[n++] = mix2(38, r < 0 ? 0 : hash[r], Math.min(toCue, 3));
  out[n++] = mix3(39, l < 0 ? 0 : hash[l + 1], Math.min(fromCue, 2), own);
  out[n++] = mix3(40, l < 0 ? -1 : kind[l], l < 0 ? -1 : kind[l + 1], fromCue);
  out[n++] = mix3(41, r < 0 ? -1 : kind[r], tag, toCue);
  const before = s > 0 ? Math.min(context.cues[s - 1], 2) : 3;
  out[n++] = mix3(42, context.cues[s], context.opening[s], own);
  out[n++] = mix3(43, before * 4 + Math.min(context.cues[s], 2), context.opening[s], own);
  out[n++] = mix2(44, i === first ? 1 : i === first + 1 ? 2 : 0, kind[i]);
  out[n++] = mix3(45, l < 0 ? -1 : context.leftMarks[i], own, tag === TAG.PUNCT ? 1 : 0);
  out[n++] = mix3(46, r < 0 ? -1 : context.rightMarks[i], own, tag);
  const between = r < 0 ? 3 : Math.min(verbs[r] - verbs[i], 3);
  out[n++] = mix3(47, between, toCue, tag);
  const since = Math.min(verbs[i] - (l < 0 ? 0 : verbs[l]), 3);
  const clause = stop[i];
  out[n++] = mix3(48, since, l < 0 ? 0 : 1, clause < 0 ? 0 : hash[clause + 1]);
  out[n++] = mix3(49, clause < 0 ? 0 : hash[clause], clause < 0 ? -1 : kind[clause + 1], l < 0 ? 0 : clause > l ? 1 : 2);
  const rest = document.first[s + 1] - 1 - i;
  out[n++] = mix3(50, Math.min(verbs[document.first[s + 1] - 1] - verbs[i], 2), Math.min(rest, 4), tag);
  return n;
}

function distance(n: number): number {
  return n <= 4 ? n : n <= 7 ? 6 : n <= 12 ? 10 : n <= 20 ? 16 : 30;
}
