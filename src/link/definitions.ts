import type { Document } from '../text/document.ts';
import { CAPITAL } from '../text/words.ts';
import type { Name } from './cast.ts';
import { type Groups, mayJoin } from './groups.ts';
import { foldedWord } from './keys.ts';
import { join } from './referents.ts';
import { SMALL } from './words.ts';

/**
 * Joins a name with the short one that the text gives for it: `Financial Conduct Authority (FCA)`, `Zephyrion Energy
 * N.V. (“Zephyrion”)`, `the agency, known by its Spanish initials as AEMET`. Of `Hartford (AP)` nothing is joined:
 * the letters must come from the words.
 */
export function joinDefinitions(document: Document, names: Name[], groups: Groups): void {
  for (const name of names) {
    const at = shortNameAfter(document, name.to, name.words);
    if (at < 0) continue;
    const short = groups.byKey.get(foldedWord(document, at));
    if (short && short !== name.referent && mayJoin(groups, name.referent, short)) join(name.referent, short, 'definition');
  }
}

/** Token of the short name that is given behind a name of these words, which ends before token `to`; else -1. */
export function shortNameAfter(document: Document, to: number, words: string[]): number {
  if (words.length < 2) return -1;
  if (document.norm(to) === '(') {
    let at = to + 1;
    while (isOpening(document.norm(at))) at++;
    const short = foldedWord(document, at);
    const closed = document.norm(at + 1) === ')' || (isOpening(document.norm(at + 1)) && document.norm(at + 2) === ')');
    return closed && document.shape(at) & CAPITAL && (comesFrom(short, words) || short === words[0]) ? at : -1;
  }
  if (document.norm(to) !== ',' || document.norm(to + 1) !== 'known') return -1;
  for (let at = to + 2; at < to + 9 && at < document.count; at++) {
    if (document.norm(at) !== 'as') continue;
    while (isOpening(document.norm(at + 1))) at++;
    return document.shape(at + 1) & CAPITAL ? at + 1 : -1;
  }
  return -1;
}

const isOpening = (norm: string): boolean => norm === '"' || norm === "''" || norm === '``' || norm === 'the' || norm === 'or';

/** Do the letters stand in the words in this order, the first and at least half of them at the head of a word? */
function comesFrom(letters: string, words: string[]): boolean {
  if (letters.length < 2 || letters.length > 10) return false;
  let heads = 0;
  let at = 0;
  for (const word of words) {
    if (at === letters.length) break;
    if (word[0] !== letters[at]) continue;
    if (SMALL.has(word) && words.length > 3 && letters[at] !== word[0]) continue;
    heads++;
    at++;
    for (let k = 1; k < word.length && at < letters.length; k++) if (word[k] === letters[at] && !begins(words, word, letters[at])) at++;
  }
  return at === letters.length && heads * 2 >= letters.length;
}

/** Does a later word begin with the letter? Then the letter stands for that word. */
function begins(words: string[], after: string, letter: string): boolean {
  return words.slice(words.indexOf(after) + 1).some((word) => word[0] === letter && !SMALL.has(word));
}

/** Acronyms of a name, with and without its small words: `organization for security and co-operation in europe` → osce. */
export function acronymsOf(words: string[]): string[] {
  const all = words.map((word) => word[0]).join('');
  const large = words.filter((word) => !SMALL.has(word));
  const short = large.map((word) => word[0]).join('');
  return large.length < 2 ? [] : all === short ? [all] : [short, all];
}
