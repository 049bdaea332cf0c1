import { mix } from './hash.ts';
import type { SectionArray, Sections } from './sections.ts';
import { filledSlots, spreadOver } from './slots.ts';

/** Hash → small number (1 to 65,535), packed: 16 bits of the hash beside 16 bits of value, no chains. */
export interface Table {
  /** Upper half of each entry's hash. */
  prints: Uint16Array;
  /** 0 is an empty slot. */
  values: Uint16Array;
}

/** Value stored under a hash; 0 if none. One in some ten thousand absent hashes is taken for another. */
export function lookUp({ prints, values }: Table, hash: number): number {
  const print = hash >>> 16;
  for (let slot = slotIn(hash, values.length); ; slot = slot + 1 === values.length ? 0 : slot + 1) {
    const value = values[slot];
    if (value === 0 || prints[slot] === print) return value;
  }
}

/** Sections of a table under a name, without its empty slots. */
export function tableSections(name: string, { prints, values }: Table): Record<string, SectionArray> {
  const { bits, slots } = filledSlots(values);
  return {
    [`${name}Size`]: Uint32Array.of(values.length),
    [`${name}Slots`]: bits,
    [`${name}Prints`]: Uint16Array.from(slots, (slot) => prints[slot]),
    [`${name}Values`]: Uint16Array.from(slots, (slot) => values[slot]),
  };
}

/** Reads what `tableSections` made. */
export function readTable({ arrays }: Sections, name: string): Table {
  const [size] = arrays[`${name}Size`];
  const bits = arrays[`${name}Slots`] as Uint8Array;
  const spread = (column: string) => spreadOver(bits, arrays[`${name}${column}`], new Uint16Array(size));
  return { prints: spread('Prints'), values: spread('Values') };
}

/** Packs hash → value; in the order of the entries, so that the same entries give the same bytes. */
export function packTable(entries: Iterable<[number, number]>, count: number): Table {
  const size = Math.ceil(count / 0.85) + 1;
  const table = { prints: new Uint16Array(size), values: new Uint16Array(size) };
  for (const [hash, value] of entries) insert(table, hash, value);
  return table;
}

function insert({ prints, values }: Table, hash: number, value: number): void {
  let slot = slotIn(hash, values.length);
  while (values[slot] !== 0 && prints[slot] !== hash >>> 16) slot = slot + 1 === values.length ? 0 : slot + 1;
  if (values[slot] !== 0) return;
  prints[slot] = hash >>> 16;
  values[slot] = value;
}

/** Where the search for a hash begins; its upper half goes in too, since the lower alone decides little in small tables. */
export const slotOf = (hash: number, mask: number): number => mix(5, hash) & mask;

/** The same for a table of any size. */
function slotIn(hash: number, size: number): number {
  if ((size & (size - 1)) === 0) return slotOf(hash, size - 1);
  return Math.floor(((mix(5, hash) >>> 0) / 4294967296) * size);
}
