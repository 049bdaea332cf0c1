import type { Document } from '../text/document.ts';
import { TAG } from '../text/tags.ts';
import { CAPITAL, shapeOf, wordSet } from '../text/words.ts';
import { isClitic, isComma, isDeterminer, isHyphen } from './signs.ts';

/** Longest role, in tokens. */
export const LONGEST = 12;

/** Index of the name that covers each token, else -1. */
export type NameColumn = Int32Array;

/** Tokens `[from, to)` with the head's token. */
export interface Stretch {
  from: number;
  to: number;
  head: number;
  /** Words behind the name that belong to the role as well: `state-run … news agency`. */
  more?: { from: number; to: number };
}

/** Without hyphens and clitics at its start. */
export function startOf({ word }: Document, from: number, head: number): number {
  let k = from;
  while (k < head && (isHyphen(word[k]) || isClitic(word[k]))) k++;
  return k;
}

const isTemporal = wordSet(new Set(['since', 'until', 'till', 'after', 'before', 'during']));

/** Words of a noun phrase with its prepositional phrases; a verb only before its noun: `Russia's lead negotiator`. */
export function joinsPhrase({ tag, word }: Document, k: number): boolean {
  const kind = tag[k];
  if (kind === TAG.NOUN || kind === TAG.PROPN || kind === TAG.ADJ || kind === TAG.DET || kind === TAG.NUM) return true;
  if (kind === TAG.ADP) return !isTemporal(word[k]);
  if (isClitic(word[k]) || isHyphen(word[k]) || isDeterminer(word[k])) return true;
  if (kind === TAG.CCONJ) return !isComma(word[k - 1]);
  if (kind !== TAG.VERB) return false;
  if (shapeOf(word[k]) & CAPITAL && (tag[k + 1] === TAG.PROPN || shapeOf(word[k + 1]) & CAPITAL)) return true; // Managing Director
  return tag[k + 1] === TAG.NOUN && (isClitic(word[k - 1]) > 0 || isDeterminer(word[k - 1]) > 0);
}
