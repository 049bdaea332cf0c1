import type { Finding, NameMention } from '../findings.ts';
import type { Document } from '../text/document.ts';
import { ALL_CAPITALS, CAPITAL } from '../text/words.ts';
import { foldedWord } from './keys.ts';
import { titleOf } from './titles.ts';
import { HONORIFICS, LEGAL_FORMS, SMALL } from './words.ts';
import { withoutYear } from './years.ts';

type Names = Finding<NameMention>[];

/**
 * Mends the spans of names: persons without titles (`Dr Samir Haddad`, `Gerald Pym KC`), others without the year behind
 * them (`Stoker (2013)`) and companies with their legal form, and a long name whole where the
 * text spells out its letters behind it: `Organization for Security and Co-operation in Europe (OSCE)`.
 */
export function mendNames(document: Document, names: Names): Names {
  return joinSpelledOut(
    document,
    names.map((name) => mendSpan(document, name)),
  );
}

function mendSpan(document: Document, name: Names[number]): Names[number] {
  const { type } = name.fact;
  if (type === 'person') return withoutTitles(document, name);
  if (type === 'organization') return withLegalForm(document, name);
  return type === 'place' ? withoutOffice(document, withoutYear(document, name)) : withoutYear(document, name);
}

/** `Northgate Freight` before ` plc` */
function withLegalForm(document: Document, name: Names[number]): Names[number] {
  const next = document.tokenAt(name.end);
  if (next === 0 || document.start[next] !== name.end + 1 || document.sentence[next] !== document.sentence[next - 1])
    return withoutYear(document, name);
  const form = document.form(next);
  const word = foldedWord(document, next);
  const isForm = LEGAL_FORMS.has(word) && (word === 'plc' || document.shape(next) & (word.length > 2 ? CAPITAL : ALL_CAPITALS));
  if (!isForm && form !== 'Co' && form !== 'Co.') return withoutYear(document, name);
  return { ...name, end: document.end[next] - (/^[A-Z]{2,}\.$/.test(form) ? 1 : 0) }; // a sentence's stop behind LLC
}

/** `King of Norway` */
function withoutOffice(document: Document, name: Names[number]): Names[number] {
  const from = document.tokenAt(name.start);
  if (document.norm(from + 1) !== 'of' || !titleOf(document.word[from]) || document.start[from + 2] >= name.end) return name;
  return { ...name, start: document.start[from + 2] };
}

const BEHIND = new Set(['kc', 'qc', 'mp', 'mep', 'msp', 'obe', 'cbe', 'mbe', 'phd', 'md']);

function withoutTitles(document: Document, name: Names[number]): Names[number] {
  let from = document.tokenAt(name.start);
  if (document.end[from] >= name.end) return name;
  let to = from + 1;
  while (to < document.count && document.start[to] < name.end) to++;
  while (to - from > 1 && HONORIFICS.has(foldedWord(document, from))) from++;
  while (to - from > 1 && BEHIND.has(foldedWord(document, to - 1)) && document.shape(to - 1) & ALL_CAPITALS) to--;
  const { start, end } = document.span(from, to);
  return start > name.start || end < name.end ? { ...name, start: Math.max(start, name.start), end: Math.min(end, name.end) } : name;
}

/** Replaces the names that an acronym in brackets shows to be pieces of one. */
function joinSpelledOut(document: Document, names: Names): Names {
  const mended: Names = [];
  for (const name of names) {
    if (document.text.charCodeAt(name.start - 1) === 0x28 && document.text.charCodeAt(name.end) === 0x29)
      joinPieces(document, mended, name);
    mended.push(name);
  }
  return mended;
}

/** Pieces of one name. */
const MOST = 4;

function joinPieces(document: Document, names: Names, { start: acronym, fact }: Names[number]): void {
  const at = document.tokenAt(acronym);
  const start = longStart(document, at);
  if (start < 0) return;
  const end = document.end[at - 2];
  let k = names.length;
  while (k > 0 && names.length - k < MOST && names[k - 1].start >= start) k--;
  const pieces = names.slice(k);
  if (!pieces.length || (k > 0 && names[k - 1].end > start) || (pieces.length === 1 && pieces[0].start === start && pieces[0].end === end))
    return;
  names.length = k;
  names.push({ start, end, fact: { ...fact, type: 'organization' }, because: `${pieces[0].because}; link/mend: spelled out` });
}

/** Offset of the name whose words the letters at token `at` begin, in brackets behind it; -1 if they do not. */
function longStart(document: Document, at: number): number {
  const letters = foldedWord(document, at);
  if (letters.length < 3 || letters.length > 8 || !(document.shape(at) & ALL_CAPITALS)) return -1;
  let k = at - 2;
  for (let letter = letters.length - 1; letter >= 0; k--) {
    if (k < 0 || document.sentence[k] !== document.sentence[at]) return -1;
    const word = foldedWord(document, k);
    if (word[0] === letters[letter] && document.shape(k) & CAPITAL) letter--;
    else if (!SMALL.has(word) && word !== "'" && word !== "'s") return -1;
  }
  return document.start[k + 1];
}
