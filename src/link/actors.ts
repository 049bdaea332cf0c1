import type { Document } from '../text/document.ts';
import { nounPhrases } from '../text/phrases.ts';
import { TAG } from '../text/tags.ts';
import { wordSet } from '../text/words.ts';
import { type ByRole, bearerOf, isPredicate, type Phrase, remember, rememberPredicate } from './bearers.ts';
import type { Referent, Sex } from './cast.ts';
import type { Columns } from './columns.ts';
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

function nominalOf(document: Document, phrase: Phrase, columns: Columns, byRole: ByRole): Actor | null {
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

const isIndefinite = wordSet(new Set(['a', 'an', 'another', 'one', 'some', 'no', 'his', 'her', 'my', 'their', 'our', 'your']));
