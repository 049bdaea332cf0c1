import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { GAZETTEER_KINDS, type GazetteerKind, phraseHash } from '../extract/entities/gazetteer.ts';
import type { SectionArray } from '../model/sections.ts';
import { packTable, tableSections } from '../model/table.ts';
import { scanTokens } from '../text/tokens.ts';
import { internWord, normHash } from '../text/words.ts';
import { nameSources } from './name-sources.ts';

/** Names by kind; a name may be of several. */
export type NameLists = Map<string, number>;

const LONGEST = 7;

/** Sections of the gazetteers, which extract/entities/gazetteer.ts reads. */
export async function packGazetteers(log: (line: string) => void): Promise<Record<string, SectionArray>> {
  const lists = await nameSources();
  const entries = new Map<number, { mask: number; goesOn: boolean }>();
  for (const [name, mask] of lists) addPhrase(entries, name, mask);
  const masks = new Map<string, number>();
  const pairs: [number, number][] = [];
  for (const [hash, { mask, goesOn }] of entries) {
    const key = `${mask} ${goesOn ? 1 : 0}`;
    if (!masks.has(key)) masks.set(key, masks.size + 1);
    pairs.push([hash, masks.get(key)!]);
  }
  const table = packTable(pairs, pairs.length);
  const rows = ['0 0', ...masks.keys()].map((key) => key.split(' ').map(Number));
  log(`${lists.size} names, ${pairs.length} entries, ${rows.length} combinations of kinds`);
  return {
    ...tableSections('gazetteer', table),
    gazetteerMasks: Uint32Array.from(rows, ([mask]) => mask >>> 0),
    gazetteerGoesOn: Uint8Array.from(rows, ([, goesOn]) => goesOn),
  };
}

/** Enters a name under the hash of its words, and every beginning of it as one that goes on. */
function addPhrase(entries: Map<number, { mask: number; goesOn: boolean }>, name: string, mask: number): void {
  const { count, start, end } = scanTokens(name);
  if (count > LONGEST) return;
  for (let i = 0, hash = 0; i < count; i++) {
    hash = phraseHash(hash, normHash(internWord(name, start[i], end[i])));
    const entry = entries.get(hash) ?? { mask: 0, goesOn: false };
    if (i === count - 1) entry.mask |= mask;
    else entry.goesOn = true;
    entries.set(hash, entry);
  }
}

/** Adds a name, and again without its accents. */
export function addName(lists: NameLists, name: string, kind: GazetteerKind): void {
  const clean = name.toLowerCase().replace(/\s+/g, ' ').trim();
  if (clean.length < 2) return;
  const bit = 1 << GAZETTEER_KINDS.indexOf(kind);
  for (const form of new Set([clean, clean.normalize('NFD').replace(/[\u0300-\u036f]/g, '')]))
    lists.set(form, (lists.get(form) ?? 0) | bit);
}

/** Rows of one of our own lists: cells between tabs. */
export function readList(name: string): string[][] {
  const text = readFileSync(new URL(`./lists/${name}.tsv`, import.meta.url), 'utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t'));
}

/** Loads a package of the development dependencies. */
export const load = createRequire(import.meta.url);
