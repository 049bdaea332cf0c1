import type { Document } from './document.ts';
import { TAG } from './tags.ts';
import { wordSet } from './words.ts';

/**
 * Base noun phrases as columns, in text order and without overlap: phrase `p` is tokens `[from[p], to[p])`, `head[p]`
 * its head token, `at[i]` the phrase that covers token `i`, or -1. A phrase stays inside its sentence.
 */
export interface NounPhrases {
  count: number;
  from: Uint32Array;
  to: Uint32Array;
  head: Uint32Array;
  at: Int32Array;
}

/** One base noun phrase: tokens `[from, to)`, and the token that heads it. */
export interface Phrase {
  from: number;
  to: number;
  head: number;
}

const known = new WeakMap<Document, NounPhrases>();

/**
 * The base noun phrases of a document, found once in one pass over the tags and kept with the document. A phrase takes
 * in determiners, possessives, numbers, adjectives, participles and titles before the head, and a name beside it:
 * `the Ukrainian negotiator Mykhailo Podoliak`, `Russia's Deputy Defense Minister`, `1,151 confirmed civilian deaths`,
 * `large and small farms`. Prepositional phrases, relative clauses and appositions behind commas stay outside. The head
 * is the last noun or name; without one (`the poor`, `many`, `she`) the last token. Pronouns are phrases by themselves.
 */
export function nounPhrases(document: Document): NounPhrases {
  let phrases = known.get(document);
  if (!phrases) known.set(document, (phrases = scanPhrases(document)));
  return phrases;
}

/** The phrase that covers token `i`, else `null`. */
export function phraseAt(document: Document, i: number): Phrase | null {
  const { at, from, to, head } = nounPhrases(document);
  const p = i >= 0 && i < at.length ? at[i] : -1;
  return p < 0 ? null : { from: from[p], to: to[p], head: head[p] };
}

const N = 1 << TAG.NOUN;
const PN = 1 << TAG.PROPN;
const NOMINAL = N | PN;
const ADJECTIVE = 1 << TAG.ADJ;
const NUMBER = (1 << TAG.NUM) | (1 << TAG.SYM);
const CONTENT = NOMINAL | ADJECTIVE | NUMBER | (1 << TAG.X);
const DETERMINER = 1 << TAG.DET;
const PRONOUN = 1 << TAG.PRON;

const isPossessive = wordSet(new Set(['my', 'your', 'his', 'her', 'its', 'our', 'their', 'whose']));
const isClitic = wordSet(new Set(["'s", "'"]));
const isDash = wordSet(new Set(['-']));
const isComma = wordSet(new Set([',']));

function scanPhrases(document: Document): NounPhrases {
  const { count } = document;
  const from = new Uint32Array(count);
  const to = new Uint32Array(count);
  const head = new Uint32Array(count);
  const at = new Int32Array(count).fill(-1);
  let phrases = 0;
  for (let i = 0; i < count; ) {
    const end = phraseEnd(document, i);
    if (end === i) {
      i++;
      continue;
    }
    from[phrases] = i;
    to[phrases] = end;
    head[phrases] = headOf(document, i, end);
    at.fill(phrases++, i, end);
    i = end;
  }
  return { count: phrases, from: from.slice(0, phrases), to: to.slice(0, phrases), head: head.slice(0, phrases), at };
}

/** End of the phrase that begins at token `i`; `i` if none does. */
function phraseEnd(document: Document, i: number): number {
  const { tag, word, count, sentence } = document;
  const kind = (k: number): number => (k < count && sentence[k] === sentence[i] ? 1 << tag[k] : 0);
  if (kind(i) & PRONOUN && !isPossessive(word[i])) return i + 1;
  let nominal = false;
  let k = i;
  for (; k < count; ) {
    const here = kind(k);
    if (here & CONTENT) {
      if (k > i && startsAnew(here, kind(k - 1), kind(k + 1))) break;
      nominal ||= (here & NOMINAL) !== 0;
      k++;
    } else if (here & DETERMINER || (here & PRONOUN && isPossessive(word[k]))) {
      if (k > i && (nominal || !(kind(k - 1) & DETERMINER))) break; // all the people: two determiners
      k++;
    } else if (k > i && joins(document, k, kind, nominal)) {
      nominal &&= !isClitic(word[k]);
      k++;
    } else break;
  }
  return k > i && !(kind(k - 1) & (CONTENT | DETERMINER | PRONOUN)) ? k - 1 : k;
}

/** `complaints` | `last winter`, `Ukraine` | `200 people`; one phrase: `Article 5`, `Tesla electric cars` */
function startsAnew(here: number, before: number, after: number): boolean {
  if (!(before & NOMINAL)) return false;
  if (here & ADJECTIVE) return (before & N) !== 0;
  return (here & NUMBER) !== 0 && (after & (NOMINAL | ADJECTIVE)) !== 0;
}

/** Does a word of another kind stand inside the phrase: the clitic of `Russia's army`, a participle, a tight hyphen? */
function joins({ tag, word }: Document, k: number, kind: (k: number) => number, nominal: boolean): boolean {
  const before = kind(k - 1);
  const after = kind(k + 1);
  if (isClitic(word[k])) return (before & NOMINAL) !== 0 && (after & (CONTENT | (1 << TAG.VERB) | (1 << TAG.ADV))) !== 0;
  if (isDash(word[k])) return (before & CONTENT) !== 0 && (after & CONTENT) !== 0 && (before & NUMBER) !== 0;
  if (tag[k] === TAG.VERB) return !nominal && (after & CONTENT) !== 0;
  if (tag[k] === TAG.ADV) return !nominal && (after & (ADJECTIVE | NUMBER | (1 << TAG.VERB))) !== 0;
  if (tag[k] === TAG.CCONJ || isComma(word[k]))
    return (before & ADJECTIVE) !== 0 && (after & ADJECTIVE) !== 0 && (kind(k + 2) & (NOMINAL | ADJECTIVE)) !== 0;
  return false;
}

function headOf({ tag }: Document, from: number, to: number): number {
  for (let k = to - 1; k >= from; k--) if ((1 << tag[k]) & NOMINAL) return k;
  return to - 1;
}
