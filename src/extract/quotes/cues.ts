import { mix, mix2, mix3 } from '../../model/hash.ts';
import { addFeatures, type Weights } from '../../model/weights.ts';
import { nounPhrases } from '../../text/phrases.ts';
import type { Clauses } from './clauses.ts';
import { type Columns, mayBeCue } from './columns.ts';
import { levelOf } from './levels.ts';
import { lemmaHash } from './words.ts';

/** Labels of a possible cue: none, content follows, content precedes. */
export const CUE_LABELS = 3;

/** Most features that a possible cue can have. */
export const MOST_CUE_FEATURES = 80;

/** How many of the first features short texts have twice. */
const BRIEF_FEATURES = 15;

/** What a possible cue sees of its sentence. */
export interface CueSight {
  columns: Columns;
  clauses: Clauses;
  /** Tokens in quotation marks from the beginning of the document up to each token. */
  quoted: Uint32Array;
  /** The possible cues before and after, in the sentence; -1 for none. */
  before: number;
  after: number;
}

/** Sets the columns `said` and `side`: how surely each possible cue is one, and where its content is. */
export function judgeCues(columns: Columns, clauses: Clauses, weights: Weights): void {
  const { said, side } = columns;
  const features = new Int32Array(MOST_CUE_FEATURES);
  const scores = new Int32Array(CUE_LABELS);
  forPossibleCues(columns, clauses, (sight, i) => {
    const n = cueFeatures(sight, i, features);
    scores.fill(0);
    addFeatures(weights, features, n, scores, 0);
    said[i] = levelOf((Math.max(scores[1], scores[2]) - scores[0]) / weights.scale);
    const apart = scores[2] - scores[1];
    side[i] = apart > weights.scale ? 3 : apart > 0 ? 2 : apart > -weights.scale ? 1 : 0;
  });
}

/** Calls `visit` with every possible cue, sentence by sentence. */
export function forPossibleCues(columns: Columns, clauses: Clauses, visit: (sight: CueSight, i: number) => void): void {
  const { document } = columns;
  const sight: CueSight = { columns, clauses, quoted: quotedUpTo(columns), before: -1, after: -1 };
  for (let s = 0; s < document.sentences.length; s++) {
    let cue = -1;
    sight.before = -1;
    for (let i = document.first[s]; i < document.first[s + 1]; i++) {
      if (!mayBeCue(columns, i)) continue;
      sight.after = i;
      if (cue >= 0) visit(sight, cue);
      sight.before = cue;
      cue = i;
    }
    sight.after = -1;
    if (cue >= 0) visit(sight, cue);
  }
}

function quotedUpTo({ state, document }: Columns): Uint32Array {
  const quoted = new Uint32Array(document.count + 1);
  for (let i = 0; i < document.count; i++) quoted[i + 1] = quoted[i] + (state[i] ? 1 : 0);
  return quoted;
}

/** Writes the hashed features of a possible cue into `out` and answers how many there are. */
export function cueFeatures(sight: CueSight, i: number, out: Int32Array): number {
  const own = addForm(sight, i, out, 0);
  const n = sight.columns.brief ? addBrief(out, own) : own;
  return addSentence(sight, i, out, n);
}

/** In short news items again: they have conventions of their own. */
function addBrief(out: Int32Array, n: number): number {
  for (let k = 0; k < BRIEF_FEATURES; k++) out[n + k] = mix(250, out[k]);
  return n + BRIEF_FEATURES;
}

