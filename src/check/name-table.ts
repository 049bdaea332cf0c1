import type { Entity, FactSheet } from '../facts.ts';
import { countryKey, seatKey } from './countries.ts';
import type { RunIndex } from './runs.ts';
import { american } from './spelling.ts';
import { withoutPossessive, wordList } from './words.ts';

/** The names of a text, for looking up. */
export interface NameTable {
  /** Every form of every name. */
  keys: Set<string>;
  /** Countries that a name, a demonym or a seat of government stands for. */
  countries: Set<string>;
  /** Initials of names of several words. */
  initials: Set<string>;
  /** Words of the text, in American spelling and without possessives, sentence by sentence. */
  sentences: Set<string>[];
  /** The same words in a row, for runs. */
  run: Map<string, number[]>;
  list: string[];
}

/** Gathers what names are looked up in. */
export function nameTable({ entities, sentences }: FactSheet, words: RunIndex): NameTable {
  const table: NameTable = { keys: new Set(), countries: new Set(), initials: new Set(), sentences: [], run: new Map(), list: [] };
  for (const entity of entities) for (const form of formsOf(entity)) addForm(table, form);
  let sentence = 0;
  words.list.forEach((raw, i) => {
    const word = nameWord(raw);
    table.list.push(word);
    const places = table.run.get(word);
    if (places) places.push(i);
    else table.run.set(word, [i]);
    while (sentence < sentences.length - 1 && words.start[i] >= sentences[sentence].end) sentence++;
    (table.sentences[sentence] ??= new Set()).add(word);
    const country = countryKey(word);
    if (country) table.countries.add(country);
  });
  return table;
}

function addForm(table: NameTable, form: string[]): void {
  const key = form.join(' ');
  table.keys.add(key);
  const country = countryKey(key) ?? seatKey(key);
  if (country) table.countries.add(country);
  if (form.length > 1) for (const initials of initialsOf(form)) table.initials.add(initials);
}

/** Names of an entity as lists of words: `Russia's Defence Ministry` → russia defense ministry. */
export function formsOf(entity: Entity): string[][] {
  const known = formsKnown.get(entity) ?? readForms(entity);
  formsKnown.set(entity, known);
  return known;
}

const formsKnown = new WeakMap<Entity, string[][]>();

function readForms({ name, aliases, mentions }: Entity): string[][] {
  const forms = new Map<string, string[]>();
  for (const text of new Set([name, ...aliases, ...mentions.map((mention) => mention.text)])) {
    const words = nameWords(text);
    if (words.length > 0) forms.set(words.join(' '), words);
  }
  return [...forms.values()];
}

const HONORIFICS = new Set('mr mrs ms miss dr prof professor sir dame lord lady sen rep gov gen lt col capt sgt cllr rev mx'.split(' '));

/** Words of a name without article, title and possessive. */
export function nameWords(text: string): string[] {
  const words = wordList(text).map(nameWord);
  while (words.length > 1 && (words[0] === 'the' || HONORIFICS.has(words[0]))) words.shift();
  return words;
}

function nameWord(word: string): string {
  return american(withoutPossessive(word));
}

const LINKS = new Set(['of', 'and', 'the', 'for', 'in', 'on', 'de', 'del', 'la', 'du', 'des', 'to', 'at']);

/** `United Nations` → un; with and without the small words: FBI, DPRK, BoE. */
export function initialsOf(form: string[]): string[] {
  const all = form.map((word) => word[0]).join('');
  const main = form
    .filter((word) => !LINKS.has(word))
    .map((word) => word[0])
    .join('');
  return all === main ? [all] : [all, main];
}

/** Do the words stand in the text in a row? */
export function standsInText({ run, list }: NameTable, form: string[]): boolean {
  return (run.get(form[0]) ?? []).some((at) => form.every((word, k) => list[at + k] === word));
}

/** Do the words, small ones aside, stand in one sentence? */
export function standsInSentence({ sentences }: NameTable, form: string[]): boolean {
  const main = form.filter((word) => !LINKS.has(word));
  return main.length > 0 && sentences.some((sentence) => sentence && main.every((word) => sentence.has(word)));
}
