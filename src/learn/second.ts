import { eachToken, type Labeller, labelOnce, NAME_CHAIN, newLabeller } from '../extract/entities/label.ts';
import { countVerdicts, verdictFeatures } from '../extract/entities/verdicts.ts';
import { unpackSections } from '../model/sections.ts';
import { type CrfOptions, trainCrf } from './crf.ts';
import { indexFeatures, type Sequence } from './examples.ts';
import { featureSink, newBuffer } from './feature-sink.ts';
import type { NamedText } from './names.ts';
import { packWeights } from './pack.ts';

/** Unseen text deserves less trust than the first pass has in itself: its scores count so much. */
const TRUST = 0.6;
const OPTIONS = { epochs: 4, seed: 5, rate: 0.05, l1: 3e-4, averaged: 2 };
const { labels: LABELS } = NAME_CHAIN;

/**
 * Trains the second pass on what models that have not seen a text say of it (stacking, Krishnan and Manning 2006): the
 * first pass's scores stand, features of the document's verdicts are added.
 */
export function trainSecond(folds: { texts: NamedText[]; model: Uint8Array }[], masks: Uint8Array[], log: CrfOptions['log']) {
  const scale = 32;
  const sequences: Sequence[] = [];
  let transitions = new Float64Array(LABELS * LABELS);
  for (const { texts, model } of folds) {
    const labeller = newLabeller(unpackSections(model));
    transitions = transitions.map((sum, cell) => sum + (TRUST * labeller.weights.transitions[cell]) / scale / folds.length);
    for (const text of texts) sequences.push(...sequencesOf(labeller, text, scale));
  }
  const { features, examples } = indexFeatures(sequences, 3);
  const trained = trainCrf(NAME_CHAIN, examples, masks, features.length, { ...OPTIONS, transitions, ...(log && { log }) });
  return packWeights(features, trained, { labels: LABELS, threshold: 0.01, scale: scale / TRUST, prefix: 'second-' });
}

const buffer = newBuffer(1 << 16);
const sink = featureSink(buffer);

function sequencesOf(labeller: Labeller, text: NamedText, scale: number): Sequence[] {
  const labelling = labelOnce(labeller, text);
  const verdicts = countVerdicts(text, labelling.labels);
  const { segments, scores } = labelling;
  const values: number[] = [];
  const ends: number[] = [];
  eachToken(labelling, (i) => {
    buffer.size = 0;
    verdictFeatures(sink, verdicts, i);
    values.push(...buffer.values.subarray(0, buffer.size));
    ends.push(values.length);
  });
  let token = 0;
  return Array.from({ length: segments.count }, (_, k) => {
    const from = token;
    token += segments.to[k] - segments.from[k];
    const start = from ? ends[from - 1] : 0;
    return {
      values: Int32Array.from(values.slice(start, ends[token - 1])),
      ends: Uint32Array.from(ends.slice(from, token), (end) => end - start),
      allowed: text.allowed.slice(segments.from[k], segments.to[k]),
      base: Float32Array.from(scores.subarray(from * LABELS, token * LABELS), (score) => (score / scale) * TRUST),
    };
  });
}
