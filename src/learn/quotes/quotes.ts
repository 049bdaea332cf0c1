import { join } from 'node:path';
import { packSections } from '../../model/sections.ts';
import type { CrfOptions } from '../crf.ts';
import { readGold } from './data.ts';
import { packLabeller } from './pack.ts';
import { trainLabeller } from './train.ts';

/** Features seen less often are left out; times that our own set counts beside PolNeAR, as it is and as if its texts were long; weights nearer to zero are left out. */
const LEAST = 3;
const OWN = 2;
const OWN_AS_ARTICLES = 2;
const THRESHOLD = 0.015;
const SCALE = 256;
const OPTIONS: CrfOptions = { epochs: 10, seed: 7, rate: 0.03, l1: 1e-4, averaged: 6, dropout: 0.3 };

/**
 * Trains the labeller of statements on `news.jsonl` of the folder and on PolNeAR's training set (Newell, Margolin and
 * Ruths, LREC 2018) in the same format; the bytes of `model/quotes.bin`.
 */
export function trainQuotes(folder: string, polnear: string, about: Record<string, unknown>, log: (line: string) => void): Uint8Array {
  const texts = [
    ...readGold(polnear, true).map((gold) => ({ gold, times: 1 })),
    ...readGold(join(folder, 'news.jsonl'), false).map((gold) => ({ gold, times: OWN, asArticle: OWN_AS_ARTICLES })),
  ];
  const labeller = trainLabeller(texts, LEAST, { ...OPTIONS, log });
  const { head, arrays } = packLabeller(labeller, THRESHOLD, SCALE);
  return packSections({ head: { ...head, about }, arrays });
}
