import { fullChain } from '../model/chain.ts';
import { hashText } from '../model/hash.ts';
import { PLACES } from '../model/scorer.ts';
import { packSections, type SectionArray } from '../model/sections.ts';
import { packTable, type Table, tableSections } from '../model/table.ts';
import { type TagFeatures, tagFeatures } from '../text/tag-features.ts';
import { classKey, formKey, TAG, TAGS, type TagName, tagClasses } from '../text/tags.ts';
import { formOf, internWord, normOf } from '../text/words.ts';
import { type Columns, columnsOf, MEASURED, readKeptOut, readSet, type Sample } from './corpus.ts';
import { trainAveraged } from './crf.ts';
import { indexFeatures, type Sequence } from './examples.ts';
import { featureSink, newBuffer } from './feature-sink.ts';
import { packWeights } from './pack.ts';
import { randomFrom } from './random.ts';

/** A text with the tag of each of our tokens, -1 where the gold tokens say nothing. */
export interface TaggedText {
  columns: Columns;
  tags: Int8Array;
  /** 1 where our token is exactly one of theirs. */
  same: Uint8Array;
}

const SETS = ['ewt', 'gum'];
const OPTIONS = { epochs: 6, seed: 3, rate: 0.15, l1: 1e-5, averaged: 3, dropout: 0.15 };
/** So many models, of other seeds, are averaged. */
const SEEDS = 3;
/** A word seen so often has only the tags that it was seen with. */
const OFTEN = 12;
/** A word seen so often has a tag class. */
const KNOWN = 4;

/** Trains the part-of-speech tagger on the sets of a folder; bytes of tags.bin. */
export function trainTags(folder: string, about: Record<string, unknown>, log: (line: string) => void): Uint8Array {
  const texts = SETS.flatMap((set) => split(folder, set).train.map(alignTags));
  log(`${texts.length} texts, ${texts.reduce((sum, { columns }) => sum + columns.count, 0)} tokens`);
  const dictionary = dictionaryOf(texts);
  const { features, examples } = indexFeatures(sequencesOf([...texts, ...altered(texts)], dictionary.table), 2);
  log(`${examples.length} sentences, ${features.length} features`);
  const masks = [...TAGS.map((_, tag) => TAGS.map((_, other) => (tag === other ? 1 : 0))), TAGS.map(() => 1)].map((mask) =>
    Uint8Array.from(mask),
  );
  const trained = trainAveraged(fullChain(TAGS.length), examples, masks, features.length, { ...OPTIONS, log }, SEEDS);
  const packed = packWeights(features, trained, { labels: TAGS.length, threshold: 0.09, scale: 50, places: PLACES });
  const arrays: Record<string, SectionArray> = {
    ...packed.arrays,
    masks: dictionary.masks,
    ...tableSections('dictionary', dictionary.table),
  };
  return packSections({ head: { ...about, tags: TAGS, options: OPTIONS, ...packed.head }, arrays });
}

/** Every twentieth document is held out, with those of the sets that names are measured on. */
export function split(folder: string, set: string): { train: Sample[]; heldOut: Sample[] } {
  const kept = readKeptOut(folder, MEASURED).get(set) ?? new Set();
  const train: Sample[] = [];
  const heldOut: Sample[] = [];
  readSet(folder, set).forEach((sample, i) => {
    (i % 20 === 7 || kept.has(sample.id) ? heldOut : train).push(sample);
  });
  return { train, heldOut };
}

/** Gives our tokens the tags of theirs: `Al-Zaman` is PROPN where theirs are PROPN PUNCT PROPN, `far-right` is what its last part is. */
export function alignTags({ text, tokens = [] }: Sample): TaggedText {
  const columns = columnsOf(text);
  const tags = new Int8Array(columns.count).fill(-1);
  const same = new Uint8Array(columns.count);
  for (let i = 0, k = 0; i < columns.count; i++) {
    while (k < tokens.length && tokens[k][1] <= columns.start[i]) k++;
    for (let j = k; j < tokens.length && tokens[j][0] < columns.end[i]; j++) {
      const tag = TAG[tokens[j][2] as TagName] ?? -1;
      same[i] = tokens[j][0] === columns.start[i] && tokens[j][1] === columns.end[i] ? 1 : 0;
      if (tag < 0 || (tag === TAG.PUNCT && tags[i] >= 0) || (tags[i] === TAG.PROPN && j > k)) continue;
      tags[i] = tag;
    }
  }
  return { columns, tags, same };
}

interface Dictionary {
  table: Table;
  masks: Uint32Array;
}

