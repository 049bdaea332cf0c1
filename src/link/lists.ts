import type { Finding, Quantity } from '../findings.ts';
import type { Document } from '../text/document.ts';
import { TAG } from '../text/tags.ts';
import { wordSet } from '../text/words.ts';
import type { Referent } from './cast.ts';
import type { Scene } from './scene.ts';
import { endsPhrase, isAnd, isComma } from './signs.ts';
import { endToken } from './speakers.ts';

/** A number of things that the text names beside it. */
export interface NamedList {
  quantity: number;
  members: Referent[];
  ok: boolean;
}

const isOpening = wordSet(new Set([':', '-', '--', '(']));
/** Words of an apposition inside a list: `Kyiv, the capital, and Chernihiv`. */
const MOST = 5;

/** Counts that a list of names follows or precedes: `two cities: Kyiv and Lviv`, `Kyiv, the capital, and Lviv — two cities`. */
export function findLists(scene: Scene, quantities: Finding<Quantity>[]): NamedList[] {
  const lists: NamedList[] = [];
  quantities.forEach(({ fact, start }, quantity) => {
    if (fact.type !== 'count' || fact.value === null || fact.value < 2 || fact.value > 20 || fact.approx) return;
    const first = scene.document.tokenAt(start);
    const after = fact.counts && fact.counts.start > start ? membersBehind(scene, endToken(scene.document, fact.counts.end)) : [];
    const members = after.length === fact.value ? after : membersBefore(scene, first);
    if (members.length === fact.value) lists.push({ quantity, members, ok: true });
  });
  return lists;
}

function membersBehind(scene: Scene, at: number): Referent[] {
  const { document } = scene;
  if (!isOpening(document.word[at]) && !isComma(document.word[at])) return [];
  return members(scene, at + 1, 1);
}

function membersBefore(scene: Scene, at: number): Referent[] {
  const { document } = scene;
  if (at < 2 || !(isOpening(document.word[at - 1]) || isComma(document.word[at - 1]))) return [];
  return members(scene, at - 2, -1).reverse();
}

/** Names joined by commas and one `and`, over articles and appositions; fewer than two, or without `and`, are no list. */
function members({ document, names, columns }: Scene, from: number, step: 1 | -1): Referent[] {
  const { word, tag, sentence } = document;
  const found: Referent[] = [];
  let joined = false;
  let gap = 0;
  for (let i = from; i >= 0 && i < document.count && sentence[i] === sentence[from] && gap <= MOST; i += step) {
    const name = names[columns.name[i]];
    if (name) {
      if (found.length && !joined && gap === 0) break;
      if (!found.includes(name.referent)) found.push(name.referent);
      i = step > 0 ? name.to - 1 : name.from;
      gap = 0;
      if (step > 0 && joined) return isClosed(document, name.to) ? oneKind(found) : []; // Acme and Bell say: no list
    } else if (isAnd(word[i])) joined = true;
    else if (isComma(word[i])) gap++;
    else if (tag[i] === TAG.DET || tag[i] === TAG.NOUN || tag[i] === TAG.ADJ) gap++;
    else break;
  }
  return joined && step < 0 ? oneKind(found) : [];
}

function oneKind(found: Referent[]): Referent[] {
  return found.length > 1 && found.every(({ type }) => type === found[0].type) ? found : [];
}

function isClosed({ word, sentence }: Document, at: number): boolean {
  return sentence[at] !== sentence[at - 1] || endsPhrase(word[at]) > 0;
}
