import { nounPhrases } from '../../text/phrases.ts';
import { TAG } from '../../text/tags.ts';
import { perWord } from '../../text/words.ts';
import { type Columns, INSIDE, mayBeCue } from './columns.ts';

/** How a verb stands in its clause, in small numbers; 0 for what is no verb. */
export interface Clauses {
  /** What follows the verb, and whether a finite verb does: `said that he`, `said Monday it would`, `said no`. */
  complement: Uint8Array;
  /** What precedes it: a form of be (passive), have, a modal, to, not. */
  auxiliary: Uint8Array;
  /** What stands around verb and subject: `…, Lee said.`, `…” said Lee`. */
  fronted: Uint8Array;
}

const KINDS = [
  'that',
  'to',
  ',',
  ':',
  '"',
  '``',
  "''",
  '“',
  '.',
  'whether',
  'if',
  'how',
  'what',
  'why',
  'as',
  'of',
  'about',
  'for',
  'on',
  'in',
  'by',
  'with',
];
const wordKind = perWord((norm) => 1 + KINDS.indexOf(norm));
const auxiliaryKind = perWord((norm) => {
  if (/^(?:is|are|was|were|be|been|being|'re|'m)$/.test(norm)) return 1;
  if (/^(?:has|have|had|having|'ve)$/.test(norm)) return 2;
  if (/^(?:will|would|can|could|may|might|must|shall|should|'ll|'d)$/.test(norm)) return 3;
  if (norm === 'to') return 4;
  if (/^(?:not|n't|never)$/.test(norm)) return 5;
  return /^(?:do|does|did)$/.test(norm) ? 6 : 0;
});
const isParticiple = perWord((norm) => (/.ing$/.test(norm) ? 1 : 0));
const isStop = perWord((norm) => (/^(?:[,;:."()]|--?|''|``)$/.test(norm) ? 1 : 0));

/** How far to look for a verb. */
const REACH = 14;

/** Looks around every verb once. */
export function clausesOf(columns: Columns): Clauses {
  const { document, cue, state } = columns;
  const { count, tag } = document;
  const clauses = { complement: new Uint8Array(count), auxiliary: new Uint8Array(count), fronted: new Uint8Array(count) };
  for (let i = 0; i < count; i++) {
    if (state[i] === INSIDE || (tag[i] !== TAG.VERB && cue[i] === 0)) continue;
    const end = document.first[document.sentence[i] + 1];
    clauses.complement[i] = complementOf(columns, i, end);
    clauses.auxiliary[i] = auxiliaryOf(columns, i);
    if (mayBeCue(columns, i)) clauses.fronted[i] = frontedOf(columns, i, end);
  }
  return clauses;
}

function complementOf({ document, state }: Columns, i: number, end: number): number {
  const { tag, word } = document;
  if (i + 1 >= end) return 1;
  const next = i + 1;
  const kind = wordKind(word[next]) || KINDS.length + 1 + tag[next];
  let verb = 0;
  let stops = 0;
  for (let k = next; k < end && k <= i + REACH && !verb; k++) {
    if (state[k]) verb = 3;
    else if (isStop(word[k])) stops++;
    else if (tag[k] === TAG.AUX || (tag[k] === TAG.VERB && !isParticiple(word[k]) && wordKind(word[k - 1]) !== 2)) verb = stops ? 1 : 2;
  }
  return 2 + kind * 4 + verb;
}

function auxiliaryOf({ document }: Columns, i: number): number {
  const { tag, word } = document;
  const start = document.first[document.sentence[i]];
  for (let k = i - 1; k >= start && k >= i - 3; k--) {
    const kind = auxiliaryKind(word[k]);
    if (kind) return kind;
    if (tag[k] !== TAG.ADV) return 7 + (tag[k] === TAG.PUNCT ? 1 : tag[k] === TAG.PRON ? 2 : 0);
  }
  return 11;
}

/** Before the subject (or the verb): nothing, comma, mark, word; after the verb or its subject: stop, comma, time or place, word. */
function frontedOf({ document, state }: Columns, i: number, end: number): number {
  const phrases = nounPhrases(document);
  const start = document.first[document.sentence[i]];
  let before = i - 1;
  while (before >= start && document.tag[before] === TAG.ADV) before--;
  const left = before >= start ? phrases.at[before] : -1;
  if (left >= 0) before = phrases.from[left] - 1;
  let after = i + 1;
  const right = left < 0 && after < end ? phrases.at[after] : -1;
  if (right >= 0) after = phrases.to[right];
  return (
    1 +
    edgeKind(document, state, before, start, end) * 24 +
    edgeKind(document, state, after, start, end) * 4 +
    (left >= 0 ? 2 : right >= 0 ? 1 : 0)
  );
}

function edgeKind({ tag, word }: Columns['document'], state: Uint8Array, i: number, start: number, end: number): number {
  if (i < start || i >= end) return 0;
  if (state[i]) return 1;
  if (isStop(word[i])) return wordKind(word[i]) === 3 ? 2 : 3;
  return tag[i] === TAG.ADP ? 4 : 5;
}
