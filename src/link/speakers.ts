import type { Span, Speaker } from '../facts.ts';
import type { Document } from '../text/document.ts';
import { phraseAt } from '../text/phrases.ts';
import { TAG } from '../text/tags.ts';
import { wordSet } from '../text/words.ts';
import type { Actor } from './actors.ts';
import type { Name, Referent } from './cast.ts';
import type { Columns } from './columns.ts';
import { canonicalName, entityId } from './entities.ts';
import type { Scene } from './scene.ts';
import { isAnd, isComma } from './signs.ts';
import { isSameKind, titleOverPreposition } from './titles.ts';

/** Whom a noun phrase names: one referent, several, or nobody by name. */
export interface Source {
  referents: Referent[];
  /** Words of an unnamed person that a pronoun means. */
  unnamed: Span | null;
  /** Share in which such speakers are right: names all, `she` and `the minister` nine in ten, `it` fewer. */
  certainty?: number;
}

/** Whom a pronoun or a definite noun means, by its first token. */
export type Antecedents = Map<number, Actor>;

const NOBODY: Source = { referents: [], unnamed: null };

const isWho = wordSet(new Set(['who']));
const isEnd = wordSet(
  new Set([',', '(', '-', '--', 'who', 'which', 'that', 'whose', 'of', 'at', 'in', 'from', 'for', 'with', 'on', 'to', 'by', 'near']),
);

/**
 * Whom the noun phrase of a speaker names: its head if that is a name (`the negotiator Jo Li`, `Jo Li, a nurse`), the
 * name in apposition (`the negotiator, Jo Li,`), the name whose kind the head is (`the Ria news agency`), each of two
 * (`Li and Ray`). `a Kremlin spokesman` is nobody by name.
 */
export function sourceOf(scene: Scene, span: Span, found: Antecedents): Source {
  const { document, names, columns } = scene;
  const from = document.tokenAt(span.start);
  const to = endToken(document, span.end);
  const first = isWho(document.word[from]) && to - from === 2 ? from + 1 : from; // who she says
  const meant = found.get(first);
  if (meant && (to - first === 1 || meant.to >= to)) return ofActor(document, meant);
  if (isWho(document.word[from])) return whoIs(scene, from);
  const referents = namesIn(scene, from, to);
  if (referents.length) return { referents: [...new Set(referents)], unnamed: null };
  const name = titledName(document, from, to, names, columns);
  return name ? { referents: [name.referent], unnamed: null } : NOBODY;
}

/** Referents that head the parts of a noun phrase; none where one of two joined by `and` has no name. */
function namesIn({ document, names, columns }: Scene, from: number, to: number): Referent[] {
  const { word } = document;
  const referents: Referent[] = [];
  let apposed = false;
  for (let at = from; at < to; ) {
    let end = at;
    while (end < to && (columns.name[end] >= 0 || !(isAnd(word[end]) || (end > at && isEnd(word[end]))))) end++;
    const name = headName(document, at, end, names, columns);
    if (name && !(apposed && name.type !== 'person')) referents.push(name.referent);
    else if (referents.length) return [];
    if (name && !isAnd(word[end])) break;
    if (!isComma(word[end]) && !isAnd(word[end])) {
      apposed = true; // one of them, retired teacher Edith Crossley
      while (end < to && !isComma(word[end])) end++;
    }
    at = end + 1;
  }
  return referents;
}

/** Whom `who` joins on to: the name before it, the name whose role stands before it, else the words before it. */
function whoIs({ document, names, columns }: Scene, from: number): Source {
  const k = isComma(document.word[from - 1]) ? from - 2 : from - 1;
  const name = names[columns.name[k] ?? -1] ?? names[columns.role[k] ?? -1];
  if (name) return { referents: [name.referent], unnamed: null };
  const phrase = phraseAt(document, k);
  return phrase ? { referents: [], unnamed: document.span(phrase.from, phrase.to) } : NOBODY;
}

/** The name at the end of `Secretary of State Jo Li`, `Undersecretary for Education Mr Li`; not of `spokesman for Prime Minister Li`. */
function titledName(document: Document, from: number, to: number, names: Name[], { name }: Columns): Name | null {
  let last = to - 1;
  while (last > from && document.tag[last] === TAG.PUNCT) last--;
  const found = names[name[last]];
  return found?.type === 'person' && found.from > from && titleOverPreposition(document, found.from) >= from ? found : null;
}

function ofActor(document: Document, actor: Actor): Source {
  if (actor.referent) return { referents: [actor.referent], unnamed: null, certainty: 0.9 };
  const first = actor.first === undefined ? actor : actor.first;
  return { referents: [], unnamed: first && !first.pronoun ? document.span(first.from, first.to) : null };
}

/** Token behind the last one that begins before an offset. */
export function endToken(document: Document, end: number): number {
  const at = document.tokenAt(end);
  return at > 0 && document.start[at - 1] >= end ? at - 1 : at;
}

/** The name that ends `[from, to)`, else the one whose kind the last noun says. */
function headName(document: Document, from: number, to: number, names: Name[], { name }: Columns): Name | null {
  const { tag } = document;
  if (to <= from) return null;
  let last = to - 1;
  while (last > from && name[last] < 0 && (tag[last] === TAG.PUNCT || tag[last] === TAG.ADV || tag[last] === TAG.DET)) last--; // Li and Ray both
  if (name[last] >= 0) return names[name[last]];
  if (!isSameKind(document, last)) return null;
  let k = last;
  while (k > from && name[k] < 0 && tag[k] === TAG.NOUN) k--;
  return name[k] >= 0 && names[name[k]].type !== 'place' ? names[name[k]] : null;
}

/** The speaker as a fact, under canonical names. */
export function speakerOf(document: Document, { start, end }: Span, source: Source): Speaker {
  const text = document.text.slice(start, end);
  const { referents, unnamed } = source;
  const name = referents.map((referent) => canonicalName(document, referent)).join(' and ');
  const one = referents.length === 1 ? referents[0] : null;
  const own = one?.roles.find((role) => role.start >= start && role.end <= end) ?? one?.roles[0];
  const words = unnamed ? document.text.slice(unnamed.start, unnamed.end) : text;
  return { text, start, end, entity: one ? entityId(one) : null, name: name || words, role: own?.text ?? null };
}
