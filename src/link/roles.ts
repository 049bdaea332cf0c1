import type { Document } from '../text/document.ts';
import { TAG } from '../text/tags.ts';
import { CAPITAL, HAS_HYPHEN, LOWER_CASE, wordSet } from '../text/words.ts';
import type { Name, Referent, Role } from './cast.ts';
import { foldedWord } from './keys.ts';
import { ABBREVIATION, isKindNoun, isTimeWord, sexOfNoun, TITLE, titleOf, titleOverPreposition } from './titles.ts';
import { HONORIFICS } from './words.ts';

/** Longest role, in tokens. */
const LONGEST = 12;

/** Index of the name that covers each token, else -1. */
export type NameColumn = Int32Array;

/**
 * Gives referents the roles that stand before their names (`Russia's lead negotiator, Vladimir Medinsky`, `Deputy Defense
 * Minister Alexander Fomin`, `the state-run Ria news agency`) and behind them (`Jo Li, a nurse at the hospital,`). Gives
 * the column of the tokens that are roles.
 */
export function addRoles(document: Document, names: Name[], at: NameColumn): Uint8Array {
  const isRole = new Uint8Array(document.count);
  for (const name of names) {
    const found = name.type === 'person' ? personRoles(document, name, names, at) : thingRoles(document, name, at);
    for (const role of found) if (role) addRole(document, name.referent, role, isRole);
  }
  return isRole;
}

/** Tokens `[from, to)` with the head's token. */
interface Stretch {
  from: number;
  to: number;
  head: number;
  /** Words behind the name that belong to the role as well: `state-run … news agency`. */
  more?: { from: number; to: number };
}

function addRole(document: Document, referent: Referent, { from, to, head, more }: Stretch, isRole: Uint8Array): void {
  isRole.fill(1, from, to);
  const { start, end } = document.span(from, to);
  const rest = more && more.to > more.from ? document.span(more.from, more.to) : null;
  const parts = [to > from ? document.text.slice(start, end) : '', rest ? document.text.slice(rest.start, rest.end) : ''];
  const text = parts.filter(Boolean).join(' ').replace(/\s+/g, ' ');
  const known = referent.roles.some((role) => role.text.toLowerCase() === text.toLowerCase());
  if (!known) referent.roles.push({ text, head: foldedWord(document, head), start, end: rest?.end ?? end } satisfies Role);
  referent.sex ??= sexOfNoun(document.word[head]);
}

function personRoles(document: Document, name: Name, names: Name[], at: NameColumn): (Stretch | null)[] {
  return [titleBefore(document, name, at), phraseBefore(document, name, names, at), phraseBehind(document, name, names, at)];
}

const isOf = wordSet(new Set(['of', 'for']));
const isClitic = wordSet(new Set(["'s", "'"]));
const isHyphen = wordSet(new Set(['-']));
const isComma = wordSet(new Set([',']));
const isDeterminer = wordSet(new Set(['the', 'a', 'an', 'his', 'her', 'its', 'their', 'our', 'my', 'another', 'one']));
const endsPhrase = wordSet(
  new Set([',', '.', ';', ':', '-', '--', '(', ')', '"', 'who', 'whose', 'which', 'that', 'and', 'whom', 'where']),
);

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
    if (isDeterminer(word[k])) break;
    if (joinsTitle(document, k, at)) from = k;
    else if (!(isHyphen(word[k]) || isClitic(word[k]) || (isOf(word[k]) && titleOf(word[k - 1])))) break;
  }
  return { from: startOf(document, from, head), to, head };
}

/** A word that may stand within a title: noun, adjective, participle, number. */
function joinsTitle({ tag, word, text, end, start }: Document, k: number, at: NameColumn): boolean {
  if (isTimeWord(word[k])) return false;
  if (at[k] >= 0) return true;
  const kind = tag[k];
  if (kind === TAG.NOUN || kind === TAG.PROPN || kind === TAG.ADJ) return true;
  return kind === TAG.VERB && /(?:ed|ing|en)$/.test(text.slice(start[k], end[k]));
}

/** Without hyphens and clitics at its start. */
function startOf({ word }: Document, from: number, head: number): number {
  let k = from;
  while (k < head && (isHyphen(word[k]) || isClitic(word[k]))) k++;
  return k;
}

function isHonorific(document: Document, i: number): boolean {
  const folded = foldedWord(document, i);
  return HONORIFICS.has(folded) && titleOf(document.word[i]) !== TITLE && titleOf(document.word[i]) !== ABBREVIATION;
}

