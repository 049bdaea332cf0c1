import { readFileSync } from 'node:fs';
import { type Sections, unpackSections } from './sections.ts';

/** The generated model files, which lie beside this one; `bin/train.ts` writes them. */
const FILES = {
  words: new URL('./words.bin', import.meta.url),
  tags: new URL('./tags.bin', import.meta.url),
  names: new URL('./names.bin', import.meta.url),
  quotes: new URL('./quotes.bin', import.meta.url),
};

export type ModelName = keyof typeof FILES;

const loaded = new Map<ModelName, Sections>();

/** A model's sections, read at the first call. */
export function modelFile(name: ModelName): Sections {
  const known = loaded.get(name);
  if (known) return known;
  const sections = unpackSections(readFileSync(FILES[name]));
  loaded.set(name, sections);
  return sections;
}
