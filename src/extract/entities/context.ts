import { mix2 } from '../../model/hash.ts';
import type { Sink } from '../../model/scorer.ts';
import { type Acronyms, acronymFeatures, findAcronyms } from './acronyms.ts';
import { type Around, classFeatures, EDGE_TAG, locateWord, ownFeatures, pairFeatures, tagFeatures, wordFeatures } from './features.ts';
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
  acronyms: Acronyms;
  /** Words of the segments and beside them as `locateWord` gives them; `edge` beyond the sentence. */
  located: Int32Array;
  edge: number;
}

/** Counts repeated words and finds listed names. */
export function nameContext(columns: NameColumns, segments: Segments, sink: Sink): NameContext {
  const phrases = new Map<number, number[]>();
  for (let k = 0; k < segments.count; k++) {
    for (let i = segments.from[k]; i < segments.to[k]; i++)
      if (opensPhrase(columns.word[i])) addPhrases(columns, i, segments.to[k], phrases);
  }
  const repeats = countRepeats(columns);
  const located = new Int32Array(columns.count);
  for (let k = 0; k < segments.count; k++) {
    const end = Math.min(segments.end[k], segments.to[k] + 2);
    for (let i = Math.max(segments.start[k], segments.from[k] - 2); i < end; i++) located[i] = locateWord(sink, repeats.facts[i]);
  }
  const edge = locateWord(sink, 0);
  return {
    columns,
    repeats,
    located,
    edge,
    phrases,
    runs: capitalRuns(repeats.facts, columns.first),
    acronyms: findAcronyms(columns, repeats),
  };
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

/** Features of token `i` of the sentence `[start, end)` whose sums are kept: those of words and of small numbers. */
export function cheapFeatures(sink: Sink, context: NameContext, start: number, end: number, i: number): void {
  const { repeats, columns } = context;
  look(context.located, context.edge, start, end, i);
  wordFeatures(sink, around);
  look(repeats.facts, 0, start, end, i);
  ownFeatures(sink, around.own, i === start);
  classFeatures(sink, around);
  const { tag } = columns;
  tagFeatures(
    sink,
    i - 2 >= start ? tag[i - 2] : EDGE_TAG,
    i - 1 >= start ? tag[i - 1] : EDGE_TAG,
    tag[i],
    i + 1 < end ? tag[i + 1] : EDGE_TAG,
    i + 2 < end ? tag[i + 2] : EDGE_TAG,
  );
  repeatFeatures(sink, repeats, i);
  acronymFeatures(sink, context.acronyms, repeats, i);
}

const around: Around = { l2: 0, l1: 0, own: 0, r1: 0, r2: 0 };

function look(column: Int32Array, edge: number, start: number, end: number, i: number): void {
  around.l2 = i - 2 >= start ? column[i - 2] : edge;
  around.l1 = i - 1 >= start ? column[i - 1] : edge;
  around.own = column[i];
  around.r1 = i + 1 < end ? column[i + 1] : edge;
  around.r2 = i + 2 < end ? column[i + 2] : edge;
}

/** The rest: what depends on several words at once. */
export function dearFeatures(sink: Sink, context: NameContext, start: number, end: number, i: number): void {
  look(context.repeats.facts, 0, start, end, i);
  pairFeatures(sink, around);
  const phrases = context.phrases.get(i);
  if (phrases) {
    for (let k = 0; k < phrases.length && k < 24; k += 2) {
      sink.feature(mix2(126, phrases[k], phrases[k + 1]));
      for (let rest = phrases[k]; rest; rest &= rest - 1) sink.feature(mix2(127, Math.clz32(rest & -rest), phrases[k + 1]));
    }
  }
  runFeatures(sink, context.repeats.facts, context.runs, start, end, i);
}
