import { ENTITY_TYPES } from '../../facts.ts';
import { newBuffer } from '../../model/buffer.ts';
import { spanChain } from '../../model/chain.ts';
import { bestPath, newLattice } from '../../model/decode.ts';
import type { Sections } from '../../model/sections.ts';
import { addFeatures, readWeights, type Weights } from '../../model/weights.ts';
import { perWordRows, type WordRows } from '../../text/words.ts';
import { CODE_FEATURES, codesAt, type NameContext, nameContext, sentenceFeatures } from './context.ts';
import { EDGE, nearFeatures, ownFeatures } from './features.ts';
import { type NameColumns, nameSegments, type Segments } from './segments.ts';
import { countVerdicts, type Verdicts, verdictFeatures } from './verdicts.ts';

/** Labels of the names model: outside, and four for each type. */
export const NAME_CHAIN = spanChain(ENTITY_TYPES.length);
const { labels: LABELS } = NAME_CHAIN;
const DISTANCES = [-2, -1, 1, 2];
/** Twenty points of score. */
const BEAM = 20 * 64;

/** A names model with the scores that it keeps by word type. */
export interface Labeller {
  weights: Weights;
  /** Weights of the second pass; a model in training has none. */
  second: Weights | null;
  own: WordRows;
  ownFirst: WordRows;
  near: WordRows[];
  edges: Int32Array[];
  /** By code (context.ts). */
  codes: WordRows[];
}

/** A labelled document: `labels` by token; `scores` by token of the segments in turn, `LABELS` apiece. */
export interface Labelling {
  segments: Segments;
  scores: Int32Array;
  labels: Uint8Array;
}

const buffer = newBuffer(4096);
const lattice = newLattice();
const found = new Int32Array(CODE_FEATURES.length);

/** Reads a names model. */
export function newLabeller(sections: Sections): Labeller {
  const weights = readWeights(sections);
  const rowsOf = (fill: (word: number) => void) =>
    perWordRows(LABELS, (word, rows, at) => {
      buffer.size = 0;
      fill(word);
      addBuffer(weights, rows, at);
    });
  return {
    weights,
    second: 'second-weights' in sections.head ? readWeights(sections, 'second-') : null,
    own: rowsOf((word) => ownFeatures(buffer, word, false)),
    ownFirst: rowsOf((word) => ownFeatures(buffer, word, true)),
    codes: CODE_FEATURES.map((add) => rowsOf((code) => add(buffer, code))),
    near: DISTANCES.map((distance) => rowsOf((word) => nearFeatures(buffer, word, distance))),
    edges: DISTANCES.map((distance) => {
      const row = new Int32Array(LABELS);
      buffer.size = 0;
      nearFeatures(buffer, EDGE, distance);
      addBuffer(weights, row, 0);
      return row;
    }),
  };
}

/** First pass: every stretch around capitals by itself. */
export function labelOnce(labeller: Labeller, columns: NameColumns): Labelling {
  const segments = nameSegments(columns);
  const context = nameContext(columns, segments);
  let size = 0;
  for (let k = 0; k < segments.count; k++) size += segments.to[k] - segments.from[k];
  const labelling: Labelling = { segments, scores: new Int32Array(size * LABELS), labels: new Uint8Array(columns.count) };
  for (let k = 0, at = 0; k < segments.count; k++) {
    for (let i = segments.from[k]; i < segments.to[k]; i++, at += LABELS) {
      scoreToken(labeller, context, segments.start[k], segments.end[k], i, labelling.scores, at);
    }
  }
  decode(labeller.weights, labelling);
  return labelling;
}

/** Both passes: the second knows what the first said of the same words elsewhere in the document. */
export function labelNames(labeller: Labeller, columns: NameColumns): Labelling {
  const labelling = labelOnce(labeller, columns);
  const { second } = labeller;
  if (!second) return labelling;
  const verdicts = countVerdicts(columns, labelling.labels.slice());
  eachToken(labelling, (i, at) => addVerdicts(second, verdicts, i, labelling.scores, at));
  decode(labeller.weights, labelling);
  return labelling;
}

/** Calls back with each token of the segments and where its scores begin. */
export function eachToken({ segments }: Labelling, each: (i: number, at: number) => void): void {
  for (let k = 0, at = 0; k < segments.count; k++) for (let i = segments.from[k]; i < segments.to[k]; i++, at += LABELS) each(i, at);
}

function addVerdicts(weights: Weights, verdicts: Verdicts, i: number, scores: Int32Array, at: number): void {
  buffer.size = 0;
  verdictFeatures(buffer, verdicts, i);
  addBuffer(weights, scores, at);
}

function decode({ transitions }: Weights, { segments, scores, labels }: Labelling): void {
  for (let k = 0, at = 0; k < segments.count; k++) {
    const count = segments.to[k] - segments.from[k];
    bestPath(NAME_CHAIN, transitions, scores, at, count, labels, segments.from[k], lattice, BEAM);
    at += count * LABELS;
  }
}

function scoreToken(labeller: Labeller, context: NameContext, start: number, end: number, i: number, scores: Int32Array, at: number): void {
  const { weights, own, ownFirst, near, edges, codes } = labeller;
  const { word } = context.columns;
  addRow(i === start ? ownFirst : own, word[i], scores, at);
  for (let d = 0; d < DISTANCES.length; d++) {
    const k = i + DISTANCES[d];
    if (k >= start && k < end) addRow(near[d], word[k], scores, at);
    else for (let label = 0; label < LABELS; label++) scores[at + label] += edges[d][label];
  }
  codesAt(context, start, end, i, found);
  for (let k = 0; k < codes.length; k++) addRow(codes[k], found[k], scores, at);
  buffer.size = 0;
  sentenceFeatures(buffer, context, start, end, i);
  addBuffer(weights, scores, at);
}

function addRow(cache: WordRows, word: number, scores: Int32Array, at: number): void {
  const row = cache.at(word);
  const { rows } = cache;
  for (let label = 0; label < LABELS; label++) scores[at + label] += rows[row + label];
}

function addBuffer(weights: Weights, scores: Int32Array | Int16Array, at: number): void {
  addFeatures(weights, buffer.values, buffer.size, scores, at);
}
