import { perWord } from '../../text/words.ts';
import { norm, type Pieces } from './pieces.ts';
import { FRACTION_SIGNS, ONES, ORDINALS, PARTS, PLURALS, SCALES, TEENS, TENS } from './words.ts';

/** Kinds of number words. */
export const KIND = {
  none: 0,
  digits: 1,
  one: 2,
  teen: 3,
  ten: 4,
  hundred: 5,
  scale: 6,
  dozen: 7,
  ordinal: 8,
  part: 9,
  sign: 10,
  plural: 11,
  article: 12,
  many: 13,
} as const;

/** Kind in the low four bits, index of the value above. */
const codes = new Map<string, number>();
const values: number[] = [0];

/** Kind of a piece; `none` behind the last. */
export const kindAt = (p: Pieces, k: number): number => (k < p.count ? codeOf(p.word[k]) & 15 : KIND.none);

/** Value of a number word or of digits. Those of digits are not kept: there is no end of them. */
export function valueAt(p: Pieces, k: number): number {
  const known = codeOf(p.word[k]);
  return (known & 15) === KIND.digits ? digitsValue(norm(p, k)) : values[known >> 4];
}

/** May a numeral begin with this word? */
export function startsNumeral(word: string, form: string): boolean {
  return isDigit(form) || codes.has(word) || word === '.' || word === 'point' || compound(word) > 0;
}

/** `2,975`, `1,00,000`, `5.4`; NaN for what is no plain number: `12:30`, `1.2.3`, `2,97`, a hundred digits. */
function digitsValue(form: string): number {
  if (form.length > 30) return Number.NaN;
  if (/^\d+(?:\.\d+)?$/.test(form)) return Number(form);
  return /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(form) || /^\d{1,2}(?:,\d{2})*,\d{3}$/.test(form)
    ? Number(form.replaceAll(',', ''))
    : Number.NaN;
}

const codeOf = perWord((word, form) => (isDigit(form) ? KIND.digits : (codes.get(word) ?? compound(word))));

function isDigit(form: string): boolean {
  const first = form.charCodeAt(0);
  return first >= 0x30 && first <= 0x39;
}

/** `twentyfive`, `fortysecond`; 0 for other words. */
function compound(word: string): number {
  const at = word.indexOf('ty') + 2;
  if (at < 5 || at === word.length || !TENS.has(word.slice(0, at))) return 0;
  const ones = word.slice(at);
  const tens = TENS.get(word.slice(0, at))!;
  if (ONES.has(ones)) return add(word, KIND.teen, tens + ONES.get(ones)!);
  return ORDINALS.has(ones) && ORDINALS.get(ones)! < 10 ? add(word, KIND.ordinal, tens + ORDINALS.get(ones)!) : 0;
}

function add(word: string, kind: number, value: number): number {
  if (!codes.has(word)) codes.set(word, kind | ((values.push(value) - 1) << 4));
  return codes.get(word)!;
}

for (const [kind, words] of [
  [KIND.one, ONES],
  [KIND.teen, TEENS],
  [KIND.ten, TENS],
  [KIND.scale, SCALES],
  [KIND.ordinal, ORDINALS],
  [KIND.part, PARTS],
  [KIND.sign, FRACTION_SIGNS],
  [KIND.plural, PLURALS],
] as const)
  for (const [word, value] of words) add(word, kind, value);
add('hundred', KIND.hundred, 100);
add('dozen', KIND.dozen, 12);
for (const word of ['a', 'an']) add(word, KIND.article, 1);
for (const word of ['several', 'few', 'couple']) add(word, KIND.many, 2);
