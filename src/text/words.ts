import { enlarged } from '../model/columns.ts';
import { hashText } from '../model/hash.ts';
import { classOf, DIGIT, fold, LETTER, PUNCTUATION, UPPER } from './characters.ts';
import { copied, folded } from './copies.ts';

/**
 * Word types of the process: every distinct written form has a number, so that whatever depends on the form alone is
 * computed once (`perWord`) and the loops over tokens see integers only. Numbers are valid for one document.
 */

export const CAPITAL = 1;
export const ALL_CAPITALS = 2;
export const HAS_DIGIT = 4;
export const HAS_HYPHEN = 8;
export const MARK = 16;
export const LOWER_CASE = 32;
export const HAS_STOP = 64;
export const MIXED_CASE = 128;
export const NOT_ASCII = 256;
export const ALL_DIGITS = 512;
/** `press@example.org`; not `@name`. */
export const ADDRESS = 1024;

/** Above this many types the table is emptied before the next document: bounded memory, some work done again. */
const CAPACITY = 20_000;

let forms: string[] = [];
let norms: string[] = [];
let shapes = new Int32Array(1 << 14);
/** Hashes (FNV-1a over UTF-16, as `hashText`) of the forms and of the norms. */
let hashes = new Int32Array(1 << 14);
let normHashes = new Int32Array(1 << 14);
let slots = new Int32Array(1 << 15).fill(-1);
let generation = 0;

/** Empties the table if it has grown too large; to be called between documents only. */
export function recycleWords(): void {
  if (forms.length <= CAPACITY) return;
  forms = [];
  norms = [];
  slots = new Int32Array(1 << 15).fill(-1);
  generation++;
}

/** Number of the word type that stands at `[start, end)`. */
export function internWord(text: string, start: number, end: number): number {
  const hash = hashText(text, start, end);
  let slot = slotOf(hash);
  for (; slots[slot] >= 0; slot = (slot + 1) & (slots.length - 1)) {
    const word = slots[slot];
    if (hashes[word] === hash && sameForm(forms[word], text, start, end)) return word;
  }
  slots[slot] = forms.length;
  return addWord(text, start, end, hash);
}

/** The word as written. */
export const formOf = (word: number): string => forms[word];

/** Lower case, with plain apostrophes and hyphens. */
export const normOf = (word: number): string => norms[word];

/** Shape flags: CAPITAL, ALL_CAPITALS, … */
export const shapeOf = (word: number): number => shapes[word];

/** Hash of the word as written (`hashText`). */
export const formHash = (word: number): number => hashes[word];

/** Hash of the word in lower case. */
export const normHash = (word: number): number => normHashes[word];

/** Caches a property of word types: `compute` runs once for each type that is asked for, and never for no word (-1, undefined). */
export function perWord(compute: (norm: string, form: string, shape: number, word: number) => number): (word: number) => number {
  let known = new Int32Array(1024).fill(UNKNOWN);
  let age = generation;
  return (word) => {
    if (age !== generation) {
      known.fill(UNKNOWN);
      age = generation;
    }
    if (word >= known.length) known = enlargedUnknown(known, word);
    const value = known[word];
    if (value !== UNKNOWN) return value;
    return (known[word] = compute(norms[word], forms[word], shapes[word], word));
  };
}

/** Changes when the table of words begins anew. */
export const wordGeneration = (): number => generation;

/** `perWord` over a fixed list: the code of the word's norm, else 0. */
export function wordCodes(codes: ReadonlyMap<string, number>): (word: number) => number {
  return perWord((norm) => codes.get(norm) ?? 0);
}

/** `perWord` over a set of norms: 1 if the word is in it. */
export function wordSet(norms: ReadonlySet<string>): (word: number) => number {
  return perWord((norm) => (norms.has(norm) ? 1 : 0));
}

const UNKNOWN = -0x80000000;

function enlargedUnknown(column: Int32Array<ArrayBuffer>, word: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(column.length * 2, word + 1)).fill(UNKNOWN);
  larger.set(column);
  return larger;
}

function sameForm(form: string, text: string, start: number, end: number): boolean {
  if (form.length !== end - start) return false;
  for (let i = start; i < end; i++) if (form.charCodeAt(i - start) !== text.charCodeAt(i)) return false;
  return true;
}

function addWord(text: string, start: number, end: number, hash: number): number {
  const word = forms.length;
  if (word === shapes.length) [shapes, hashes, normHashes] = [shapes, hashes, normHashes].map((column) => enlarged(column));
  const form = copied(text, start, end);
  const norm = folded(form);
  forms.push(form);
  norms.push(norm);
  shapes[word] = shapeOfForm(form);
  hashes[word] = hash;
  normHashes[word] = norm === form ? hash : hashText(norm);
  if (forms.length * 2 > slots.length) rehash();
  return word;
}

const slotOf = (hash: number): number => (hash ^ (hash >>> 15)) & (slots.length - 1);

function rehash(): void {
  slots = new Int32Array(slots.length * 2).fill(-1);
  for (let word = 0; word < forms.length; word++) {
    let slot = slotOf(hashes[word]);
    while (slots[slot] >= 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = word;
  }
}

function shapeOfForm(form: string): number {
  let upper = 0;
  let lower = 0;
  let digits = 0;
  let flags = 0;
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i);
    const kind = classOf(code);
    if (kind === UPPER) upper++;
    else if (kind === LETTER) lower++;
    else if (kind === DIGIT) digits++;
    else if (fold(code) === 0x2d) flags |= HAS_HYPHEN;
    else if (code === 0x2e) flags |= HAS_STOP;
    else if (code === 0x40 && i > 0) flags |= ADDRESS;
    if (code > 127 && kind !== PUNCTUATION) flags |= NOT_ASCII;
  }
  const first = classOf(form.charCodeAt(0)) === UPPER;
  if (first) flags |= CAPITAL;
  if (upper && !lower) flags |= ALL_CAPITALS;
  if (lower && !upper) flags |= LOWER_CASE;
  if (digits) flags |= upper || lower ? HAS_DIGIT : HAS_DIGIT | ALL_DIGITS;
  if (!upper && !lower && !digits) flags |= MARK;
  if (lower && upper && (!first || upper > 1)) flags |= MIXED_CASE;
  return flags;
}