/** A title or occupation; after a determiner any noun (`the whistle-blower Jo Li`) is left out, since it may be a thing. */
function isHead({ word, tag }: Document, i: number): boolean {
  return titleOf(word[i]) > 0 && (tag[i] === TAG.NOUN || tag[i] === TAG.PROPN) && !isTimeWord(word[i]);
}

/** `The lead negotiator of the breakaway side, Yuri Demchuk, said`, `Her husband, Petro Kozyr, stayed` */
function phraseBefore(document: Document, { from: end, to: after }: Name, names: Name[], at: NameColumn): Stretch | null {
  const { word, sentence } = document;
  const to = end - 1;
  if (to < 1 || !isComma(word[to]) || sentence[to] !== sentence[end] || !endsPhrase(word[after])) return null;
  let from = to;
  while (from > 0 && to - from < LONGEST && sentence[from - 1] === sentence[to] && joinsPhrase(document, from - 1)) from--;
  const before = from > 0 && sentence[from - 1] === sentence[to] ? from - 1 : -1;
  if (from === to || (before >= 0 && document.tag[before] === TAG.NUM)) return null;
  return roleIn(document, from, to, names, at);
}

/** `Natalia Kozyr, a nurse at the town's hospital, said`, `Jo Li, 44, chief executive of Acme.` */
function phraseBehind(document: Document, { to: behind, from: first }: Name, names: Name[], at: NameColumn): Stretch | null {
  const { word, sentence, count } = document;
  let from = behind;
  if (!isComma(word[from])) return null;
  from++;
  if (document.tag[from] === TAG.NUM && isComma(word[from + 1])) from += 2;
  if (document.norm(from) === 'now' || document.norm(from) === 'then') from++;
  let to = from;
  while (to < count && to - from < LONGEST && sentence[to] === sentence[first] && joinsPhrase(document, to)) to++;
  const closed = to === count || sentence[to] !== sentence[first] || endsPhrase(word[to]) > 0;
  return closed && to > from ? roleIn(document, from, to, names, at) : null;
}

/** Words of a noun phrase with its prepositional phrases. */
function joinsPhrase({ tag, word }: Document, k: number): boolean {
  const kind = tag[k];
  if (kind === TAG.NOUN || kind === TAG.PROPN || kind === TAG.ADJ || kind === TAG.DET || kind === TAG.ADP || kind === TAG.NUM) return true;
  return isClitic(word[k]) > 0 || isHyphen(word[k]) > 0 || isDeterminer(word[k]) > 0 || (kind === TAG.CCONJ && !isComma(word[k - 1]));
}

/** The role in tokens `[from, to)`: its head is the last noun before the first preposition, a title, and nobody's name. */
function roleIn(document: Document, from: number, to: number, names: Name[], at: NameColumn): Stretch | null {
  const { word, tag } = document;
  let first = from;
  while (first < to && (isDeterminer(word[first]) || tag[first] === TAG.CCONJ)) first++;
  let head = -1;
  for (let k = first; k < to && tag[k] !== TAG.ADP && tag[k] !== TAG.CCONJ; k++) if (tag[k] === TAG.NOUN || tag[k] === TAG.PROPN) head = k;
  if (head < 0 || !titleOf(word[head]) || isTimeWord(word[head])) return null;
  if (at[head] >= 0 && names[at[head]].type === 'person') return null;
  return { from: first, to, head };
}

/** `the state-run Ria news agency`, `the Dniester river`, `the town of Rybnitsa`, `the data firm Marketlens`, `Kyiv, the capital,` */
function thingRoles(document: Document, name: Name, at: NameColumn): (Stretch | null)[] {
  return [kindBehind(document, name, at), kindBefore(document, name, at), kindBeside(document, name)];
}

function kindBehind(document: Document, { from: start, to: end }: Name, at: NameColumn): Stretch | null {
  const { word, tag, sentence } = document;
  let to = end;
  let head = -1;
  while (to < document.count && at[to] < 0 && tag[to] === TAG.NOUN && sentence[to] === sentence[start]) head = to++;
  if (head < 0 || !isKindNoun(word[head])) return null;
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
  if (head < 1 || sentence[head] !== sentence[start] || at[head] >= 0 || !isKindNoun(word[head])) return null;
  if (!(document.shape(head) & LOWER_CASE)) return null;
  let from = head;
  while (from > 0 && joinsKind(document, from - 1, at)) from--;
  if (from === 0 || (tag[from - 1] !== TAG.DET && !isClitic(word[from - 1]) && at[from - 1] < 0)) return null;
  return { from: startOf(document, from, head), to: head + 1, head };
}

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
  return document.shape(head) & CAPITAL ? null : { from, to, head };
}
