import { hashText, mix2 } from '../../model/hash.ts';
import { nounPhrases } from '../../text/phrases.ts';
import { TAG } from '../../text/tags.ts';
import type { Clauses } from './clauses.ts';
import { type Columns, INSIDE, isStrongCue, OUTSIDE } from './columns.ts';

/** What a token sees of its sentence, as token indices; -1 for none. */
export interface Context {
  /** Nearest strong cue to the left and to the right, in the sentence. */
  left: Int32Array;
  right: Int32Array;
  /** Tokens between the left cue (right cue) and the token, in steps; 99 without one. */
  fromCue: Uint8Array;
  toCue: Uint8Array;
  /** By cue: one number for the word, the next, and how it stands in its clause. */
  cueKey: Int32Array;
  /** Last comma, dash, bracket, colon or semicolon to the left. */
  stop: Int32Array;
  /** Marks between the left cue (right cue) and the token, up to four, as a number. */
  leftMarks: Int32Array;
  rightMarks: Int32Array;
  /** Head of the last noun phrase before the token; -1 without one. */
  subject: Int32Array;
  /** Finite verbs from the sentence's beginning up to the token. */
  verbs: Int32Array;
  /** Strong cues of each sentence, up to 3. */
  cues: Uint8Array;
  /** State of each sentence's first token. */
  opening: Uint8Array;
  /** For tokens in quotation marks a number that describes the stretch; else 0. */
  stretch: Int32Array;
  stretchEdge: Int32Array;
  clauses: Clauses;
}

/** Looks over each sentence once in each direction. */
export function contextOf(columns: Columns, clauses: Clauses): Context {
  const { count, sentences } = columns.document;
  const column = () => new Int32Array(count).fill(-1);
  const context: Context = {
    left: column(),
    right: column(),
    fromCue: new Uint8Array(count),
    toCue: new Uint8Array(count),
    cueKey: new Int32Array(count),
    stop: column(),
    leftMarks: new Int32Array(count),
    rightMarks: new Int32Array(count),
    subject: column(),
    verbs: new Int32Array(count),
    cues: new Uint8Array(sentences.length),
    opening: new Uint8Array(sentences.length),
    stretch: new Int32Array(count),
    stretchEdge: new Int32Array(count),
    clauses,
  };
  for (let s = 0; s < sentences.length; s++) {
    lookRight(columns, context, s);
    lookLeft(columns, context, s);
  }
  findSubjects(columns, context);
  describeStretches(columns, context);
  return context;
}

function lookRight(columns: Columns, context: Context, s: number): void {
  const { document, state } = columns;
  let cue = -1;
  let stop = -1;
  let marks = 0;
  let verbs = 0;
  context.opening[s] = state[document.first[s]] ?? OUTSIDE;
  for (let i = document.first[s]; i < document.first[s + 1]; i++) {
    context.left[i] = cue;
    context.fromCue[i] = cue < 0 ? 99 : stepOf(i - cue - 1);
    context.stop[i] = stop;
    context.leftMarks[i] = marks;
    if (isFiniteVerb(columns, i)) verbs++;
    context.verbs[i] = verbs;
    const mark = state[i] === INSIDE ? 0 : markCode(columns, i);
    if (mark) {
      stop = i;
      if (marks < 1000) marks = marks * 10 + mark;
    }
    if (isStrongCue(columns, i)) {
      cue = i;
      marks = 0;
      context.cueKey[i] = keyOf(columns, context.clauses, i);
      if (context.cues[s] < 3) context.cues[s]++;
    }
  }
}

function lookLeft(columns: Columns, context: Context, s: number): void {
  const { document } = columns;
  let cue = -1;
  let marks = 0;
  for (let i = document.first[s + 1] - 1; i >= document.first[s]; i--) {
    context.right[i] = cue;
    context.toCue[i] = cue < 0 ? 99 : stepOf(cue - i - 1);
    context.rightMarks[i] = marks;
    const mark = markCode(columns, i);
    if (mark && marks < 1000) marks = marks * 10 + mark;
    if (isStrongCue(columns, i)) {
      cue = i;
      marks = 0;
    }
  }
}

function keyOf({ hash, kind, said, side }: Columns, { complement, auxiliary, fronted }: Clauses, i: number): number {
  const word = mix2(1, hash[i], kind[i] ^ (said[i] << 16) ^ (side[i] << 20));
  const next = i + 1 < hash.length ? mix2(2, hash[i + 1], kind[i + 1]) : 0;
  return mix2(word, next, complement[i] ^ (auxiliary[i] << 8) ^ (fronted[i] << 16));
}

function stepOf(n: number): number {
  return n <= 4 ? n : n <= 7 ? 6 : n <= 12 ? 10 : n <= 20 ? 16 : 30;
}

function findSubjects({ document }: Columns, { subject }: Context): void {
  const { at, head } = nounPhrases(document);
  let last = -1;
  for (let i = 0; i < document.count; i++) {
    if (i === document.first[document.sentence[i]]) last = -1;
    if (at[i] >= 0) last = head[at[i]];
    subject[i] = last < i ? last : -1;
  }
}

const MARKS = new Map(
  [',', ';', ':', '-', '--', '(', ')', '"', "''"].map((mark, i) => [hashText(mark), 1 + Math.min(i, 6 + (i > 6 ? 1 : 0))]),
);

function markCode({ document, hash }: Columns, i: number): number {
  return document.tag[i] === TAG.PUNCT || document.end[i] - document.start[i] < 3 ? (MARKS.get(hash[i]) ?? 0) : 0;
}

const NONFINITE = /.ing$/;

function isFiniteVerb({ document }: Columns, i: number): boolean {
  return document.tag[i] === TAG.AUX || (document.tag[i] === TAG.VERB && !NONFINITE.test(document.norm(i)));
}

/** Length, last mark inside, neighbours: `… said, “…,” he` tells a quotation from a title. */
function describeStretches(columns: Columns, { stretch, stretchEdge }: Context): void {
  const { document, stretches, kind, cue } = columns;
  for (const { from, to } of stretches) {
    const length = Math.min(to - from - 2, 30);
    const size = length <= 4 ? length : length <= 8 ? 5 : length <= 15 ? 6 : 7;
    const last = document.norm(to - 2);
    const ending = last === ',' ? 1 : last === '.' || last === '?' || last === '!' ? 2 : 3;
    const capital = document.shape(Math.min(from + 1, document.count - 1)) & 1;
    const before = from > 0 && document.sentence[from - 1] === document.sentence[from] ? kind[from - 1] : -1;
    const after = to < document.count ? kind[to] : -1;
    const cues =
      (from > 0 ? cue[from - 1] : 0) * 8 + (to < document.count ? Math.max(cue[to], cue[Math.min(to + 1, document.count - 1)]) : 0);
    for (let i = from; i < to; i++) {
      stretch[i] = 1 + ((size * 4 + ending) * 2 + capital) * 64 + cues;
      stretchEdge[i] = 1 + Math.imul(before + 2, 65537) + after * 4 + ending;
    }
  }
}
