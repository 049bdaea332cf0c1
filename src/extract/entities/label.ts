import { ENTITY_TYPES } from '../../facts.ts';
import { spanChain } from '../../model/chain.ts';
import { newScorer, type Scorer } from '../../model/scorer.ts';
import type { Sections } from '../../model/sections.ts';
import { bestSpans, newSpanDecoder, type SpanDecoder } from '../../model/spans.ts';
import { readWeights, type Weights } from '../../model/weights.ts';
import { newWordScorer, readyScorer, type WordScorer } from '../../text/word-facts.ts';
import { cheapFeatures, dearFeatures, type NameContext, nameContext } from './context.ts';
import { type NameColumns, nameSegments, type Segments } from './segments.ts';
import { countVerdicts, verdictFeatures } from './verdicts.ts';

/** Labels of the names model: outside, and four for each type. */
export const NAME_CHAIN = spanChain(ENTITY_TYPES.length);
const { labels: LABELS } = NAME_CHAIN;
/** Three points of score. */
const CLEAR = 3 * 32;

/** A names model ready to label. */
export interface Labeller {
  weights: Weights;
  words: WordScorer;
  decoder: SpanDecoder;
  /** Scores of the second pass; a model in training has none. */
  second: Scorer | null;
}

/** A labelled document: `labels` by token; `scores` by token of the segments in turn, `LABELS` apiece. */
export interface Labelling {
  segments: Segments;
  scores: Int32Array;
  labels: Uint8Array;
}

/** Reads a names model. */
export function newLabeller(sections: Sections): Labeller {
  const weights = readWeights(sections);
  return {
    weights,
    words: newWordScorer(weights),
    decoder: newSpanDecoder(NAME_CHAIN, weights.transitions),
    second: 'second-weights' in sections.head ? newScorer(readWeights(sections, 'second-')) : null,
  };
}

/** First pass: every stretch around capitals by itself. */
export function labelOnce(labeller: Labeller, columns: NameColumns): Labelling {
  const scorer = readyScorer(labeller.words);
  const segments = nameSegments(columns);
  const context = nameContext(columns, segments, scorer);
  let size = 0;
  for (let k = 0; k < segments.count; k++) size += segments.to[k] - segments.from[k];
  const labelling: Labelling = { segments, scores: new Int32Array(size * LABELS), labels: new Uint8Array(columns.count) };
  for (let k = 0, at = 0; k < segments.count; k++) {
    for (let i = segments.from[k]; i < segments.to[k]; i++, at += LABELS) {
      scoreToken(scorer, context, segments.start[k], segments.end[k], i, labelling.scores, at);
    }
  }
  decode(labeller.decoder, labelling);
  return labelling;
}

/** Both passes: the second knows what the first said of the same words elsewhere in the document. */
export function labelNames(labeller: Labeller, columns: NameColumns): Labelling {
  const labelling = labelOnce(labeller, columns);
  const { second } = labeller;
  if (!second) return labelling;
  const verdicts = countVerdicts(columns, labelling.labels.slice());
  eachToken(labelling, (i, at) => {
    verdictFeatures(second, verdicts, i);
    second.flush(labelling.scores, at);
  });
  decode(labeller.decoder, labelling);
  return labelling;
}

/** Calls back with each token of the segments and where its scores begin. */
export function eachToken({ segments }: Labelling, each: (i: number, at: number) => void): void {
  for (let k = 0, at = 0; k < segments.count; k++) for (let i = segments.from[k]; i < segments.to[k]; i++, at += LABELS) each(i, at);
}

function decode(decoder: SpanDecoder, { segments, scores, labels }: Labelling): void {
  for (let k = 0, at = 0; k < segments.count; k++) {
    const count = segments.to[k] - segments.from[k];
    bestSpans(decoder, scores, at, count, labels, segments.from[k]);
    at += count * LABELS;
  }
}

/** What is said of the words apart often leaves no doubt. */
function scoreToken(scorer: Scorer, context: NameContext, start: number, end: number, i: number, scores: Int32Array, at: number): void {
  cheapFeatures(scorer, context, start, end, i);
  scorer.flush(scores, at);
  if (isClear(scores, at)) return;
  dearFeatures(scorer, context, start, end, i);
  scorer.flush(scores, at);
}

function isClear(scores: Int32Array, at: number): boolean {
  let top = -0x7fffffff;
  let next = top;
  for (let b = at; b < at + LABELS; b++) {
    if (scores[b] > top) {
      next = top;
      top = scores[b];
    } else if (scores[b] > next) next = scores[b];
  }
  return top - next > CLEAR;
}
