import type { Finding, NameMention } from '../findings.ts';
import type { Document } from '../text/document.ts';
import { CAPITAL, perWord, shapeOf, wordSet } from '../text/words.ts';
import { isCompanyBy } from './company-signs.ts';
import { countryOfDemonym, isCountry, placeKey } from './countries.ts';
import { shortNameAfter } from './definitions.ts';
import { folded, foldedWord, nameWords } from './keys.ts';
import { BODY_NOUNS, CLUB_NOUNS, COMPANY_NOUNS, GENERAL, LEGAL_FORMS, SMALL } from './words.ts';

/** A short name that an article may use once it told the long one. */
export interface Short {
  /** Its word types. */
  words: number[];
  type: NameMention['type'];
  /** Of the long name, and no more than a rule is right. */
  confidence: number;
  /** The text gives it in brackets: `Zephyrion Energy N.V. (“Zephyrion”)`. */
  defined: boolean;
  /** A place's name as well: `Caerleon United`. */
  place?: boolean;
}

/** Short names by their first word type, longer ones first. */
export type Shorts = Map<number, Short[]>;

/** Share of them that is right. */
const RATE = 0.8;

/** The short names that the names of a document let expect: those of companies, and what the text itself defines. */
export function shortsOf(document: Document, names: Finding<NameMention>[]): Shorts {
  const shorts: Shorts = new Map();
  for (const { start, end, fact } of names) {
    const from = document.tokenAt(start);
    let to = from + 1;
    while (to < document.count && document.start[to] < end) to++;
    if (to - from < 3 && isUnsure(fact) && isCompanyBy(document, from, to, fact.type) && tells(document, from, to))
      add(shorts, { words: [...document.word.subarray(from, to)], type: 'organization', confidence: RATE, defined: false });
    if (to === from + 1) continue;
    const at = mayDefine(document, to) ? shortNameAfter(document, to, nameWords(document, from, to, fact.type).words) : -1;
    const known = isBody(document, to, fact);
    const type = known ? 'organization' : fact.type;
    const confidence = Math.min(fact.confidence, RATE);
    const put = (first: number, last: number, more: Partial<Short> = {}) =>
      add(shorts, { words: [...document.word.subarray(first, last)], type, confidence, defined: false, ...more });
    if (at >= 0) put(at, at + 1, { defined: true });
    if (known) put(from, to);
    if (isCompany(document, to, fact.type)) for (const last of companyEnds(document, from, to)) put(from, last);
    else if (isClub(document, to)) {
      if (tells(document, from, to - 1)) put(from, to - 1, { place: true });
      put(to - 1, to);
    }
  }
  for (const forms of shorts.values()) forms.sort((a, b) => b.words.length - a.words.length);
  return shorts;
}

/** `(BPP)`, `, known as` */
const mayDefine = (document: Document, to: number): boolean => isOpening(document.word[to] ?? -1) > 0;

const isOpening = wordSet(new Set(['(', ',']));

function add(shorts: Shorts, short: Short): void {
  const known = shorts.get(short.words[0]) ?? [];
  if (known.length === 0) shorts.set(short.words[0], known);
  const same = known.find(({ words }) => words.length === short.words.length && words.every((word, k) => word === short.words[k]));
  if (!same) known.push(short);
  else if (short.defined) same.defined = true;
}

const LEGAL = 1;
const TRADE = 2;
const BODY = 4;
const CLUB = 8;
/** What the last word of a name says of it. */
const kindsOf = perWord((norm) => {
  const word = folded(norm);
  const kinds = [LEGAL_FORMS, COMPANY_NOUNS, BODY_NOUNS, CLUB_NOUNS];
  return kinds.reduce((bits, set, k) => bits | (set.has(word) ? 1 << k : 0), 0);
});

/** `… Corp.`, `… Energy N.V.`; of an organization also `… Freight Holdings` */
function isCompany({ word }: Document, to: number, type: NameMention['type']): boolean {
  const kinds = kindsOf(word[to - 1]);
  return ((kinds & LEGAL) > 0 && type !== 'person') || (type === 'organization' && (kinds & TRADE) > 0);
}

/** Does its last word tell that it is an organization's: for sure, or where the finder doubts its type? */
function isBody(document: Document, to: number, fact: NameMention): boolean {
  return isCompany(document, to, fact.type) || ((kindsOf(document.word[to - 1]) & (BODY | CLUB)) > 0 && isUnsure(fact));
}

const isClub = ({ word }: Document, to: number): boolean => (kindsOf(word[to - 1]) & CLUB) > 0;

/** Ends of the short names of a company's name: without its legal form, without each noun of its trade, its first word. */
function companyEnds(document: Document, from: number, to: number): Set<number> {
  const ends = new Set<number>();
  let last = to;
  while (last > from && isTrade(document, last - 1)) if (tells(document, from, --last)) ends.add(last);
  if (last > from && tells(document, from, from + 1)) ends.add(from + 1);
  return ends;
}

function isTrade(document: Document, i: number): boolean {
  const word = document.norm(i);
  return (kindsOf(document.word[i]) & (LEGAL | TRADE)) > 0 || word === '&' || word === ',' || word === 'and';
}

/** Can tokens `[from, to)` be a company's name: more than general words and countries, and no small word at the end. */
function tells(document: Document, from: number, to: number): boolean {
  if (to <= from || !(shapeOf(document.word[from]) & CAPITAL)) return false;
  const last = foldedWord(document, to - 1);
  if (SMALL.has(last) || !(shapeOf(document.word[to - 1]) & CAPITAL)) return false;
  for (let i = from; i < to; i++) {
    const word = foldedWord(document, i);
    if (word.length > 2 && !GENERAL.has(word) && !COMPANY_NOUNS.has(word) && !isPlaceWord(word)) return true;
  }
  return false;
}

const isPlaceWord = (word: string): boolean => countryOfDemonym(word) !== null || isCountry(word) || placeKey(word) !== word;

/** From these confidences on a finder's type stays; a person may be who founded the company. */
const SURE: Partial<Record<NameMention['type'], number>> = { person: 0.8, group: 0, organization: 0 };
const SURE_ELSE = 0.9;

/** May a name be a company's, whatever type the finder gave it? */
export const isUnsure = ({ type, confidence }: NameMention): boolean => confidence < (SURE[type] ?? SURE_ELSE);
