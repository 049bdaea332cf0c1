import type { Document } from '../text/document.ts';
import { TAG } from '../text/tags.ts';
import { perWord, wordSet } from '../text/words.ts';
import type { Sex } from './cast.ts';
import { folded } from './keys.ts';
import { TITLE_HEADS } from './titles.generated.ts';
import { HONORIFICS, KIND_NOUNS, PARTS_OF_BODIES, SEX_OF_NOUN, TIME_WORDS } from './words.ts';

/** Codes of `titleOf`. */
export const TITLE = 1;
export const ABBREVIATION = 2;
export const FAMILY = 3;

const CLASSES: Record<string, number> = { abbreviation: ABBREVIATION, family: FAMILY };

let known: Map<string, number> | null = null;

/** Head words of titles with their classes, read when they are first asked for. */
function heads(): Map<string, number> {
  if (known) return known;
  known = new Map();
  for (const row of TITLE_HEADS.split('|')) {
    const [kind, words] = row.split('=');
    for (const head of words.split(' ')) known.set(head, CLASSES[kind] ?? TITLE);
  }
  return known;
}

/** Is the word the head of a title or occupation (`minister`, `Sen.`, `baker`, `husband`, `vice-president`)? 0 if not. */
export const titleOf = perWord((norm) => {
  const key = folded(norm);
  const part = key.replace(/-(?:elect|designate)$/, '');
  return (
    heads().get(key) ??
    heads().get(part.slice(part.lastIndexOf('-') + 1)) ??
    (/.(?:man|woman|ologist|graphist|keeper|holder|worker)$/.test(key) ? TITLE : 0)
  );
});

/** The same of the plural: `ministers`, `officials`, `spokesmen`. */
export const titlesOf = perWord((norm) => {
  if (norm === 'people' || norm === 'men' || norm === 'women' || norm === 'police') return TITLE;
  if (/(?:men|women)$/.test(norm)) return TITLE;
  return norm.endsWith('s') && !norm.endsWith('ss') ? (heads().get(folded(norm.slice(0, -1))) ?? 0) : 0;
});

const SEXES: readonly (Sex | null)[] = [null, 'male', 'female'];

const sexCode = perWord((norm) => SEXES.indexOf(SEX_OF_NOUN.get(folded(norm)) ?? null));

/** Sex that a noun or title tells: `chairwoman`, `husband`, `Mr`. */
export const sexOfNoun = (word: number): Sex | null => SEXES[sexCode(word)];

const isPreposition = wordSet(new Set(['of', 'for']));
const isHonorific = perWord((norm) => (HONORIFICS.has(folded(norm)) ? 1 : 0));

/** Token of the title in `Secretary of State`, `Undersecretary for Education Mr.` that ends before token `end`, else -1. */
export function titleOverPreposition({ word, tag }: Document, end: number): number {
  let k = end - 1;
  while (k >= 0 && isHonorific(word[k])) k--;
  const last = k;
  while (k >= 0 && last - k < 4 && (tag[k] === TAG.PROPN || tag[k] === TAG.NOUN || tag[k] === TAG.ADJ) && !titleOf(word[k])) k--;
  return k > 0 && k < last && isPreposition(word[k]) && titleOf(word[k - 1]) ? k - 1 : -1;
}

export const isTimeWord = wordSet(TIME_WORDS);

const KINDS: readonly string[] = ['organization', 'place', 'work', 'event', 'product'];

/** Does the noun say what a body, a place or a thing is: `agency`, `river`? */
export const isKindNoun = perWord((norm) => KINDS.indexOf(KIND_NOUNS.get(norm) ?? '') + 1);

const isPart = wordSet(PARTS_OF_BODIES);
const isNews = wordSet(new Set(['news', 'press']));

/** Is the noun at token `i`, behind a name, another word for the same: `the Ria news agency`, not `the UN agency`? */
export function isSameKind({ word }: Document, i: number): boolean {
  return isKindNoun(word[i]) > 0 && (!isPart(word[i]) || isNews(word[i - 1]) > 0);
}

/** Type of name that such a noun stands with: river → place. */
export const kindOf = (word: number): string | null => KINDS[isKindNoun(word) - 1] ?? null;
