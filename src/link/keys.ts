import type { EntityType } from '../facts.ts';
import type { Document } from '../text/document.ts';
import { HAS_STOP, MARK, NOT_ASCII } from '../text/words.ts';
import type { Sex } from './cast.ts';
import { HONORIFICS, LEGAL_FORMS } from './words.ts';

/** Folded words of the name in tokens `[from, to)`: `Mr. Orbán` → orban; `the U.S.` → us; `Acme Corp.` → acme, with a legal form. */
export function nameWords(
  document: Document,
  from: number,
  to: number,
  type: EntityType,
): { words: string[]; sex: Sex | null; legal: boolean } {
  const words: string[] = [];
  let legal = false;
  let sex: Sex | null = honorificBefore(document, from, type);
  for (let i = from; i < to; i++) {
    const word = foldedWord(document, i);
    if (word === '' || word === "'s" || (document.shape(i) & MARK && word !== '&')) continue;
    if (words.length === 0 && word === 'the' && to - i > 1) continue;
    if (words.length === 0 && type === 'person' && to - i > 1 && HONORIFICS.has(word)) sex = HONORIFICS.get(word) ?? sex;
    else words.push(word);
  }
  while (type !== 'person' && words.length > 1 && LEGAL_FORMS.has(words[words.length - 1])) {
    words.pop();
    legal = true;
  }
  return { words, sex, legal };
}

function honorificBefore(document: Document, from: number, type: EntityType): Sex | null {
  return type === 'person' && from > 0 ? (HONORIFICS.get(foldedWord(document, from - 1)) ?? null) : null;
}

/** Key of a name that stands in no text: `Orbán` → orban. */
export function keyOf(name: string): string {
  const lower = name.toLowerCase();
  if (/^[a-z]+$/.test(lower)) return lower;
  const words = folded(lower.replace(/[’]/g, "'")).split(/\s+/);
  const [first] = words;
  return (first === 'the' || HONORIFICS.has(first) ? words.slice(1) : words).join(' ');
}

/** Lower case, without accents and full stops: `U.S.` → us, `Fermín` → fermin. */
export function foldedWord(document: Document, i: number): string {
  const norm = document.norm(i);
  if (norm === '') return norm;
  const shape = document.shape(i);
  if (shape & NOT_ASCII) return folded(norm);
  return shape & HAS_STOP ? norm.replaceAll('.', '') : norm;
}

/** The same for any lower-case word. */
export function folded(norm: string): string {
  return norm
    .normalize('NFD')
    .replace(/[\u0300-\u036f.]/g, '')
    .replace(/[łøđı]/g, (letter) => PLAIN[letter]);
}

const PLAIN: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i' };
