import { columnsOf } from '../../extract/quotes/columns.ts';
import { contextOf } from '../../extract/quotes/context.ts';
import { QUOTE_CHAIN } from '../../extract/quotes/labels.ts';
import { judgeStretches } from '../../extract/quotes/spoken.ts';
import { packTable } from '../../model/table.ts';
import { readWeights } from '../../model/weights.ts';
import { Document } from '../../text/document.ts';
import { type CrfOptions, type CrfWeights, trainCrf } from '../crf.ts';
import { packWeights } from '../pack.ts';
import { type CueCounts, countCues, setCueLevels } from './cues.ts';
import { type GoldText, outermost } from './data.ts';
import { examplesOf, type Labelled } from './examples.ts';
import { LABEL_MASKS, labelsOf, withAttitudes } from './labels.ts';
import { type SpeechModel, trainSpeech } from './speech.ts';

export interface Labeller extends CrfWeights {
  features: Int32Array;
  counts: CueCounts;
  speech: SpeechModel;
}

/** Trains the labeller of sources, cues and contents; each text counts as often as it is given. */
export function trainLabeller(texts: { gold: GoldText; times: number }[], least: number, options: CrfOptions): Labeller {
  const noCues = packTable([], 0);
  const labelled = texts.map(({ gold, times }) => {
    const columns = columnsOf(new Document({ text: gold.text }), noCues);
    const labels = labelsOf(columns.document, outermost(gold.quotes).outer);
    return { columns, labels, allowed: withAttitudes(columns.document, labels, gold.quotes), times, quotes: gold.quotes };
  });
  const counts = countCues(labelled);
  for (const text of labelled) setCueLevels(text, counts);
  judgeOthers(labelled, options);
  const { examples, features } = examplesOf(labelled, least);
  options.log?.(`${examples.length} sequences, ${features.length} features`);
  const speech = trainSpeech(labelled, speechOptions(options));
  return { speech, ...rescaled(trainCrf(QUOTE_CHAIN, examples, LABEL_MASKS, features.length, options), options), features, counts };
}

const speechOptions = (options: CrfOptions): CrfOptions => ({ ...options, epochs: 10, rate: 0.05, l1: 1e-4, averaged: 1 });

/** Sets the `speech` column of each half of the texts by what the other half taught, so that it is as unsure as on new texts. */
function judgeOthers(labelled: (Labelled & { quotes: GoldText['quotes'] })[], options: CrfOptions): void {
  const halves = [0, 1].map((half) => labelled.filter((_, k) => k % 2 === half));
  halves.forEach((half, h) => {
    const { features, ...weights } = trainSpeech(halves[1 - h], speechOptions(options));
    const model = readWeights(packWeights(features, weights, { labels: 2, threshold: 0.01, scale: 256 }));
    for (const { columns } of half) judgeStretches(columns, contextOf(columns), model);
  });
}

/** Weights learned while some features were dropped, made as strong together as they were in training. */
function rescaled({ weights, transitions }: CrfWeights, { dropout = 0 }: CrfOptions): CrfWeights {
  return { weights: weights.map((weight) => weight * (1 - dropout)), transitions };
}
