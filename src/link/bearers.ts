import type { Document } from '../text/document.ts';
import { TAG } from '../text/tags.ts';
import { wordSet } from '../text/words.ts';
import type { Actor } from './actors.ts';
import type { Referent, Role } from './cast.ts';
import { folded, foldedWord } from './keys.ts';
import { isClitic } from './signs.ts';
import { titleOf } from './titles.ts';

/** A noun phrase: tokens `[from, to)` and its head. */
export interface Phrase {
  from: number;
  to: number;
  head: number;
}

/** Persons by the head of a role, the latest last. */
export type ByRole = Map<string, { referent: Referent; words: Set<string> }[]>;

/** Persons of one role that are remembered. */
const BEARERS = 4;

/** Remembers a person under the head of a role. */
export function remember(byRole: ByRole, { head, text }: Role, referent: Referent): void {
  const known = (byRole.get(head) ?? []).filter((other) => other.referent !== referent);
  const words = new Set(text.split(/[\s’']+/).map((word) => folded(word.toLowerCase())));
  byRole.set(head, [...known.slice(-BEARERS), { referent, words }]);
}

/** `Neil Storm, who ran the branch, was the first witness`: he is the witness from here on. */
export function rememberPredicate(document: Document, last: Actor | undefined, head: number, from: number, byRole: ByRole): void {
  if (!last?.referent || !last.subject || last.sentence !== document.sentence[head]) return;
  if (titleOf(document.word[head]) && isPredicate(document, from)) {
    const text = foldedWord(document, head);
    remember(byRole, { head: text, text, start: 0, end: 0 }, last.referent);
  }
}

/** The latest person whose role has all words of the phrase: `the Ukrainian negotiator` is not the Russian one. */
export function bearerOf(document: Document, { from, to, head }: Phrase, byRole: ByRole): Referent | null {
  const bearers = byRole.get(foldedWord(document, head)) ?? [];
  for (let k = bearers.length - 1; k >= 0; k--) {
    let fits = true;
    for (let i = from; i < to && fits; i++) {
      const isSmall = document.tag[i] === TAG.DET || document.tag[i] === TAG.PRON || isClitic(document.word[i]);
      fits = Boolean(isSmall) || bearers[k].words.has(foldedWord(document, i));
    }
    if (fits) return bearers[k].referent;
  }
  return null;
}

const isCopula = wordSet(
  new Set(['is', 'was', 'be', 'been', 'being', 'are', 'were', 'as', 'became', 'become', 'named', 'called', 'elected', 'than']),
);

/** `Valcourt was a hard teacher` */
export function isPredicate({ word, tag }: Document, from: number): boolean {
  let k = from - 1;
  while (k > 0 && tag[k] === TAG.ADV) k--;
  return k >= 0 && isCopula(word[k]) > 0;
}