function dictionaryOf(texts: TaggedText[]): Dictionary {
  const forms = new Map<string, Uint32Array>();
  const norms = new Map<string, Uint32Array>();
  const lower = new Map<string, Uint32Array>();
  for (const { columns, tags } of texts) {
    for (let i = 0; i < columns.count; i++) {
      if (tags[i] < 0) continue;
      count(forms, formOf(columns.word[i]), tags[i]);
      count(norms, normOf(columns.word[i]), tags[i]);
      if (formOf(columns.word[i]) === normOf(columns.word[i])) count(lower, normOf(columns.word[i]), tags[i]);
    }
  }
  const masks = [0];
  const entries: [number, number][] = [];
  const enter = (key: number, counts: Uint32Array, least: number, share: number) => {
    const total = counts.reduce((sum, n) => sum + n, 0);
    if (total < least) return;
    const mask = counts.reduce((bits, n, tag) => (n > total * share ? bits | (1 << tag) : bits), 0);
    if (!masks.includes(mask)) masks.push(mask);
    entries.push([key, masks.indexOf(mask)]);
  };
  for (const [form, counts] of forms) enter(formKey(hashText(form)), counts, OFTEN, 0.006);
  for (const [norm, counts] of norms) enter(classKey(hashText(norm), true), counts, KNOWN, 0.03);
  for (const [norm, counts] of lower) enter(classKey(hashText(norm), false), counts, KNOWN, 0.03);
  return { table: packTable(entries, entries.length), masks: Uint32Array.from(masks) };
}

function count(words: Map<string, Uint32Array>, word: string, tag: number): void {
  const counts = words.get(word) ?? new Uint32Array(TAGS.length);
  counts[tag]++;
  words.set(word, counts);
}

/** Some sentences again in capitals, as headlines, or in lower case, so that the letters' case does not decide alone. */
function altered(texts: TaggedText[]): TaggedText[] {
  const random = randomFrom(17);
  return texts.flatMap(({ columns, tags, same }) => {
    const draw = random();
    const change = draw < 0.07 ? shouted : draw < 0.13 ? titled : draw < 0.18 ? lowered : null;
    if (!change) return [];
    const word = columns.word.map((w) => {
      const form = change(formOf(w));
      return internWord(form, 0, form.length);
    });
    return [{ columns: { ...columns, word }, tags, same }];
  });
}

const shouted = (form: string): string => form.toUpperCase();
const lowered = (form: string): string => form.toLowerCase();
const titled = (form: string): string => form.replace(/^[a-z](?=.{3})/, shouted);

function sequencesOf(texts: TaggedText[], table: Table): Sequence[] {
  const features = tagFeatures(tagClasses(table));
  return texts.flatMap((text) => sentencesOf(text, features));
}

function sentencesOf({ columns, tags }: TaggedText, { facts, locate, wordFeatures, ownFeatures, pairFeatures }: TagFeatures): Sequence[] {
  const { word, first } = columns;
  const buffer = newBuffer(1 << 16);
  const sink = featureSink(buffer);
  const sentences: Sequence[] = [];
  for (let s = 0; s + 1 < first.length; s++) {
    const [from, to] = [first[s], Math.min(first[s + 1], first[s] + 400)];
    if (to === from) continue;
    buffer.size = 0;
    const bounds: number[] = [];
    const at = (i: number) => (i >= from && i < to ? facts.at(word[i]) : 0);
    for (let i = from; i < to; i++) {
      const word = (k: number) => locate(sink, at(k));
      wordFeatures(sink, word(i - 2), word(i - 1), word(i), word(i + 1), word(i + 2));
      ownFeatures(sink, at(i), i === from);
      pairFeatures(sink, at(i - 2), at(i - 1), at(i), at(i + 1), at(i + 2));
      bounds.push(buffer.size);
    }
    const allowed = Uint8Array.from(tags.subarray(from, to), (tag) => (tag < 0 ? TAGS.length : tag));
    sentences.push({ values: buffer.values.slice(0, buffer.size), ends: Uint32Array.from(bounds), allowed });
  }
  return sentences;
}

/** Share of right tags on texts, over all our tokens and over those that are exactly one of theirs. */
export function scoreTags(texts: TaggedText[], tag: (columns: Columns) => Uint8Array): { all: number; same: number; tokens: number } {
  let right = 0;
  let tokens = 0;
  let rightSame = 0;
  let same = 0;
  for (const text of texts) {
    const guesses = tag(text.columns);
    for (let i = 0; i < guesses.length; i++) {
      if (text.tags[i] < 0) continue;
      tokens++;
      same += text.same[i];
      if (guesses[i] !== text.tags[i]) continue;
      right++;
      rightSame += text.same[i];
    }
  }
  return { all: right / tokens, same: rightSame / same, tokens };
}
