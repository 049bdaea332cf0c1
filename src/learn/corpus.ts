import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../facts.ts';
import { splitIntoParagraphs, splitIntoSentences } from '../text/sentences.ts';
import { scanTokens } from '../text/tokens.ts';
import { internWord } from '../text/words.ts';

/** A line of a training set: format as in the sets' SOURCES.md. */
export interface Sample {
  id: string;
  genre: string;
  text: string;
  sentences?: [number, number][];
  /** Start, end, universal part of speech, Penn tag. */
  tokens?: [number, number, string | null, string | null][];
  entities?: (Span & { type: string })[];
}

/** Columns of a text before it is tagged: what a Document has, without the model that is still to be trained. */
export interface Columns {
  text: string;
  count: number;
  start: Uint32Array;
  end: Uint32Array;
  word: Uint32Array;
  first: Uint32Array;
  sentences: Span[];
}

/** Samples of one set. */
export function readSet(folder: string, name: string): Sample[] {
  const lines = readFileSync(join(folder, `${name}.jsonl`), 'utf8').split('\n');
  return lines.filter(Boolean).map((line) => JSON.parse(line) as Sample);
}

/** SHA-256 over all files of a folder of sets, in the order of their names. */
export function dataHash(folder: string): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort())
    hash.update(readFileSync(join(folder, file)));
  return hash.digest('hex');
}

/**
 * Sets on whose development documents names and parts of speech are measured: those stay out of training. Wikigold and politics are not among them: half of
 * their texts stand in a development set, and the model is better with them (their figures come from a run without).
 */
export const MEASURED = ['entities/dev-ewt.jsonl', 'entities/dev-gum.jsonl'];

/** Ids, by set, of samples that also stand in a development set (in one of `files`, if given): kept out of training. */
export function readKeptOut(folder: string, files: readonly string[] | null = null): Map<string, Set<string>> {
  const file = join(folder, 'in-dev.json');
  if (!existsSync(file)) return new Map();
  const byFile = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string[]>>;
  const kept = new Map<string, Set<string>>();
  for (const [name, sets] of Object.entries(byFile)) {
    if (files && !files.includes(name)) continue;
    for (const [set, ids] of Object.entries(sets)) {
      const known = kept.get(set) ?? new Set();
      for (const id of ids) known.add(id);
      kept.set(set, known);
    }
  }
  return kept;
}

/** Tokens, word types and sentences of a text, as at run time. */
export function columnsOf(text: string): Columns {
  const { count, start, end } = scanTokens(text);
  const word = Uint32Array.from(start, (from, i) => internWord(text, from, end[i]));
  const sentences = splitIntoSentences(text, splitIntoParagraphs(text));
  const first = new Uint32Array(sentences.length + 1).fill(count);
  for (let s = 0, i = 0; s < sentences.length; s++) {
    while (i < count && start[i] < sentences[s].start) i++;
    first[s] = i;
  }
  return { text, count, start, end, word, first, sentences };
}
