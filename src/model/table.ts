import { mix } from './hash.ts';

/** Hash → small number (1 to 65,535), packed: 16 bits of the hash beside 16 bits of value, no chains. */
export interface Table {
  /** Upper half of each entry's hash. */
  prints: Uint16Array;
  /** 0 is an empty slot. */
  values: Uint16Array;
}

/** Value stored under a hash; 0 if none. One in some ten thousand absent hashes is taken for another. */
export function lookUp({ prints, values }: Table, hash: number): number {
  const mask = values.length - 1;
  const print = hash >>> 16;
  for (let slot = slotOf(hash, mask); ; slot = (slot + 1) & mask) {
    const value = values[slot];
    if (value === 0 || prints[slot] === print) return value;
  }
}

/** Packs hash → value; in the order of the entries, so that the same entries give the same bytes. */
export function packTable(entries: Iterable<[number, number]>, count: number): Table {
  let size = 16;
  while (size * 0.8 < count) size *= 2;
  const table = { prints: new Uint16Array(size), values: new Uint16Array(size) };
  for (const [hash, value] of entries) insert(table, hash, value);
  return table;
}

function insert({ prints, values }: Table, hash: number, value: number): void {
  const mask = values.length - 1;
  let slot = slotOf(hash, mask);
  while (values[slot] !== 0 && prints[slot] !== hash >>> 16) slot = (slot + 1) & mask;
  if (values[slot] !== 0) return;
  prints[slot] = hash >>> 16;
  values[slot] = value;
}

/** Where the search for a hash begins; its upper half goes in too, since the lower alone decides little in small tables. */
export const slotOf = (hash: number, mask: number): number => mix(5, hash) & mask;
