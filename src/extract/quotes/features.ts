import { mix, mix2, mix3 } from '../../model/hash.ts';
import { TAG } from '../../text/tags.ts';
import { type Columns, INSIDE } from './columns.ts';
import type { Context } from './context.ts';
import { lemmaHash } from './words.ts';

/** Most features that a token can have. */
export const MOST_FEATURES = 160;

/** Writes the hashed features of token `i` into `out` and answers how many there are. */
export function featuresOf(columns: Columns, context: Context, i: number, out: Int32Array): number {
  let n = addQuotation(columns, context, i, out, 0);
  n = addDistances(columns, context, i, out, n);
  if (isDeep(columns, i)) return n;
  const own = n;
  n = addJudged(columns, context, i, out, n);
  if (columns.brief) n = addBrief(out, own, n);
  n = addWords(columns, i, out, n);
  n = addGrammar(columns, i, out, n);
  n = addCues(columns, i, out, n);
  n = addClusters(columns, context, i, out, n);
  n = addClauses(columns, context, i, out, n);
  return addSentence(columns, context, i, out, n);
}

/** Amid a quotation its marks decide, not the words. */
function isDeep({ state, document }: Columns, i: number): boolean {
  return i > 0 && i + 1 < document.count && state[i] === INSIDE && state[i - 1] === INSIDE && state[i + 1] === INSIDE;
}

/** Some features once more: what counts as a statement differs between short news items and articles. */
function addBrief(out: Int32Array, from: number, n: number): number {
  for (let k = from; k < n; k++) out[n + k - from] = mix(100, out[k]);
  return 2 * n - from;
}

function addWords({ document, hash, suffix, shape }: Columns, i: number, out: Int32Array, n: number): number {
  const at = (k: number) => (k >= 0 && k < document.count ? hash[k] : 7);
  const own = hash[i];
  out[n++] = mix(2, own);
  out[n++] = mix(3, at(i - 1));
  out[n++] = mix(4, at(i + 1));
  out[n++] = mix(5, at(i - 2));
  out[n++] = mix(6, at(i + 2));
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
  out[n++] = mix2(15, at(i + 1), at(i + 2));
  out[n++] = mix(19, document.tag[i]);
  return n;
}

