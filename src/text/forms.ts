import { hashBackwards, hashText } from '../model/hash.ts';
import { classOf, DIGIT, LETTER, UPPER } from './characters.ts';
import { internWord, perWord } from './words.ts';

/** Hashes of a word type, each computed once: what the models see of a word. */

/** The word in lower case. */
export const normHash = perWord((norm) => hashText(norm));

/** Number of the word's lower-case form. */
export const normWord = perWord((norm) => internWord(norm, 0, norm.length));

/** The word as written. */
export const formHash = perWord((_, form) => hashText(form));

/** Runs of upper case, lower case and digits, by one letter or more: `McDonald` → `XxXx+`. */
export const shapeHash = perWord((_, form) => hashShape(form));

export const prefix1 = perWord((norm) => prefix(norm, 1));
export const prefix2 = perWord((norm) => prefix(norm, 2));
export const prefix3 = perWord((norm) => prefix(norm, 3));
export const prefix4 = perWord((norm) => prefix(norm, 4));
export const suffix1 = perWord((norm) => suffix(norm, 1));
export const suffix2 = perWord((norm) => suffix(norm, 2));
export const suffix3 = perWord((norm) => suffix(norm, 3));
export const suffix4 = perWord((norm) => suffix(norm, 4));
export const suffix5 = perWord((norm) => suffix(norm, 5));

const prefix = (norm: string, length: number): number => hashText(norm, 0, Math.min(length, norm.length)) ^ length;
const suffix = (norm: string, length: number): number =>
  hashBackwards(norm, Math.max(0, norm.length - length), norm.length) ^ (length << 4);

function hashShape(form: string): number {
  let shape = '';
  let run = 0;
  for (let i = 0, last = ''; i < form.length; i++) {
    const kind = classOf(form.charCodeAt(i));
    const sign = kind === UPPER ? 'X' : kind === LETTER ? 'x' : kind === DIGIT ? '0' : form[i];
    run = sign === last ? run + 1 : 1;
    if (run === 1) shape += sign;
    else if (run === 2) shape += '+';
    last = sign;
  }
  return hashText(shape);
}
