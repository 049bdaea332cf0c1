import { columnsOf } from '../../extract/quotes/columns.ts';
import { LABELS, QUOTE_CHAIN } from '../../extract/quotes/labels.ts';
import { packTable } from '../../model/table.ts';
import { Document } from '../../text/document.ts';
import { type CrfOptions, type CrfWeights, trainCrf } from '../crf.ts';
import { type CueCounts, countCues, setCueLevels } from './cues.ts';
import { type GoldText, outermost } from './data.ts';
import { examplesOf, type Labelled } from './examples.ts';
import { labelsOf } from './labels.ts';

export interface Labeller extends CrfWeights {
  features: Int32Array;
  counts: CueCounts;
}

/** Trains the labeller of sources, cues and contents; each text counts as often as it is given. */
export function trainLabeller(texts: { gold: GoldText; times: number }[], least: number, options: CrfOptions): Labeller {
  const noCues = packTable([], 0);
  const labelled: Labelled[] = texts.map(({ gold, times }) => {
    const columns = columnsOf(new Document({ text: gold.text }), noCues);
    return { columns, labels: labelsOf(columns.document, outermost(gold.quotes).outer), times };
  });
  const counts = countCues(labelled);
  for (const text of labelled) setCueLevels(text, counts);
  const { examples, features } = examplesOf(labelled, least);
  options.log?.(`${examples.length} sequences, ${features.length} features`);
  const masks = Array.from({ length: LABELS }, (_, label) => Uint8Array.from({ length: LABELS }, (_, other) => (other === label ? 1 : 0)));
  return { ...trainCrf(QUOTE_CHAIN, examples, masks, features.length, options), features, counts };
}
