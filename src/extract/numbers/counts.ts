import type { Span } from '../../facts.ts';
import type { Quantity } from '../../findings.ts';
import type { Document } from '../../text/document.ts';
import { nounPhrases } from '../../text/phrases.ts';
import { TAG } from '../../text/tags.ts';
import { isHyphen, norm, type Pieces } from './pieces.ts';
import { MONTHS, WEEKDAYS } from './words.ts';

const MORE =
  /^(?:more|other|others|additional|further|extra|such|or|so|fewer|less|of|the|these|those|its|their|his|her|our|my|your|all|different|new|'s|them|us)$/;

/** The noun phrase that a number counts: pieces `[from, to)` are the number. `civilian casualties`, `year-old`, `voters` */
export function countedBy(pieces: Pieces, to: number): Span | null {
  const { document } = pieces;
  if (to >= pieces.count) return null;
  if (isHyphen(pieces, to)) return hyphenated(pieces, to);
  if (norm(pieces, to - 2) === '-' && norm(pieces, to - 3) === 'magnitude') return null;
  let k = to;
  const sentence = document.sentence[pieces.token[to - 1]];
  for (let steps = 0; k < pieces.count && steps < 4 && skips(pieces, k, to); steps++) k++;
  if (k >= pieces.count || document.sentence[pieces.token[k]] !== sentence) return null;
  if (norm(pieces, k) === 'the' && norm(pieces, k - 1) !== 'of') return null; // two more the next morning
  return phraseFrom(document, pieces, k);
}

/** `two-run`, `three-bedroom`: the noun behind the hyphen. */
function hyphenated(pieces: Pieces, k: number): Span | null {
  const at = k + 1;
  if (at >= pieces.count || !/^[a-z]/.test(norm(pieces, at))) return null;
  return { start: pieces.start[at], end: pieces.end[at] };
}

/** `more`, `other`, `of the`: words between number and noun. */
function skips(pieces: Pieces, k: number, first: number): boolean {
  const word = norm(pieces, k);
  if (!MORE.test(word)) return false;
  if (k === first) return /^(?:more|other|additional|further|extra|such|or|of|fewer|less)$/.test(word);
  if (word === 'the') return norm(pieces, k - 1) === 'of';
  return word !== 'of' || /^(?:more|others?)$/.test(norm(pieces, k - 1));
}

function phraseFrom(document: Document, pieces: Pieces, k: number): Span | null {
  const phrases = nounPhrases(document);
  const token = pieces.token[k];
  if (WEEKDAYS.has(norm(pieces, k)) || MONTHS.has(norm(pieces, k))) return null; // including one Tuesday night
  const p = phrases.at[token];
  if (p < 0 || phrases.head[p] < token) return null;
  const tag = document.tag[phrases.head[p]];
  if (tag !== TAG.NOUN && (tag !== TAG.PROPN || !isPlural(document, phrases.head[p]))) return null;
  let from = k;
  while (from < pieces.count && pieces.token[from] < phrases.head[p] && document.tag[pieces.token[from]] === TAG.DET) from++;
  return { start: pieces.start[from], end: document.end[phrases.head[p]] };
}

/** Names are counted in the plural only: `12 Marines`, not `one North Korea used`. */
function isPlural(document: Document, i: number): boolean {
  return /s$|people$|men$/i.test(document.norm(i)) && !WEEKDAYS.has(document.norm(i));
}

/** What a share is taken of: `40 % of voters`, `half the condos`. */
export function sharedOf(pieces: Pieces, to: number): Span | null {
  const word = norm(pieces, to);
  const k = word === 'of' ? to + 1 : word === 'the' ? to : -1;
  if (k < 0 || k >= pieces.count) return null;
  if (/^(?:those|them|these|us|it|which|whom)$/.test(norm(pieces, k))) return null;
  return phraseFrom(pieces.document, pieces, k);
}

/** Which quantities count a noun. */
export const isCounting = ({ type, unit, currency }: Quantity): boolean =>
  (type === 'count' || type === 'ratio' || type === 'range') && !unit && !currency;
