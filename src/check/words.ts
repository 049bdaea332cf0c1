import type { Span } from '../facts.ts';

/** Words of a text in a form that typography does not change, with their places. */
export interface Words {
  /** Folded: `Don’t` → don't, `2,975` → 2975, `U.S.` → us, `Orbán` → orban. */
  list: string[];
  start: number[];
  end: number[];
}

// U.S. | 2,975 1.4m 20th | don't
const WORD = /(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?|\p{N}+(?:[.,:]\p{N}+)*[\p{L}\p{M}]*|[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;

/** Splits a text, or a stretch of it, into words; punctuation is none, and a hyphen parts two. */
export function splitWords(text: string, { start, end }: Span = { start: 0, end: text.length }): Words {
  const words: Words = { list: [], start: [], end: [] };
  for (const { 0: word, index } of text.slice(start, end).matchAll(WORD)) {
    words.list.push(foldWord(word));
    words.start.push(start + index);
    words.end.push(start + index + word.length);
  }
  return words;
}

/** Folded words of a short text. */
export function wordList(text: string): string[] {
  return splitWords(text).list;
}

const PLAIN = /^[a-z']+$/;
const LETTERS: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', ð: 'd', þ: 'th' };

/** One word without case, accents, stops and curly marks. */
function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  if (/^\p{N}/u.test(lower)) return lower.replace(/,(?=\p{N}{3})/gu, '');
  return lower
    .normalize('NFKD')
    .replace(/[\u0300-\u036f.]/g, '')
    .replace(/[’ʼ]/g, "'")
    .replace(/[łøđıßæœðþ]/g, (letter) => LETTERS[letter]);
}

/** `Russia's` → russia, `boys'` is split already. */
export function withoutPossessive(word: string): string {
  return word.endsWith("'s") ? word.slice(0, -2) : word;
}

/** Words that carry no meaning of their own. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  `a an the of in on at to for from by with and or but as is are was were be been has have had it its he she they them his her their
   this that these those who which what will would i you we not no do did does s there than then so if about into over after before`.split(
    /\s+/,
  ),
);
