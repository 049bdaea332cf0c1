import type { Finding, NameMention } from '../findings.ts';
import type { Document } from '../text/document.ts';
import { CAPITAL, HAS_DIGIT, shapeOf, wordCodes, wordSet } from '../text/words.ts';

type Names = Finding<NameMention>[];

const NUMBERED = 1;
const ROMAN = 2;
const BANKRUPTCY = 3;
const provisionOf = wordCodes(
  new Map([
    ...['article', 'section', 'clause', 'protocol', 'annex'].map((word): [string, number] => [word, NUMBERED]),
    ['title', ROMAN],
    ['chapter', BANKRUPTCY],
  ]),
);

const isPaper = wordSet(new Set(['agreement', 'agreements', 'contract', 'report', 'letter', 'lease', 'book', 'paper', 'document']));

/** Adds the numbered parts of laws that no finder saw: `Article 5`, `Section 230`, `Title IX`, `Chapter 11`; in text order. */
export function addProvisions(document: Document, names: Names): Names {
  const { word, count, sentence } = document;
  const added: Names = [];
  for (let i = 0, n = 0; i + 1 < count; i++) {
    if (!provisionOf(word[i]) || !isProvision(document, i)) continue;
    while (n < names.length && names[n].end <= document.start[i]) n++;
    if (names[n]?.start < document.end[i + 1] || (i > 0 && sentence[i - 1] !== sentence[i] && sentence[i + 2] !== sentence[i])) continue;
    added.push({ ...document.span(i, i + 2), fact: { type: 'law', confidence: 0.7 }, because: 'link/provisions' });
  }
  return added.length ? [...names, ...added].sort((a, b) => a.start - b.start) : names;
}

function isProvision(document: Document, i: number): boolean {
  const kind = provisionOf(document.word[i]);
  const number = document.form(i + 1);
  if (!(shapeOf(document.word[i]) & CAPITAL) || document.sentence[i] !== document.sentence[i + 1]) return false;
  if (document.norm(i + 2) === 'of' && isPaper(document.word[i + 4])) return false; // Section 7 of the agreement
  if (kind === ROMAN) return /^[IVX]+$/.test(number);
  if (kind === BANKRUPTCY) return /^(?:7|11|13|15)$/.test(number) && !/^(?:of|in)$/.test(document.norm(i + 2));
  return (document.shape(i + 1) & HAS_DIGIT) !== 0 && /^\d{1,4}(?:\.\d+)?[A-Za-z]?(?:\(\w+\))*$/.test(number);
}
