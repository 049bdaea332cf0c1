import { classOf, DIGIT, fold, LETTER, PUNCTUATION, UPPER } from './characters.ts';

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

/** Above this many types the table is emptied before the next document: bounded memory, some work done again. */
const CAPACITY = 1 << 18;

let forms: string[] = [];
let norms: string[] = [];
let shapes: number[] = [];
let hashes: number[] = [];
let slots = new Int32Array(1 << 15).fill(-1);
let generation = 0;

/** Empties the table if it has grown too large; to be called between documents only. */
export function recycleWords(): void {
  if (forms.length <= CAPACITY) return;
  forms = [];
  norms = [];
  shapes = [];
  hashes = [];
  slots = new Int32Array(1 << 15).fill(-1);
  generation++;
}

/** Number of the word type that stands at `[start, end)`. */
export function internWord(text: string, start: number, end: number): number {
  let hash = end - start;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  let slot = hash & (slots.length - 1);
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

/** Caches a property of word types: `compute` runs once for each type that is asked for. */
export function perWord(compute: (norm: string, form: string, shape: number, word: number) => number): (word: number) => number {
  let known = new Int32Array(1024).fill(UNKNOWN);
  let age = generation;
  return (word) => {
    if (age !== generation) {
      known.fill(UNKNOWN);
      age = generation;
    }
    if (word >= known.length) known = enlarged(known, word);
    const value = known[word];
    if (value !== UNKNOWN) return value;
    return (known[word] = compute(norms[word], forms[word], shapes[word], word));
  };
}

/** Rows of small numbers by word type, each computed once. */
export interface WordRows {
  /** May be replaced by a larger one: read it after `at`. */
  rows: Int16Array;
  /** Where the word's row begins in `rows`. */
  at(word: number): number;
}

/** `perWord` for rows of `width` numbers, which `compute` adds to zeros at `at`. */
export function perWordRows(width: number, compute: (word: number, rows: Int16Array, at: number) => void): WordRows {
  let known = new Int32Array(1024).fill(UNKNOWN);
  let age = generation;
  let size = 0;
  const cache: WordRows = {
    rows: new Int16Array(1024 * width),
    at(word) {
      if (age !== generation) {
        known.fill(UNKNOWN);
        cache.rows.fill(0);
        age = generation;
        size = 0;
      }
      if (word >= known.length) known = enlarged(known, word);
      if (known[word] !== UNKNOWN) return known[word];
      if (size + width > cache.rows.length) {
        const larger = new Int16Array(cache.rows.length * 2);
        larger.set(cache.rows);
        cache.rows = larger;
      }
      known[word] = size;
      size += width;
      compute(word, cache.rows, known[word]);
      return known[word];
    },
  };
  return cache;
}

/** Several numbers of a word type side by side, since most of the time goes into fetching them. */
export interface WordFacts {
  /** May be replaced by a larger one: read it after the last `at`. */
  rows: Int32Array;
  /** Where the word's numbers begin in `rows`; those of a word below 0 are `edge`. */
  at(word: number): number;
}

/** `perWord` for several numbers at once; `edge` are those where there is no word. */
export function perWordFacts(edge: readonly number[], compute: (word: number) => readonly number[]): WordFacts {
  const place = perWord((_norm, _form, _shape, word) => {
    const numbers = compute(word);
    if (size + numbers.length > facts.rows.length) {
      const larger = new Int32Array(facts.rows.length * 2);
      larger.set(facts.rows);
      facts.rows = larger;
    }
    facts.rows.set(numbers, size);
    size += edge.length;
    return size - edge.length;
  });
  let age = generation;
  let size = edge.length;
  const facts: WordFacts = {
    rows: new Int32Array(1024 * edge.length),
    at(word) {
      if (word < 0) return 0;
      if (age !== generation) {
        age = generation;
        size = edge.length;
      }
      return place(word);
    },
  };
  facts.rows.set(edge);
  return facts;
}

/** `perWord` over a fixed list: the code of the word's norm, else 0. */
export function wordCodes(codes: ReadonlyMap<string, number>): (word: number) => number {
  return perWord((norm) => codes.get(norm) ?? 0);
}

/** `perWord` over a set of norms: 1 if the word is in it. */
export function wordSet(norms: ReadonlySet<string>): (word: number) => number {
  return perWord((norm) => (norms.has(norm) ? 1 : 0));
}

const UNKNOWN = -0x80000000;

function enlarged(column: Int32Array<ArrayBuffer>, word: number): Int32Array<ArrayBuffer> {
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
  const units: number[] = [];
  const folded: number[] = [];
  for (let i = start; i < end; i++) {
    units.push(text.charCodeAt(i));
    folded.push(fold(text.charCodeAt(i)));
  }
  // built from units: a slice would keep the whole article alive
  forms.push(fromUnits(units));
  norms.push(fromUnits(folded));
  shapes.push(shapeOfUnits(units));
  hashes.push(hash);
  if (forms.length * 2 > slots.length) rehash();
  return forms.length - 1;
}

function fromUnits(units: number[]): string {
  let form = '';
  for (let i = 0; i < units.length; i += 4096) form += String.fromCharCode(...units.slice(i, i + 4096));
  return form;
}

function rehash(): void {
  slots = new Int32Array(slots.length * 2).fill(-1);
  for (let word = 0; word < hashes.length; word++) {
    let slot = hashes[word] & (slots.length - 1);
    while (slots[slot] >= 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = word;
  }
}

function shapeOfUnits(units: number[]): number {
  let upper = 0;
  let lower = 0;
  let digits = 0;
  let flags = 0;
  for (const code of units) {
    const kind = classOf(code);
    if (kind === UPPER) upper++;
    else if (kind === LETTER) lower++;
    else if (kind === DIGIT) digits++;
    else if (fold(code) === 0x2d) flags |= HAS_HYPHEN;
    else if (code === 0x2e) flags |= HAS_STOP;
    if (code > 127 && kind !== PUNCTUATION) flags |= NOT_ASCII;
  }
  const first = classOf(units[0]) === UPPER;
  if (first) flags |= CAPITAL;
  if (upper && !lower) flags |= ALL_CAPITALS;
  if (lower && !upper) flags |= LOWER_CASE;
  if (digits) flags |= upper || lower ? HAS_DIGIT : HAS_DIGIT | ALL_DIGITS;
  if (!upper && !lower && !digits) flags |= MARK;
  if (lower && upper && (!first || upper > 1)) flags |= MIXED_CASE;
  return flags;
}
