import type { Document } from '../text/document.ts';
import { TAG } from '../text/tags.ts';
import { wordSet } from '../text/words.ts';
import type { Name } from './cast.ts';
import { foldedWord } from './keys.ts';
import { endsPhrase, isClitic, isComma, isDeterminer, isHyphen } from './signs.ts';
import { joinsPhrase, LONGEST, type NameColumn, type Stretch, startOf } from './stretches.ts';
import { ABBREVIATION, isTimeWord, TITLE, titleOf, titleOverPreposition } from './titles.ts';
import { HONORIFICS } from './words.ts';

/** Roles of a person before and behind one name. */
export function personRoles(document: Document, name: Name, names: Name[], at: NameColumn): (Stretch | null)[] {
  return [titleBefore(document, name, at), phraseBefore(document, name, names, at), phraseBehind(document, name, names, at)];
}

const isOf = wordSet(new Set(['of', 'for']));

/** `Deputy Defense Minister Fomin`, `Secretary of State Jo Li`, `retired teacher Edith Crossley`, `State Epidemiologist Dr. Oduya` */
function titleBefore(document: Document, { from: end }: Name, at: NameColumn): Stretch | null {
  const { word } = document;
  let to = end;
  while (to > 0 && isHonorific(document, to - 1)) to--;
  const over = titleOverPreposition(document, end);
  const head = over >= 0 ? over : to - 1;
  if (head < 0 || !isHead(document, head) || document.sentence[head] !== document.sentence[end]) return null;
  if (at[head] >= 0) return null;
  let from = head;
  for (let k = head - 1; k >= 0 && head - k < LONGEST && document.sentence[k] === document.sentence[head]; k--) {
    if (isDeterminer(word[k]) || isHonorific(document, k)) break;
    if (joinsTitle(document, k, at)) from = k;
    else if (!(isTightHyphen(document, k) || isClitic(word[k]))) break;
  }
  return { from: startOf(document, from, head), to, head };
}

const isLinking = wordSet(new Set(['including', 'involving', 'following', 'according', 'regarding', 'concerning', 'excluding']));

/** A word that may stand within a title: noun, adjective, participle, number. */
function joinsTitle(document: Document, k: number, at: NameColumn): boolean {
  if (isTimeWord(document.word[k])) return false;
  if (at[k] >= 0) return true;
  const kind = document.tag[k];
  if (kind === TAG.NOUN || kind === TAG.PROPN || kind === TAG.ADJ) return true;
  return kind === TAG.VERB && /(?:ed|ing|en)$/.test(document.norm(k)) && !isLinking(document.word[k]) && opensPhrase(document, k);
}

/** `retired teacher` at the head of a phrase; not `police accused former minister`. */
function opensPhrase({ tag, word, sentence }: Document, k: number): boolean {
  if (k === 0 || sentence[k - 1] !== sentence[k] || isDeterminer(word[k - 1]) || isClitic(word[k - 1])) return true;
  return tag[k - 1] === TAG.DET || tag[k - 1] === TAG.ADJ || tag[k - 1] === TAG.ADP || isComma(word[k - 1]) > 0;
}

function isTightHyphen(document: Document, k: number): boolean {
  return isHyphen(document.word[k]) > 0 && !document.spaceBefore(k);
}

function isHonorific(document: Document, i: number): boolean {
  const folded = foldedWord(document, i);
  return HONORIFICS.has(folded) && titleOf(document.word[i]) !== TITLE && titleOf(document.word[i]) !== ABBREVIATION;
}

/** A title or occupation; after a determiner any noun (`the whistle-blower Jo Li`) is left out, since it may be a thing. */
function isHead({ word, tag }: Document, i: number): boolean {
  return titleOf(word[i]) > 0 && (tag[i] === TAG.NOUN || tag[i] === TAG.PROPN || tag[i] === TAG.ADJ) && !isTimeWord(word[i]);
}

