import type { Document } from '../text/document.ts';
import { TAG } from '../text/tags.ts';
import { CAPITAL, HAS_HYPHEN, LOWER_CASE, wordSet } from '../text/words.ts';
import type { Name } from './cast.ts';
import { endsPhrase, isClitic, isComma, isHyphen } from './signs.ts';
import { joinsPhrase, LONGEST, type NameColumn, type Stretch, startOf } from './stretches.ts';
import { isKindNoun, isSameKind, isTimeWord, kindOf } from './titles.ts';
import { SETTLEMENTS } from './words.ts';

/** What a body, place or thing is said to be beside one name. */
export function thingRoles(document: Document, name: Name, at: NameColumn): (Stretch | null)[] {
  const { type } = name.referent;
  if (type === 'group' || type === 'law') return [];
  const found = [kindBehind(document, name, at), kindBefore(document, name, at), kindBeside(document, name)];
  return found.filter((role) => role && kindOf(document.word[role.head]) === type);
}

function kindBehind(document: Document, { from: start, to: end }: Name, at: NameColumn): Stretch | null {
  const { word, tag, sentence } = document;
  let to = end;
  let head = -1;
  while (to < document.count && at[to] < 0 && tag[to] === TAG.NOUN && sentence[to] === sentence[start]) head = to++;
  if (head < 0 || !isSameKind(document, head)) return null;
  let from = start;
  while (from > 0 && modifies(document, from - 1) && sentence[from - 1] === sentence[start]) from--;
  if (from === 0 || tag[from - 1] !== TAG.DET || isHyphen(word[from])) return null;
  return { from, to: start, head, more: { from: end, to: placeBehind(document, to, at) } };
}

/** `state-run`, `regional`, `pro` + `-` + `Kremlin` */
function modifies(document: Document, k: number): boolean {
  return (
    document.tag[k] === TAG.ADJ ||
    isHyphen(document.word[k]) > 0 ||
    (document.shape(k) & (LOWER_CASE | HAS_HYPHEN)) === (LOWER_CASE | HAS_HYPHEN)
  );
}

/** `region` → `region in eastern Ukraine` */
function placeBehind({ word, tag }: Document, to: number, at: NameColumn): number {
  if (tag[to] !== TAG.ADP || !isPlacing(word[to])) return to;
  let end = to + 1;
  while (tag[end] === TAG.ADJ && at[end] < 0) end++;
  if ((at[end] ?? -1) < 0) return to;
  const name = at[end];
  while (at[end] === name) end++;
  return end;
}

const isPlacing = wordSet(new Set(['in', 'of']));

function kindBefore(document: Document, { from: start }: Name, at: NameColumn): Stretch | null {
  const { word, tag, sentence } = document;
  const of = start > 0 && document.norm(start - 1) === 'of';
  const head = start - (of ? 2 : 1);
  if (of && !isSettlement(document.word[head])) return null;
  if (head < 1 || sentence[head] !== sentence[start] || at[head] >= 0 || !isKindNoun(word[head])) return null;
  if (!(document.shape(head) & LOWER_CASE)) return null;
  let from = head;
  while (from > 0 && joinsKind(document, from - 1, at)) from--;
  if (from === 0 || (tag[from - 1] !== TAG.DET && !isClitic(word[from - 1]) && at[from - 1] < 0)) return null;
  return { from: startOf(document, from, head), to: head + 1, head };
}

const isSettlement = wordSet(SETTLEMENTS);

function joinsKind({ tag, word }: Document, k: number, at: NameColumn): boolean {
  if (isTimeWord(word[k])) return false;
  return at[k] >= 0 || tag[k] === TAG.ADJ || tag[k] === TAG.NOUN || isHyphen(word[k]) > 0;
}

/** `Kyiv, the capital, and`, `Koror, the largest town,`, `Friends of the Park, a residents' group with 1,200 members,` */
function kindBeside(document: Document, { to: behind, from: first }: Name): Stretch | null {
  const { word, tag, sentence, count } = document;
  if (!isComma(word[behind]) || tag[behind + 1] !== TAG.DET) return null;
  const from = behind + 2;
  let to = from;
  while (to < count && to - from < LONGEST && sentence[to] === sentence[first] && joinsPhrase(document, to)) to++;
  let head = -1;
  for (let k = from; k < to && tag[k] !== TAG.ADP; k++) if (tag[k] === TAG.NOUN) head = k;
  if (head < 0 || !isKindNoun(word[head]) || !endsPhrase(word[to])) return null;
  const opening = document.norm(behind + 1) === 'the' ? behind + 1 : from; // the capital
  return document.shape(head) & CAPITAL ? null : { from: opening, to, head };
}