function addForm({ columns, clauses }: CueSight, i: number, out: Int32Array, n: number): number {
  const { document, hash, kind, cue, verb, state, fine, middle } = columns;
  const { complement, auxiliary, fronted } = clauses;
  const h = (k: number) => (k >= 0 && k < document.count ? hash[k] : 7);
  const g = (k: number) => (k >= 0 && k < document.count ? kind[k] : -1);
  const lemma = lemmaHash(document.word[i]);
  out[n++] = mix(200, 0);
  out[n++] = mix(201, hash[i]);
  out[n++] = mix2(202, lemma, kind[i]);
  out[n++] = mix2(203, lemma, complement[i]);
  out[n++] = mix2(204, lemma, auxiliary[i]);
  out[n++] = mix2(205, lemma, fronted[i]);
  out[n++] = mix2(206, verb[i], complement[i]);
  out[n++] = mix2(207, cue[i], complement[i]);
  out[n++] = mix3(208, cue[i], auxiliary[i], complement[i] & 3);
  out[n++] = mix2(209, cue[i], fronted[i]);
  out[n++] = mix3(210, fronted[i], complement[i] & 3, verb[i]);
  out[n++] = mix2(211, cue[i], kind[i]);
  out[n++] = mix2(212, fine[i], complement[i] >> 2);
  out[n++] = mix2(213, middle[i], complement[i]);
  out[n++] = mix2(214, middle[i], auxiliary[i]);
  out[n++] = mix2(215, h(i - 1), cue[i]);
  out[n++] = mix2(216, h(i + 1), cue[i]);
  out[n++] = mix2(217, hash[i], h(i - 1));
  out[n++] = mix2(218, hash[i], h(i + 1));
  out[n++] = mix2(219, h(i + 1), h(i + 2));
  out[n++] = mix2(220, h(i - 2), h(i - 1));
  out[n++] = mix2(221, g(i - 1), kind[i]);
  out[n++] = mix2(222, kind[i], g(i + 1));
  out[n++] = mix3(223, lemma, g(i + 1), g(i + 2) >> 8);
  out[n++] = mix3(224, g(i - 2), g(i - 1), cue[i]);
  out[n++] = mix3(225, g(i + 1), g(i + 2), cue[i]);
  out[n++] = mix3(226, state[Math.max(i - 1, 0)], state[Math.min(i + 1, document.count - 1)], cue[i]);
  out[n++] = mix3(227, middle[Math.min(i + 1, document.count - 1)], complement[i] & 3, cue[i]);
  return n;
}

function addSentence({ columns, clauses, quoted, before, after }: CueSight, i: number, out: Int32Array, n: number): number {
  const { document, hash, cue, verb, fine, middle, coarse, state } = columns;
  const { complement, fronted } = clauses;
  const { at, head } = nounPhrases(document);
  const lemma = lemmaHash(document.word[i]);
  const s = document.sentence[i];
  const start = document.first[s];
  const end = document.first[s + 1];
  let subject = i - 1;
  while (subject >= start && at[subject] < 0) subject--;
  const who = subject < start ? -1 : head[at[subject]];
  const far = who < 0 ? 9 : Math.min(i - subject, 4);
  const left = sizeOf(quoted[i] - quoted[start]);
  const right = sizeOf(quoted[end] - quoted[i + 1]);
  const opening = state[start];
  const first = s === 0 || document.paragraph[s - 1] !== document.paragraph[s] ? 1 : 0;
  out[n++] = mix3(230, who < 0 ? 0 : coarse[who], lemma, far > 1 ? 1 : 0);
  out[n++] = mix3(231, who < 0 ? 0 : middle[who], cue[i], far);
  out[n++] = mix3(232, who < 0 ? 0 : fine[who], verb[i], far > 1 ? 1 : 0);
  out[n++] = mix3(233, who < 0 ? 0 : hash[who], cue[i], far > 1 ? 1 : 0);
  out[n++] = mix3(234, who < 0 ? 0 : document.tag[who], far, cue[i]);
  out[n++] = mix3(235, left, right, cue[i]);
  out[n++] = mix3(236, left, right, fronted[i]);
  out[n++] = mix3(237, left, lemma, opening);
  out[n++] = mix3(238, right, lemma, complement[i] & 3);
  out[n++] = mix3(239, Math.min(i - start, 6), Math.min(end - i, 6), cue[i]);
  out[n++] = mix3(240, opening, first, cue[i]);
  out[n++] = mix3(241, before < 0 ? 0 : cue[before], cue[i], before < 0 ? 0 : complement[before]);
  out[n++] = mix3(242, after < 0 ? 0 : cue[after], cue[i], after < 0 ? 0 : complement[after]);
  out[n++] = mix3(243, before < 0 ? 0 : hash[before], cue[i], before < 0 ? 9 : Math.min(i - before, 8));
  out[n++] = mix3(244, after < 0 ? 0 : hash[after], cue[i], after < 0 ? 9 : Math.min(after - i, 8));
  out[n++] = mix3(245, Math.min(i - start, 3), fronted[i], complement[i] & 3);
  out[n++] = mix3(246, before < 0 ? 0 : fronted[before], fronted[i], cue[i]);
  return n;
}

const sizeOf = (tokens: number): number => (tokens === 0 ? 0 : tokens < 5 ? 1 : tokens < 15 ? 2 : 3);
