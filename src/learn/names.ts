import { cheapFeatures, dearFeatures, nameContext } from '../extract/entities/context.ts';
import { NAME_CHAIN } from '../extract/entities/label.ts';
import { nameSegments } from '../extract/entities/segments.ts';
import { ENTITY_TYPES } from '../facts.ts';
import { BEGIN, INSIDE, LAST, labelOf, typeOf, UNIT } from '../model/chain.ts';
import { PLACES } from '../model/scorer.ts';
import { packSections, type Sections } from '../model/sections.ts';
import { tagTokens } from '../text/tags.ts';
import { columnsOf, MEASURED, readKeptOut, readSet, type Sample } from './corpus.ts';
import { type CrfOptions, trainAveraged } from './crf.ts';
import { indexFeatures, type Sequence } from './examples.ts';
import { featureSink, newBuffer } from './feature-sink.ts';
import { packWeights } from './pack.ts';
import { randomFrom } from './random.ts';
import { trainSecond } from './second.ts';
import { goldNames } from './spans.ts';

/** A document with, for each token, which labels are right there (index into `MASKS`). */
export interface NamedText {
  word: Uint32Array;
  tag: Uint8Array;
  first: Uint32Array;
  count: number;
  allowed: Uint8Array;
}

const { labels } = NAME_CHAIN;

/** Masks: one label each; then anything; then anything but persons, organizations and places. */
const ANY = labels;
const OTHERS = labels + 1;
export const MASKS = [
  ...Array.from({ length: labels }, (_, own) => maskOf((label) => label === own)),
  maskOf(() => true),
  maskOf((label) => label === 0 || typeOf(label) > 2),
];

/** How each set's types are read: a type of ours, `others` (one of the other types or none), `any` (says nothing). */
export const READINGS: Record<string, { types: Record<string, string>; open: boolean; times?: number }> = {
  news: { types: {}, open: false, times: 2 },
  ewt: { types: { misc: 'others' }, open: true, times: 2 },
  gum: { types: { nationality: 'group', event: 'others', misc: 'others' }, open: true },
  wikigold: { types: { misc: 'others' }, open: true },
  redocred: { types: { nationality: 'group', misc: 'others', time: 'none', number: 'none' }, open: true },
  politics: { types: { event: 'any', misc: 'others' }, open: true },
  wnut17: { types: {}, open: true },
  btc: { types: {}, open: true },
};

export interface NameOptions extends Omit<CrfOptions, 'log'> {
  /** Features seen less often are dropped. */
  least: number;
  /** Train a second pass too. */
  second: boolean;
  /** Share of sentences that are shown without their document. */
  alone: number;
  /** So many models, of other seeds, are averaged. */
  seeds: number;
}

export const NAME_OPTIONS: NameOptions = {
  epochs: 6,
  seed: 7,
  rate: 0.15,
  l1: 1e-5,
  averaged: 3,
  dropout: 0.4,
  least: 2,
  alone: 0.3,
  second: true,
  seeds: 2,
};

/** Trains the names model on the sets of a folder; bytes of names.bin. */
export function trainNames(
  folder: string,
  about: Record<string, unknown>,
  log: (line: string) => void,
  options = NAME_OPTIONS,
): Uint8Array {
  const texts = Object.keys(READINGS).flatMap((set) => namedTexts(folder, set));
  log(`${texts.length} texts, ${texts.reduce((sum, { count }) => sum + count, 0)} tokens`);
  const second = options.second ? trainSecond(foldsOf(texts, options, log), MASKS, log) : { head: {}, arrays: {} };
  const first = trainFirst(texts, options, log);
  const head = { ...about, types: ENTITY_TYPES, options, ...first.head, ...second.head };
  return packSections({ head, arrays: { ...first.arrays, ...second.arrays } });
}

/** Halves of the texts, each with a model of the other half. */
export function foldsOf(
  texts: NamedText[],
  options: NameOptions,
  log: (line: string) => void,
): { texts: NamedText[]; model: Uint8Array }[] {
  return [0, 1].map((half) => {
    const others = texts.filter((_, i) => (i >> 1) % 2 !== half);
    return { texts: texts.filter((_, i) => (i >> 1) % 2 === half), model: packSections(trainFirst(others, { ...options, seeds: 1 }, log)) };
  });
}

