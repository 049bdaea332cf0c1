import { hashText, hashUnit } from '../model/hash.ts';
import { classOf, DIGIT, LETTER, UPPER } from './characters.ts';
import { internWord, perWord } from './words.ts';

/** What the models see of a word's letters. */

/** Number of the word's lower-case form. */
export const normWord = perWord((norm, form, _shape, word) => (norm === form ? word : internWord(norm, 0, norm.length)));

/** Runs of upper case, lower case and digits, by one letter or more: `McDonald` → `XxXx+`. */
export const shapeHash = perWord((_, form) => hashShape(form));

/** Hash of the last two units of the lower-case form. */
export const suffix2 = perWord((norm) => affixesOf(norm)[SUFFIX + 2]);

/** Places in `affixesOf`: the prefix of `n` units is at `PREFIX + n`, the suffix at `SUFFIX + n`. */
export const PREFIX = 0;
export const SUFFIX = 5;
const LONGEST_PREFIX = 4;
const LONGEST_SUFFIX = 5;

const affixes = new Int32Array(SUFFIX + LONGEST_SUFFIX + 1);

/** Hashes of the beginnings and ends of a norm; valid until the next call. */
export function affixesOf(norm: string): Int32Array {
  const { length } = norm;
  let hash = hashText('');
  for (let n = 1; n <= LONGEST_PREFIX; n++) {
    if (n <= length) hash = hashUnit(hash, norm.charCodeAt(n - 1));
    affixes[PREFIX + n] = hash ^ n;
  }
  hash = hashText('');
  for (let n = 1; n <= LONGEST_SUFFIX; n++) {
    if (n <= length) hash = hashUnit(hash, norm.charCodeAt(length - n));
    affixes[SUFFIX + n] = hash ^ (n << 4);
  }
  return affixes;
}

function hashShape(form: string): number {
  let hash = hashText('');
  let run = 0;
  for (let i = 0, last = 0; i < form.length; i++) {
    const sign = signOf(form.charCodeAt(i));
    run = sign === last ? run + 1 : 1;
    if (run === 1) hash = hashUnit(hash, sign);
    else if (run === 2) hash = hashUnit(hash, 0x2b);
    last = sign;
  }
  return hash;
}

/** `X`, `x` and `0` for letters and digits, a mark for itself. */
function signOf(code: number): number {
  const kind = classOf(code);
  return kind === UPPER ? 0x58 : kind === LETTER ? 0x78 : kind === DIGIT ? 0x30 : code;
}
