import type { Document } from '../text/document.ts';
import { nounPhrases } from '../text/phrases.ts';
import { TAG } from '../text/tags.ts';
import { wordSet } from '../text/words.ts';
import type { Referent, Role, Sex } from './cast.ts';
import type { Columns } from './columns.ts';
import { folded, foldedWord } from './keys.ts';
import type { Scene } from './scene.ts';
import { isClitic, isComma } from './signs.ts';
import { isSubject } from './subjects.ts';
import { sexOfNoun, titleOf } from './titles.ts';

/** A person at a place in the text whom a pronoun may mean; without a referent it is somebody unnamed. */
export interface Actor {
  /** Tokens `[from, to)` of the whole noun phrase. */
  from: number;
  to: number;
  sentence: number;
  referent: Referent | null;
  sex: Sex | null;
  /** Subject of a clause. */
  subject: boolean;
  /** `Putin's forces`, `the Cruise video` */
  possessive: boolean;
  /** A pronoun whose antecedent was found. */
  pronoun: boolean;
  /** Where the person of a pronoun stands first; `null` of a pronoun for nobody known. */
  first?: Actor | null;
}

/**
 * The persons of a document in text order: names, definite nouns that a role explains (`the minister`), and unnamed
 * persons who do something (`a nurse said`). A noun that is somebody's role is no person of its own.
 */
export function actorsOf({ document, names, columns }: Scene): Actor[] {
  const { count, from, to, head } = nounPhrases(document);
  const actors: Actor[] = [];
  const byRole: ByRole = new Map();
  for (let p = 0, n = 0; p < count || n < names.length; ) {
    if (n < names.length && (p === count || names[n].from < to[p])) {
      const name = names[n++];
      if (name.referent.type !== 'person') continue;
      actors.push(actorOf(document, name.from, name.to, name.referent, name.sex));
      for (const role of name.referent.roles) remember(byRole, role, name.referent);
      continue;
    }
    const last = actors[actors.length - 1];
    const apposed = columns.name[head[p]] < 0 && isApposition(document, last, from[p], to[p]);
    if (apposed) last.referent!.sex ??= sexOfNoun(document.word[head[p]]);
    const nominal = apposed ? null : nominalOf(document, { from: from[p], to: to[p], head: head[p] }, columns, byRole);
    if (nominal) actors.push(nominal);
    else rememberPredicate(document, actors[actors.length - 1], head[p], from[p], byRole);
    p++;
  }
  return actors;
}

function actorOf(document: Document, from: number, to: number, referent: Referent | null, sex: Sex | null): Actor {
  const subject = isSubject(document, from, to);
  return {
    from,
    to,
    sentence: document.sentence[from],
    referent,
    sex,
    subject,
    possessive: isClitic(document.word[to]) > 0 || modifies(document, from, to),
    pronoun: false,
  };
}

/** `the Cruise video`, `a Biden aide` */
function modifies({ tag, sentence }: Document, from: number, to: number): boolean {
  return (
    from > 0 &&
    tag[from - 1] === TAG.DET &&
    tag[to] === TAG.NOUN &&
    sentence[to] === sentence[from] &&
    sentence[from - 1] === sentence[from]
  );
}

interface Stretch {
  from: number;
  to: number;
  head: number;
}

function nominalOf(document: Document, phrase: Stretch, columns: Columns, byRole: ByRole): Actor | null {
  const { word, tag } = document;
  const { from, to, head } = phrase;
  if ((tag[head] !== TAG.NOUN && tag[head] !== TAG.PROPN) || columns.role[head] >= 0 || columns.name[head] >= 0) return null;
  const sex = sexOfNoun(word[head]);
  if (!titleOf(word[head]) && !sex) return null;
  const referent = isIndefinite(word[from]) ? null : bearerOf(document, phrase, byRole);
  const actor = actorOf(document, from, to, referent, referent?.sex ?? sex);
  if (!referent && (isPredicate(document, from) || !(actor.subject || columns.speaker[head] >= 0))) return null;
  return actor;
}

/** `Valeska Paris, an Australian woman and former believer,` */
function isApposition({ word, sentence, tag }: Document, last: Actor | undefined, from: number, to: number): boolean {
  if (!last?.referent || last.to !== from - 1 || !isComma(word[from - 1]) || sentence[from] !== last.sentence) return false;
  return tag[last.to - 1] !== TAG.NOUN && (isAn(word[from]) > 0 || isThe(word[from]) > 0) && tag[to] !== TAG.VERB && tag[to] !== TAG.AUX;
}

const isAn = wordSet(new Set(['a', 'an']));
const isThe = wordSet(new Set(['the']));

/** Persons by the head of a role, the latest last. */
type ByRole = Map<string, { referent: Referent; words: Set<string> }[]>;

/** Persons of one role that are remembered. */
const BEARERS = 4;

function remember(byRole: ByRole, { head, text }: Role, referent: Referent): void {
  const known = (byRole.get(head) ?? []).filter((other) => other.referent !== referent);
  const words = new Set(text.split(/[\s’']+/).map((word) => folded(word.toLowerCase())));
  byRole.set(head, [...known.slice(-BEARERS), { referent, words }]);
}

/** `Neil Storm, who ran the branch, was the first witness`: he is the witness from here on. */
function rememberPredicate(document: Document, last: Actor | undefined, head: number, from: number, byRole: ByRole): void {
  if (!last?.referent || !last.subject || last.sentence !== document.sentence[head]) return;
  if (titleOf(document.word[head]) && isPredicate(document, from)) {
    const text = foldedWord(document, head);
    remember(byRole, { head: text, text, start: 0, end: 0 }, last.referent);
  }
}

/** The latest person whose role has all words of the phrase: `the Ukrainian negotiator` is not the Russian one. */
function bearerOf(document: Document, { from, to, head }: Stretch, byRole: ByRole): Referent | null {
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

const isIndefinite = wordSet(new Set(['a', 'an', 'another', 'one', 'some', 'no', 'his', 'her', 'my', 'their', 'our', 'your']));
const isCopula = wordSet(
  new Set(['is', 'was', 'be', 'been', 'being', 'are', 'were', 'as', 'became', 'become', 'named', 'called', 'elected', 'than']),
);

/** `Valcourt was a hard teacher` */
function isPredicate({ word, tag }: Document, from: number): boolean {
  let k = from - 1;
  while (k > 0 && tag[k] === TAG.ADV) k--;
  return k >= 0 && isCopula(word[k]) > 0;
}
