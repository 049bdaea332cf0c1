import { ENTITY_TYPES } from '../../facts.ts';
import type { Finding, NameMention } from '../../findings.ts';
import { newBuffer } from '../../model/buffer.ts';
import { LAST, positionOf, spanChain, typeOf, UNIT } from '../../model/chain.ts';
import { bestPath, newLattice } from '../../model/decode.ts';
import { modelFile } from '../../model/files.ts';
import { addFeature, readWeights, type Weights } from '../../model/weights.ts';
import type { Document } from '../../text/document.ts';
import { perWordRows, type WordRows } from '../../text/words.ts';
import type { Finder } from '../finder.ts';
import { type NameContext, nameContext, sentenceFeatures } from './context.ts';
import { EDGE, nearFeatures, ownFeatures } from './features.ts';
import { nameSegments } from './segments.ts';

const CHAIN = spanChain(ENTITY_TYPES.length);
const { labels: LABELS } = CHAIN;
const DISTANCES = [-2, -1, 1, 2];

interface Labeller {
  weights: Weights;
  own: WordRows;
  ownFirst: WordRows;
  near: WordRows[];
  edges: Int32Array[];
  scores: Int32Array;
  path: Uint8Array;
}

let labeller: Labeller | undefined;
const buffer = newBuffer(4096);
const lattice = newLattice();

/** Names of persons, organizations, places and the other types: a linear-chain model (learn/names.ts) around capitals. */
export const findEntities: Finder<NameMention> = (document) => {
  const labels = labelNames(document);
  const findings: Finding<NameMention>[] = [];
  for (let i = 0, from = 0; i < labels.length; i++) {
    if (labels[i] === 0) continue;
    const position = positionOf(labels[i]);
    if (position === UNIT || position === 0) from = i;
    if (position !== UNIT && position !== LAST) continue;
    findings.push({
      ...document.span(from, i + 1),
      fact: { type: ENTITY_TYPES[typeOf(labels[i])], confidence: 0.9 },
      because: 'entities/model',
    });
  }
  return findings;
};

/** Label of every token. */
export function labelNames(document: Pick<Document, 'word' | 'tag' | 'first' | 'count'>): Uint8Array {
  labeller ??= newLabeller();
  const labels = new Uint8Array(document.count);
  const segments = nameSegments(document);
  const context = nameContext(document, segments);
  for (let k = 0; k < segments.count; k++) {
    const [from, to] = [segments.from[k], segments.to[k]];
    const size = (to - from) * LABELS;
    if (labeller.scores.length < size) labeller.scores = new Int32Array(size * 2);
    labeller.scores.fill(0, 0, size);
    for (let i = from; i < to; i++) scoreToken(labeller, context, segments.start[k], segments.end[k], i, (i - from) * LABELS);
    bestPath(CHAIN, labeller.weights.transitions, labeller.scores, 0, to - from, labels, from, lattice);
  }
  return labels;
}

function scoreToken(
  { weights, own, ownFirst, near, edges, scores }: Labeller,
  context: NameContext,
  start: number,
  end: number,
  i: number,
  at: number,
): void {
  const { word } = context.columns;
  addRow(i === start ? ownFirst : own, word[i], scores, at);
  for (let d = 0; d < DISTANCES.length; d++) {
    const k = i + DISTANCES[d];
    if (k >= start && k < end) addRow(near[d], word[k], scores, at);
    else for (let label = 0; label < LABELS; label++) scores[at + label] += edges[d][label];
  }
  buffer.size = 0;
  sentenceFeatures(buffer, context, start, end, i);
  for (let k = 0; k < buffer.size; k++) addFeature(weights, buffer.values[k], scores, at);
}

function addRow(cache: WordRows, word: number, scores: Int32Array, at: number): void {
  const row = cache.at(word);
  const { rows } = cache;
  for (let label = 0; label < LABELS; label++) scores[at + label] += rows[row + label];
}

function newLabeller(): Labeller {
  const weights = readWeights(modelFile('names'));
  const rowsOf = (fill: (word: number) => void) =>
    perWordRows(LABELS, (word, rows, at) => {
      buffer.size = 0;
      fill(word);
      for (let k = 0; k < buffer.size; k++) addFeature(weights, buffer.values[k], rows, at);
    });
  return {
    weights,
    own: rowsOf((word) => ownFeatures(buffer, word, false)),
    ownFirst: rowsOf((word) => ownFeatures(buffer, word, true)),
    near: DISTANCES.map((distance) => rowsOf((word) => nearFeatures(buffer, word, distance))),
    edges: DISTANCES.map((distance) => {
      const row = new Int32Array(LABELS);
      buffer.size = 0;
      nearFeatures(buffer, EDGE, distance);
      addFeature(weights, buffer.values[0], row, 0);
      return row;
    }),
    scores: new Int32Array(0),
    path: new Uint8Array(0),
  };
}
