import type { FeatureBuffer } from '../../model/buffer.ts';
import { push } from '../../model/buffer.ts';
import { mix2 } from '../../model/hash.ts';
import { caseCode, caseFeatures, contextFeatures, EDGE, EDGE_TAG, tagFeatures, tagPairFeatures } from './features.ts';
import { COMMON_KINDS, opensPhrase, phrasesFrom } from './gazetteer.ts';
import { countRepeats, type Repeats, repeatFeatures } from './repeats.ts';
import { capitalRuns, type Runs, runFeatures } from './runs.ts';
import type { NameColumns, Segments } from './segments.ts';

/** A document made ready for the names model. */
export interface NameContext {
  columns: NameColumns;
  repeats: Repeats;
  /** Listed names of several words that cover a token: features, by token. */
  phrases: Map<number, number[]>;
  runs: Runs;
}

/** Counts repeated words and finds listed names. */
export function nameContext(columns: NameColumns, segments: Segments): NameContext {
  const phrases = new Map<number, number[]>();
  for (let k = 0; k < segments.count; k++) {
    for (let i = segments.from[k]; i < segments.to[k]; i++)
      if (opensPhrase(columns.word[i])) addPhrases(columns, i, segments.to[k], phrases);
  }
  return { columns, repeats: countRepeats(columns), phrases, runs: capitalRuns(columns.word, columns.first) };
}

function addPhrases({ word }: NameColumns, from: number, to: number, phrases: Map<number, number[]>): void {
  phrasesFrom(word, from, to, (end, all) => {
    const kinds = all & ~COMMON_KINDS;
    if (!kinds) return;
    for (let i = from; i < end; i++) {
      const known = phrases.get(i);
      const position = i === from ? 1 : i === end - 1 ? 3 : 2;
      if (known) known.push(kinds, position);
      else phrases.set(i, [kinds, position]);
    }
  });
}

/** Features of token `i` of the sentence `[start, end)` that depend on more than one word. */
export function sentenceFeatures(out: FeatureBuffer, context: NameContext, start: number, end: number, i: number): void {
  const { word } = context.columns;
  const at = (k: number) => (k >= start && k < end ? word[k] : EDGE);
  contextFeatures(out, at(i - 2), at(i - 1), word[i], at(i + 1), at(i + 2));
  const phrases = context.phrases.get(i);
  if (phrases) {
    for (let k = 0; k < phrases.length && k < 24; k += 2) {
      push(out, mix2(126, phrases[k], phrases[k + 1]));
      for (let rest = phrases[k]; rest; rest &= rest - 1) push(out, mix2(127, Math.clz32(rest & -rest), phrases[k + 1]));
    }
  }
  runFeatures(out, word, context.runs, start, end, i);
  repeatFeatures(out, context.repeats, i);
}

/** Codes of what has few values around token `i`: case, tags, tags before, tags after. Their scores are kept by code. */
export function codesAt({ columns }: NameContext, start: number, end: number, i: number, codes: Int32Array): void {
  const { word, tag } = columns;
  const at = (k: number) => (k >= start && k < end ? word[k] : EDGE);
  const tagAt = (k: number) => (k >= start && k < end ? tag[k] : EDGE_TAG);
  codes[0] = caseCode(at(i - 2), at(i - 1), word[i], at(i + 1), at(i + 2));
  codes[1] = (tagAt(i - 1) * 32 + tag[i]) * 32 + tagAt(i + 1);
  codes[2] = tagAt(i - 2) * 32 + tagAt(i - 1);
  codes[3] = tagAt(i + 1) * 32 + tagAt(i + 2);
}

/** Features of each of the codes. */
export const CODE_FEATURES: readonly ((out: FeatureBuffer, code: number) => void)[] = [
  caseFeatures,
  tagFeatures,
  (out, code) => tagPairFeatures(out, 0, code),
  (out, code) => tagPairFeatures(out, 1, code),
];
