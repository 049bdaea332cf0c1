import type { EntityType, Span } from '../facts.ts';
import type { Findings } from '../findings.ts';
import type { Document } from '../text/document.ts';
import { ALL_CAPITALS } from '../text/words.ts';
import { nameWords } from './keys.ts';
import { isKin } from './kin.ts';

export type Sex = 'male' | 'female';

/** A name in the text while it is being linked: tokens `[from, to)`. */
export interface Name extends Span {
  from: number;
  to: number;
  type: EntityType;
  confidence: number;
  because: string;
  /** Folded words without article, titles and legal form: what makes two names the same. */
  words: string[];
  key: string;
  /** One word of capitals: NATO, U.S. */
  capitals: boolean;
  /** Told by a title: `Mrs Clinton`. */
  sex: Sex | null;
  /** Written with a legal form: `Acme Corp.` */
  legal: boolean;
  /** `in Northgate` */
  located: boolean;
  referent: Referent;
}

/** What a text says somebody is: `Russia's lead negotiator`. */
export interface Role extends Span {
  text: string;
  /** Folded head word: `negotiator`. */
  head: string;
}

/** Whom or what names stand for. Referents found to be one are joined; `rootOf` gives the one that stands for all. */
export interface Referent {
  into: Referent | null;
  /** Names of the first grouping, by equal key; `gather` fills in the final ones. */
  names: Name[];
  type: EntityType;
  words: string[];
  /** Another was joined under it. */
  joined: boolean;
  /** Offset of its first name. */
  first: number;
  /** A fuller name than any mention: `Russia's Defense Ministry`, or that of the `--names` file. */
  title: string | null;
  /** The name it goes by, once it was asked for. */
  canonical: string | null;
  /** Type by the `--names` file. */
  given: EntityType | null;
  /** Of a body that many countries have: its words without the owner's, and the owner's key. */
  body: string | null;
  owner: string | null;
  /** Other ways of the text to call it, beside its names: `Ria news agency`. */
  forms: string[];
  roles: Role[];
  /** Named in its roles: `Russia's lead negotiator` belongs to Russia. */
  belongs: Set<Referent>;
  sex: Sex | null;
  /** Introduced as somebody's relative: `her son, the conductor Erik Sorensen`. */
  kin: boolean;
  /** Index among the entities, once they are numbered. */
  index: number;
}

/** The names of a document in text order, each with a referent of its own. */
export function castOf(document: Document, findings: Findings['names']): Name[] {
  return findings.map(({ start, end, fact, because }) => {
    const from = document.tokenAt(start);
    let to = from + 1;
    while (to < document.count && document.start[to] < end) to++;
    const { words, sex, legal } = nameWords(document, from, to, fact.type);
    const located = document.norm(from - 1) === 'in';
    const name = {
      start,
      end,
      from,
      to,
      type: fact.type,
      confidence: fact.confidence,
      because,
      words,
      key: words.length === 1 ? words[0] : words.join(' '),
      capitals: to - from === 1 && (document.shape(from) & ALL_CAPITALS) !== 0,
      sex,
      legal,
      located,
    } as Name;
    name.referent = referentOf(name);
    name.referent.kin = words.length > 1 && fact.type === 'person' && isKin(document, from);
    return name;
  });
}

function referentOf(name: Name): Referent {
  const { type, words, start, sex } = name;
  return {
    into: null,
    joined: false,
    names: [name],
    type,
    words,
    first: start,
    title: null,
    canonical: null,
    given: null,
    body: null,
    owner: null,
    forms: [],
    roles: [],
    belongs: new Set(),
    sex,
    kin: false,
    index: -1,
  };
}
