/** Integer hashes: features are numbers from the first to the last, so that no loop over tokens builds a string. */

const PRIME = 0x01000193;
const SEED = 0x811c9dc5 | 0;

/** Hash of a string's code units in `[from, to)` (FNV-1a over UTF-16). */
export function hashText(text: string, from = 0, to = text.length): number {
  let hash = SEED;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return hash | 0;
}

/** A text's hash with one more code unit. */
export const hashUnit = (hash: number, code: number): number => Math.imul(hash ^ code, PRIME) | 0;

/** The same from the end: suffixes share it. */
export function hashBackwards(text: string, from: number, to: number): number {
  let hash = SEED;
  for (let i = to - 1; i >= from; i--) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return hash | 0;
}

/** Feature of template `template` with one value. */
export function mix(template: number, value: number): number {
  let hash = Math.imul(value ^ Math.imul(template, 0x9e3779b1 | 0), 0x85ebca6b | 0);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0xc2b2ae35 | 0);
  return (hash ^ (hash >>> 13)) | 0;
}

/** Feature of template `template` with two values; order matters. */
export function mix2(template: number, a: number, b: number): number {
  return mix(template, Math.imul(a, 0x27d4eb2f | 0) ^ ((b + 0x165667b1) | 0) ^ (a >>> 7));
}

/** Feature of template `template` with three values. */
export function mix3(template: number, a: number, b: number, c: number): number {
  return mix2(template, mix2(1, a, b), c);
}
