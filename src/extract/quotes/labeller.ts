import { bestPath, newLattice } from '../../model/decode.ts';
import type { Sections } from '../../model/sections.ts';
import { readTable, type Table } from '../../model/table.ts';
import { readWeights, type Weights } from '../../model/weights.ts';
import { clausesOf } from './clauses.ts';
import type { Columns } from './columns.ts';
import { contextOf } from './context.ts';
import { judgeCues } from './cues.ts';
import { addSums, type DenseWeights, denseOf } from './dense.ts';
import { MOST_FEATURES } from './features.ts';
import { AFTER_CUE, BEFORE_CUE, begins, CUE_AFTER, CUE_BEFORE, isContent, LABELS, OUT, QUOTE_CHAIN } from './labels.ts';
import { type Memo, newMemo, sumToken } from './memo.ts';
import { activeRanges } from './ranges.ts';
import { judgeStretches } from './spoken.ts';

/** What the labeller knows. */
export interface QuoteModel {
  weights: Weights;
  dense: DenseWeights;
  memo: Memo;
  /** Which words are cues. */
  said: Weights;
  /** Which stretches in quotation marks are speech. */
  speech: Weights;
  /** Hash of a form → how likely it is a cue. */
  cues: Table;
}

/** Reads the sections that learn/quotes wrote. */
export function readQuoteModel(sections: Sections): QuoteModel {
  const weights = readWeights(sections);
  return {
    weights,
    dense: denseOf(weights),
    memo: newMemo(),
    said: readWeights(sections, 'said.'),
    speech: readWeights(sections, 'speech.'),
    cues: readTable(sections, 'cue'),
  };
}

const IMPOSSIBLE = -1 << 24;
/** Points for a cue and for a content's beginning: the labeller alone is too careful, more so in articles than in short news. */
const FOR_CUE = [1.6, 0.7];
const FOR_BEGINNING = [0.5, 0.2];

/** Labels so many points below a token's best are passed over. */
const BEAM = 10;
/** What it costs a content to take a title or a scare quote in. */
const PASS = 3;

/** Labels every token of a document: source, cue, content, gap or nothing (labels.ts). */
export function labelTokens(columns: Columns, { weights, dense, memo, said, speech }: QuoteModel): Uint8Array {
  const { labels } = QUOTE_CHAIN;
  const path = new Uint8Array(columns.document.count);
  const clauses = clausesOf(columns);
  judgeCues(columns, clauses, said);
  const context = contextOf(columns, clauses);
  judgeStretches(columns, context, speech);
  const features = new Int32Array(MOST_FEATURES);
  const sums = new Int32Array(4);
  const lattice = newLattice();
  let scores = new Int32Array(0);
  for (const { from, to } of activeRanges(columns)) {
    const size = (to - from) * labels;
    if (scores.length < size) scores = new Int32Array(size * 2);
    startScores(scores, size, weights.scale, columns.brief ? 1 : 0);
    for (let i = from; i < to; i++) {
      const at = (i - from) * labels;
      sumToken(columns, context, i, dense, memo, features, sums);
      addSums(sums, scores, at);
      if (columns.other[i]) forbidContent(scores, at, columns.other[i - 1] ? 0 : PASS * weights.scale);
    }
    bestPath(QUOTE_CHAIN, weights.transitions, scores, 0, to - from, path, from, lattice, BEAM * weights.scale);
    for (let i = from; i < to; i++) if (path[i] !== OUT) columns.margin[i] = marginOf(scores, (i - from) * labels, path[i]) / weights.scale;
  }
  return path;
}

function marginOf(scores: Int32Array, at: number, label: number): number {
  let next = IMPOSSIBLE;
  for (let b = 0; b < LABELS; b++) if (b !== label && scores[at + b] > next) next = scores[at + b];
  return scores[at + label] - next;
}

function startScores(scores: Int32Array, size: number, scale: number, brief: number): void {
  scores.fill(0, 0, size);
  for (let at = 0; at < size; at += LABELS) {
    scores[at + CUE_BEFORE] = scores[at + CUE_AFTER] = FOR_CUE[brief] * scale;
    scores[at + AFTER_CUE] = scores[at + BEFORE_CUE] = FOR_BEGINNING[brief] * scale;
  }
}

/** Titles and scare quotes are nobody's words, but stand in contents: `said the “Hope” prize was hers`. */
function forbidContent(scores: Int32Array, at: number, cost: number): void {
  for (let label = 0; label < LABELS; label++) if (isContent(label)) scores[at + label] -= begins(label) ? -IMPOSSIBLE : cost;
}
