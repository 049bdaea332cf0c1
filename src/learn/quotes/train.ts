import { clausesOf } from '../../extract/quotes/clauses.ts';
import { type Columns, columnsOf } from '../../extract/quotes/columns.ts';
import { contextOf } from '../../extract/quotes/context.ts';
import { CUE_LABELS, judgeCues } from '../../extract/quotes/cues.ts';
import { QUOTE_CHAIN } from '../../extract/quotes/labels.ts';
import { judgeStretches } from '../../extract/quotes/spoken.ts';
import { packTable } from '../../model/table.ts';
import { readWeights } from '../../model/weights.ts';
import { Document } from '../../text/document.ts';
import { type CrfOptions, type CrfWeights, type Example, trainCrf } from '../crf.ts';
import { packWeights } from '../pack.ts';
import { type CueCounts, countCues, setCueLevels } from './cues.ts';
import { type GoldText, outermost } from './data.ts';
import { examplesOf, type Labelled } from './examples.ts';
import { LABEL_MASKS, labelsOf, withAttitudes } from './labels.ts';
import { type CueModel, trainCues } from './said.ts';
import { type SpeechModel, trainSpeech } from './speech.ts';

export type Labeller = Omit<Lesson, 'examples'> & CrfWeights;

/** What the labeller learns from: the sequences, and the smaller models whose judgments are among their features. */
export interface Lesson {
  examples: Example[];
  features: Int32Array;
  counts: CueCounts;
  cues: CueModel;
  speech: SpeechModel;
}

/** A text to learn from, and how often it counts as it is and, being short, as an article. */
export interface Lessoned {
  gold: GoldText;
  times: number;
  asArticle?: number;
}

/** Trains the labeller of sources, cues and contents; each text counts as often as it is given. */
export function trainLabeller(texts: Lessoned[], least: number, options: CrfOptions): Labeller {
  const { examples, ...lesson } = lessonOf(texts, least, options);
  options.log?.(`${examples.length} sequences, ${lesson.features.length} features`);
  const trained = trainCrf(QUOTE_CHAIN, examples, LABEL_MASKS, lesson.features.length, options);
  return { ...rescaled(trained, options), ...lesson };
}

/** Labels the texts and lets the smaller models judge them. */
export function lessonOf(texts: Lessoned[], least: number, options: CrfOptions): Lesson {
  const noCues = packTable([], 0);
  const labelled = texts.map(({ gold, times }, k) => {
    const columns = columnsOf(new Document({ text: gold.text }), noCues);
    const labels = labelsOf(columns.document, outermost(gold.quotes).outer);
    const allowed = withAttitudes(columns.document, labels, gold.quotes);
    return { columns, labels, allowed, times, quotes: gold.quotes, half: k % 2 };
  });
  const counts = countCues(labelled);
  for (const text of labelled) setCueLevels(text, counts);
  texts.forEach(({ asArticle: times }, k) => {
    if (times) labelled.push({ ...labelled[k], times, columns: articleOf(labelled[k].columns) });
  });
  judgeOthers(labelled, options);
  const speech = trainSpeech(labelled, speechOptions(options));
  const cues = trainCues(labelled, cueOptions(options));
  return { ...examplesOf(labelled, least), counts, cues: { ...cues, ...rescaled(cues, options) }, speech };
}

/** The same text with columns of its own for what is judged later, taken for an article. */
function articleOf(columns: Columns): Columns {
  const { said, side, speech, other } = columns;
  return { ...columns, brief: false, said: said.slice(), side: side.slice(), speech: speech.slice(), other: other.slice() };
}

const speechOptions = (options: CrfOptions): CrfOptions => ({ ...options, epochs: 10, rate: 0.05, l1: 1e-4, averaged: 5 });
const cueOptions = (options: CrfOptions): CrfOptions => ({ ...options, epochs: 8, rate: 0.05, l1: 1e-5, averaged: 4 });
const SMALL = { threshold: 0.01, scale: 256 };

/** Sets what the smaller models say of each half of the texts by what the other half taught, so that they are as unsure as on new texts. */
function judgeOthers(labelled: (Labelled & { quotes: GoldText['quotes']; half: number })[], options: CrfOptions): void {
  const halves = [0, 1].map((half) => labelled.filter((text) => text.half === half));
  halves.forEach((half, h) => {
    const cues = trainCues(halves[1 - h], cueOptions(options));
    const model = readWeights(packWeights(cues.features, rescaled(cues, options), { ...SMALL, labels: CUE_LABELS }));
    for (const { columns } of half) judgeCues(columns, clausesOf(columns), model);
  });
  halves.forEach((half, h) => {
    const speech = trainSpeech(halves[1 - h], speechOptions(options));
    const model = readWeights(packWeights(speech.features, speech, { ...SMALL, labels: 2 }));
    for (const { columns } of half) judgeStretches(columns, contextOf(columns, clausesOf(columns)), model);
  });
}

/** Weights learned while some features were dropped, made as strong together as they were in training. */
export function rescaled({ weights, transitions }: CrfWeights, { dropout = 0 }: CrfOptions): CrfWeights {
  return { weights: weights.map((weight) => weight * (1 - dropout)), transitions };
}
