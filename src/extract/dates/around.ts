import type { Document } from '../../text/document.ts';
import { TAG } from '../../text/tags.ts';
import { ALL_CAPITALS, CAPITAL, wordSet } from '../../text/words.ts';
import { isDate } from './calendar.ts';
import type { Pieces } from './pieces.ts';
import { kindOf } from './words.ts';

const INT = kindOf('INT');
const COMMA = kindOf(',');
const BESIDE = new Set(['MONTH', 'WEEKDAY', 'INT', 'ORD', 'CLOCK', 'may', 'march', 'sun', 'sat'].map(kindOf));
const leadsMonth = wordSet(
  new Set('in since of by until till during from for last next this early late mid through before after'.split(' ')),
);

const TO = new Set(['to', 'through', 'until', '-'].map(kindOf));
const MONTHS = new Set(['MONTH', 'may', 'march'].map(kindOf));
const leadsVerb = wordSet(new Set("to will would could can may might should must not n't 'll".split(' ')));

/** A month that is as well a verb, or another abbreviation. */
export function ambiguousNorm(norm: string): boolean {
  return norm === 'may' || norm === 'march' || norm === 'mar' || norm === 'dec';
}

/** Does the token begin with a capital? */
export function isName(document: Document, i: number): boolean {
  return i >= 0 && i < document.count && (document.shape(i) & CAPITAL) !== 0;
}

/** A month, a weekday or a day number beside a weekday, behind a comma or not: `Sun, 5 May`, `Sat-Sun`. */
export function isDateKind({ kind, count }: Pieces, p: number): boolean {
  return p >= 0 && p < count && (BESIDE.has(kind[p]) || (p + 1 < count && kind[p] === COMMA && BESIDE.has(kind[p + 1])));
}

/** The same before a piece. */
export function followsDateKind({ kind }: Pieces, from: number): boolean {
  const p = from > 0 && kind[from - 1] === COMMA ? from - 2 : from - 1;
  return p >= 0 && BESIDE.has(kind[p]);
}

/** `to last six weeks`, `lessons will last a year` */
export function isLasting(document: Document, i: number): boolean {
  return document.norm(i) === 'last' && (document.tag[i] === TAG.VERB || leadsVerb(document.word[i - 1] ?? -1) === 1);
}

/** `to March`, `- June`: the month before it is one, too. */
export function leadsToMonth({ kind, count }: Pieces, p: number): boolean {
  return p + 1 < count && TO.has(kind[p]) && MONTHS.has(kind[p + 1]);
}

/** `37 years old`, `a 17-year-old`: an age, no time. */
export function isAge(document: Document, { start, end, count }: Pieces, to: number): boolean {
  const p = to < count && document.text[start[to]] === '-' ? to + 1 : to;
  return p < count && /^olds?$/i.test(document.text.slice(start[p], end[p]));
}

/** `In 348 Pachomius died`, `in 410, the city`; not `in 348 cases`. */
export function followsYear(document: Document, after: number): boolean {
  const tag = document.tag[after];
  return tag === TAG.PROPN || tag === TAG.PRON || tag === TAG.DET || document.norm(after) === ',';
}

/** `c. 314`, `ca 1200`, `circa 600` */
export function isCirca(document: Document, before: number): boolean {
  const norm = document.norm(before) === '.' ? document.norm(before - 1) : document.norm(before);
  return norm === 'circa' || norm === 'c' || norm === 'c.' || norm === 'ca' || norm === 'ca.';
}

/** `February 30`, `31 April` */
export function isImpossible({ kind, value, count }: Pieces, p: number): boolean {
  const beside = [p - 1, p + 1].filter((q) => q >= 0 && q < count && kind[q] === INT && value[q] > 28 && value[q] < 32);
  return beside.some((q) => !isDate(undefined, value[p], value[q]));
}

/** `Bonita Springs`, `USA Today` */
export function isInName(document: Document, before: number, first: number): boolean {
  if (document.shape(first) & ALL_CAPITALS || !isName(document, before)) return false;
  return (
    document.sentence[before] === document.sentence[first] &&
    document.tag[before] === TAG.PROPN &&
    document.end[before] + 1 >= document.start[first]
  );
}

/** `April Smith`, `Judge June` */
export function isSurname(document: Document, before: number, after: number): boolean {
  if (before >= 0 && leadsMonth(document.word[before])) return false;
  return isName(document, after) && document.end[after - 1] + 1 === document.start[after] && document.tag[after] === TAG.PROPN;
}

/** Does the word go on behind a hyphen: `year-ago`? */
export function isHyphen(document: Document, pieces: Pieces, to: number, after: number): boolean {
  return to < pieces.count && document.text[pieces.start[to]] === '-' && pieces.start[to] === pieces.end[to - 1] && after > 0;
}

/** `$500 million a year`, `700 seats a week` */
export function isRate(document: Document, before: number): boolean {
  const norm = document.norm(before);
  return /^(?:million|billion|thousand|percent|%|dollars|cents|\d[\d.,]*)$/.test(norm);
}
