import { CUE_LABELS } from '../../extract/quotes/cues.ts';
import { LABELS } from '../../extract/quotes/labels.ts';
import type { Sections } from '../../model/sections.ts';
import { packTable, tableSections } from '../../model/table.ts';
import { packWeights } from '../pack.ts';
import { cueEntries } from './cues.ts';
import type { Labeller } from './train.ts';

const CUE_THRESHOLD = 0.02;

/** Sections of a trained labeller (extract/quotes/labeller.ts reads them). */
export function packLabeller(labeller: Labeller, threshold: number, scale: number): Sections {
  const { head, arrays } = packWeights(labeller.features, labeller, { labels: LABELS, threshold, scale });
  const cues = packWeights(labeller.cues.features, labeller.cues, { labels: CUE_LABELS, threshold: CUE_THRESHOLD, scale, prefix: 'said.' });
  const speech = packWeights(labeller.speech.features, labeller.speech, { labels: 2, threshold, scale, prefix: 'speech.' });
  const entries = [...cueEntries(labeller.counts)];
  return {
    head: { ...head, ...cues.head, ...speech.head },
    arrays: { ...arrays, ...cues.arrays, ...speech.arrays, ...tableSections('cue', packTable(entries, entries.length)) },
  };
}