function addQuotation({ document, state, kind, speech }: Columns, context: Context, i: number, out: Int32Array, n: number): number {
  const at = (k: number) => (k >= 0 && k < document.count ? state[k] : 9);
  const own = state[i];
  const opening = context.opening[document.sentence[i]];
  out[n++] = mix(20, own);
  out[n++] = mix3(21, at(i - 1), own, at(i + 1));
  out[n++] = mix2(22, own, kind[i]);
  out[n++] = mix2(23, own, opening);
  const level = (k: number) => (k >= 0 && k < document.count ? speech[k] : 0);
  out[n++] = mix3(51, level(i - 1), level(i), level(i + 1));
  out[n++] = mix3(52, level(i + 2), level(i), own);
  if (context.stretch[i]) {
    out[n++] = mix3(53, level(i), own, kind[i]);
    out[n++] = mix3(54, level(i), opening, own);
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

function addJudged(
  { document, said, side, state, fine, middle }: Columns,
  context: Context,
  i: number,
  out: Int32Array,
  n: number,
): number {
  const at = (k: number) => (k >= 0 && k < document.count ? said[k] * 4 + side[k] : 99);
  const own = document.tag[i];
  const l = context.left[i];
  const r = context.right[i];
  out[n++] = mix(1, 0);
  out[n++] = mix2(60, fine[i], own);
  out[n++] = mix2(61, middle[i], own);
  out[n++] = mix2(90, at(i), own);
  out[n++] = mix3(91, at(i - 1), at(i + 1), own);
  out[n++] = mix2(92, at(i - 2), own);
  out[n++] = mix2(93, at(i + 2), own);
  out[n++] = mix3(94, l < 0 ? -1 : at(l), r < 0 ? -1 : at(r), state[i]);
  out[n++] = mix3(95, l < 0 ? -1 : at(l), l < 0 ? 9 : Math.min(i - l, 4), own);
  out[n++] = mix3(96, r < 0 ? -1 : at(r), r < 0 ? 9 : Math.min(r - i, 5), own);
  out[n++] = mix3(97, l < 0 ? -1 : at(l), context.leftMarks[i], own);
  out[n++] = mix3(98, r < 0 ? -1 : at(r), context.rightMarks[i], own);
  out[n++] = mix3(99, l < 0 ? -1 : side[l], r < 0 ? -1 : side[r], middle[i]);
  return n;
}

function addClusters(columns: Columns, context: Context, i: number, out: Int32Array, n: number): number {
  const { document, fine, middle, coarse, hash, kind, cue } = columns;
  const m = (k: number) => (k >= 0 && k < document.count ? middle[k] : 999);
  const k = (at: number) => (at >= 0 && at < document.count ? kind[at] : -1);
  const tag = document.tag[i];
  out[n++] = mix2(62, m(i - 1), tag);
  out[n++] = mix2(63, m(i + 1), tag);
  out[n++] = mix2(64, m(i - 1), middle[i]);
  out[n++] = mix2(65, middle[i], m(i + 1));
  if (tag === TAG.VERB || cue[i]) {
    const subject = context.subject[i];
    const who = subject < 0 ? 0 : 1 + coarse[subject];
    out[n++] = mix3(69, middle[i], who, subject < 0 ? -1 : i - subject < 3 ? i - subject : 3);
  }
  const l = context.left[i];
  out[n++] = mix3(70, l < 0 ? 0 : middle[l], coarse[i], l < 0 ? 9 : i - l < 3 ? i - l : 3);
  return n;
}

function addClauses({ document, cue, verb, middle, state }: Columns, context: Context, i: number, out: Int32Array, n: number): number {
  const { complement, auxiliary, fronted } = context.clauses;
  if (complement[i]) {
    const lemma = lemmaHash(document.word[i]);
    out[n++] = mix3(72, verb[i], cue[i], complement[i]);
    out[n++] = mix3(75, cue[i], auxiliary[i], complement[i] & 3);
    out[n++] = mix3(76, cue[i], fronted[i], context.subject[i] < 0 ? -1 : document.tag[context.subject[i]]);
  }
  const l = context.left[i];
  const r = context.right[i];
  if (l >= 0) {
    const far = Math.min(i - l, 3);
    out[n++] = mix3(77, lemmaHash(document.word[l]), complement[l], far);
    out[n++] = mix3(78, fronted[l], complement[l] & 3, state[i]);
    out[n++] = mix3(79, auxiliary[l], cue[l], far);
  }
  if (r >= 0) {
    out[n++] = mix3(80, fronted[r], cue[r], state[i]);
    out[n++] = mix3(81, fronted[r], Math.min(r - i, 4), document.tag[i]);
    out[n++] = mix3(82, lemmaHash(document.word[r]), complement[r] >> 2, r - i < 8 ? 1 : 0);
  }
  return n;
}

function addDistances({ document, state, kind }: Columns, context: Context, i: number, out: Int32Array, n: number): number {
  const s = document.sentence[i];
  const own = state[i];
  const l = context.left[i];
  const r = context.right[i];
  const fromCue = l < 0 ? 99 : distance(i - l - 1);
  const toCue = r < 0 ? 99 : distance(r - i - 1);
  const first = document.first[s];
  out[n++] = mix2(34, fromCue, own);
  out[n++] = mix2(35, toCue, own);
  out[n++] = mix3(36, fromCue, toCue, own & 1);
  const before = s > 0 ? Math.min(context.cues[s - 1], 2) : 3;
  out[n++] = mix3(42, context.cues[s], context.opening[s], own);
  out[n++] = mix3(43, before * 4 + Math.min(context.cues[s], 2), context.opening[s], own);
  out[n++] = mix2(44, i === first ? 1 : i === first + 1 ? 2 : 0, kind[i]);
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
  const tag = document.tag[i];
  out[n++] = mix2(37, l < 0 ? 0 : hash[l], Math.min(fromCue, 3));
  out[n++] = mix2(38, r < 0 ? 0 : hash[r], Math.min(toCue, 3));
  out[n++] = mix3(39, l < 0 ? 0 : hash[l + 1], Math.min(fromCue, 2), own);
  out[n++] = mix3(40, l < 0 ? -1 : kind[l], l < 0 ? -1 : kind[l + 1], fromCue);
  out[n++] = mix3(41, r < 0 ? -1 : kind[r], tag, toCue);
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