export function trainFirst(texts: NamedText[], options: NameOptions, log: (line: string) => void): Sections {
  const random = randomFrom(11);
  const sequences = texts.flatMap((text) => apart(text, options.alone, random)).flatMap(sequencesOf);
  const { features, examples } = indexFeatures(sequences, options.least);
  log(`${examples.length} segments, ${features.length} features`);
  const trained = trainAveraged(NAME_CHAIN, examples, MASKS, features.length, { ...options, log }, options.seeds);
  return packWeights(features, trained, { labels, threshold: 0.045, scale: 32, places: PLACES });
}

/** The samples of a set, tagged and labelled. */
export function namedTexts(folder: string, set: string): NamedText[] {
  const { times = 1 } = READINGS[set];
  const kept = readKeptOut(folder, MEASURED).get(set) ?? new Set();
  const samples = readSet(folder, set).filter(({ id }) => !kept.has(id));
  return samples.flatMap((sample) => {
    const text = namedText(sample, set);
    return Array.from({ length: times }, () => text);
  });
}

function namedText({ text, entities = [] }: Sample, set: string): NamedText {
  const { types, open } = READINGS[set];
  const columns = columnsOf(text);
  const tag = tagTokens(columns);
  const allowed = new Uint8Array(columns.count).fill(open ? OTHERS : 0);
  const { names, lost } = goldNames(columns, entities);
  for (const { from, to, type } of names) {
    const reading = types[type] ?? type;
    if (reading === 'none') continue;
    const t = (ENTITY_TYPES as readonly string[]).indexOf(reading);
    if (t < 0) allowed.fill(reading === 'any' ? ANY : OTHERS, from, to);
    else for (let i = from; i < to; i++) allowed[i] = labelOf(positionIn(i, from, to), t);
  }
  for (const { start, end } of lost) {
    for (let i = 0; i < columns.count; i++) if (columns.start[i] < end && columns.end[i] > start) allowed[i] = ANY;
  }
  return { word: columns.word, tag, first: columns.first, count: columns.count, allowed };
}

/** Takes some sentences out of their document, so that the model learns to do without one. */
function apart(text: NamedText, share: number, random: () => number): NamedText[] {
  const together: number[] = [];
  const alone: number[] = [];
  for (let s = 0; s + 1 < text.first.length; s++) (random() < share ? alone : together).push(s);
  return [together, ...alone.map((s) => [s])].filter((list) => list.length).map((list) => selected(text, list));
}

function selected({ word, tag, first, allowed }: NamedText, sentences: number[]): NamedText {
  const tokens = sentences.flatMap((s) => Array.from({ length: first[s + 1] - first[s] }, (_, k) => first[s] + k));
  let at = 0;
  const bounds = [0, ...sentences.map((s) => (at += first[s + 1] - first[s]))];
  return {
    word: Uint32Array.from(tokens, (i) => word[i]),
    tag: Uint8Array.from(tokens, (i) => tag[i]),
    allowed: Uint8Array.from(tokens, (i) => allowed[i]),
    first: Uint32Array.from(bounds),
    count: tokens.length,
  };
}

const BUFFER = newBuffer(1 << 17);
const SINK = featureSink(BUFFER);

/** Features of each segment of a document. */
export function sequencesOf(text: NamedText): Sequence[] {
  const segments = nameSegments(text);
  const context = nameContext(text, segments, SINK);
  return Array.from({ length: segments.count }, (_, k) => {
    BUFFER.size = 0;
    const [from, to, start, end] = [segments.from[k], segments.to[k], segments.start[k], segments.end[k]];
    const ends = Uint32Array.from({ length: to - from }, (_, n) => {
      cheapFeatures(SINK, context, start, end, from + n);
      dearFeatures(SINK, context, start, end, from + n);
      return BUFFER.size;
    });
    return { values: BUFFER.values.slice(0, BUFFER.size), ends, allowed: text.allowed.slice(from, to) };
  });
}

function positionIn(i: number, from: number, to: number): number {
  if (to - from === 1) return UNIT;
  return i === from ? BEGIN : i === to - 1 ? LAST : INSIDE;
}

function maskOf(allows: (label: number) => boolean): Uint8Array {
  return Uint8Array.from({ length: labels }, (_, label) => (allows(label) ? 1 : 0));
}