/** `The lead negotiator of the breakaway side, Yuri Demchuk, said`, `Her husband, Petro Kozyr, stayed` */
function phraseBefore(document: Document, { from: start, to: last }: Name, names: Name[], at: NameColumn): Stretch | null {
  const { word, sentence } = document;
  const after = behindLetters(document, last);
  let end = start;
  while (end > 0 && isHonorific(document, end - 1)) end--;
  const to = end - 1;
  if (to < 1 || !isComma(word[to]) || sentence[to] !== sentence[end] || !endsPhrase(word[affiliationEnd(document, after, at)])) return null;
  let from = to;
  while (from > 0 && to - from < LONGEST && sentence[from - 1] === sentence[to] && joinsPhrase(document, from - 1)) from--;
  const before = from > 0 && sentence[from - 1] === sentence[to] ? from - 1 : -1;
  if (from === to || (before >= 0 && document.tag[before] === TAG.NUM)) return null;
  return roleIn(document, from, to, names, at);
}

const isLetters = wordSet(new Set(['kc', 'qc', 'mp', 'mep', 'msp', 'obe', 'cbe', 'mbe', 'phd', 'md']));

/** Token behind letters after a name: `Gerald Pym KC`. */
function behindLetters({ word }: Document, after: number): number {
  let k = after;
  while (isLetters(word[k])) k++;
  return k;
}

const isAnybody = wordSet(new Set(['man', 'woman', 'person', 'boy', 'girl', 'one']));

/** `a nurse and survivor Ana Lee` is a list of persons; `mother of Ana Lee`, `Ana's mother` are roles. */
function namesSomebody({ tag, word }: Document, from: number, to: number, names: Name[], at: NameColumn): boolean {
  for (let k = from; k < to; k++) {
    const name = names[at[k] ?? -1];
    if (name?.type !== 'person') continue;
    if (tag[name.from - 1] !== TAG.ADP && !isClitic(word[name.to])) return true;
    k = name.to - 1;
  }
  return false;
}

/** Token behind `of the University of Guam`, else `at` itself. */
function affiliationEnd(document: Document, after: number, at: NameColumn): number {
  if (!isOf(document.word[after]) && document.norm(after) !== 'from') return after;
  let k = after + 1;
  if (isDeterminer(document.word[k])) k++;
  const name = at[k] ?? -1;
  if (name < 0) return after;
  while (at[k] === name) k++;
  return k;
}

/** `Natalia Kozyr, a nurse at the town's hospital, said`, `Jo Li, 44, chief executive of Acme.` */
function phraseBehind(document: Document, { to: behind, from: first }: Name, names: Name[], at: NameColumn): Stretch | null {
  const { word, sentence, count } = document;
  let from = behindLetters(document, behind);
  if (!isComma(word[from])) return null;
  from = behindWho(document, from + 1);
  if (document.tag[from] === TAG.NUM && isComma(word[from + 1])) from += 2;
  if (document.norm(from) === 'now' || document.norm(from) === 'then') from++;
  let to = from;
  while (to < count && to - from < LONGEST && sentence[to] === sentence[first] && joinsPhrase(document, to)) to++;
  const closed = to === count || sentence[to] !== sentence[first] || endsPhrase(word[to]) > 0;
  return closed && to > from ? roleIn(document, from, to, names, at) : null;
}

const isWho = wordSet(new Set(['who']));
const isBeing = wordSet(new Set(['is', 'was', 'has', 'had', 'been', 'also', 'once', 'now', 'still', 'then']));

/** Token behind `who is`, `who was then`; else `at` itself. */
function behindWho({ word }: Document, at: number): number {
  if (!isWho(word[at]) || !isBeing(word[at + 1])) return at;
  let k = at + 1;
  while (isBeing(word[k])) k++;
  return isDeterminer(word[k]) ? k : at;
}

/** The role in tokens `[from, to)`: its head is the last noun before the first preposition, a title, and nobody's name. */
function roleIn(document: Document, from: number, to: number, names: Name[], at: NameColumn): Stretch | null {
  const { word, tag } = document;
  let first = from;
  while (first < to && (isDeterminer(word[first]) || tag[first] === TAG.CCONJ || (first === from && document.norm(first) === 'by')))
    first++;
  let head = -1;
  for (let k = first; k < to && tag[k] !== TAG.ADP && tag[k] !== TAG.CCONJ; k++)
    if (tag[k] === TAG.NOUN || tag[k] === TAG.PROPN || titleOf(word[k])) head = k;
  if (head < 0 || !titleOf(word[head]) || isTimeWord(word[head])) return null;
  if (isAnybody(word[head]) || namesSomebody(document, first, to, names, at)) return null;
  return { from: first, to, head };
}
