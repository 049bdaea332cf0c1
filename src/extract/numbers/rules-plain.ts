import { isAdjectiveBefore, isNounAfter, isNounAt, isNounBefore } from './beside.ts';
import { isIdentified, numbered, numberOne } from './identifiers.ts';
import { isInCode, isName } from './names.ts';
import { type Match, NOTHING, type Reading, type Rule } from './pattern.ts';
import { isGlued, norm, type Pieces } from './pieces.ts';
import { amountOf, beside, ends, has, is, isChange, numeralOf } from './read.ts';
import { one, ordinal } from './small-words.ts';

/** Numbers without a unit: what is counted is looked for afterwards. */
export const PLAIN: Rule[] = [
  { name: 'numbered', pattern: 'numbered num', read: numbered },
  { name: 'number one', pattern: 'numbered num', read: numberOne },
  {
    name: 'code',
    pattern: 'numbered code',
    read: (match) =>
      isIdentified(match) && norm(match.items.pieces, match.items.from[match.first]) !== 'no' ? { type: 'identifier' } : null,
  },
  { name: 'range', pattern: 'between|from? sign? num to|dash|and sign? num', read: range },
  { name: 'vague', pattern: 'vague', read: vague },
  { name: 'ordinal', pattern: 'ordinal', read: ordinal },
  { name: 'one', pattern: 'num', read: one },
  { name: 'number', pattern: 'sign? num', read: (match) => bare(match, 1) },
];

function bare(match: Match, e: number): Reading | typeof NOTHING | null {
  if (isName(match, e) || isBullet(match, e) || isOrTwo(match)) return NOTHING;
  const type = numeralOf(match, e).kind === 'fraction' ? 'ratio' : 'count';
  if (type === 'ratio' && isHalfOfGame(match)) return NOTHING;
  return { type, value: amountOf(match, e, 0), until: e };
}

/** `the second half`, `this half`, `half-brother`: half as a noun or as a part of a word. */
function isHalfOfGame(match: Match): boolean {
  const { pieces, from, to } = match.items;
  const word = norm(pieces, to[match.last] - 1);
  if (!/^(?:half|halves|quarter)$/.test(word)) return false;
  if (norm(pieces, to[match.last]) === '-' && isGlued(pieces, to[match.last])) return true;
  if (isAdjectiveBefore(match)) return true; // the eastern half
  return /^(?:first|second|third|fourth|this|that|each|every|last|next|other|better|either|latter|early|opening|closing|entire|whole|1st|2nd|two)$/.test(
    norm(pieces, from[match.first] - 1),
  );
}

/** `a week or two`, `a draft choice or two` */
function isOrTwo(match: Match): boolean {
  if (beside(match, -1) !== 'or' || numeralOf(match, match.at.length - 1).value !== 2) return false;
  return isNounAt(match, -2) && !isNounAfter(match);
}

/** `1. The nature of …` at the beginning of a sentence, `(2) a statement`, `1) through`, `§ 404`. */
function isBullet(match: Match, e: number): boolean {
  const { pieces } = match.items;
  const { digits, value, from, to } = numeralOf(match, e);
  if (!digits || !Number.isInteger(value)) return false;
  if (norm(pieces, from - 1) === '§') return true;
  if (value > 99 || !/^[.)]$/.test(norm(pieces, to)) || !isGlued(pieces, to)) return false;
  if (norm(pieces, to) === ')') return value <= 20 && (norm(pieces, from - 1) === '(' || !isInBrackets(pieces, from));
  const { document, text, start, token } = pieces;
  const opens = document.sentences[document.sentence[token[from]]].start === start[from];
  return to + 1 < pieces.count && opens && (from === 0 || /[\n.]\s*$/.test(text.slice(Math.max(0, start[from] - 3), start[from])));
}

function isInBrackets(pieces: Pieces, k: number): boolean {
  for (let at = k - 1; at >= Math.max(0, k - 20); at--) if (norm(pieces, at) === '(') return true;
  return false;
}

/** `leaving scores missing` */
const HARMED = /^(?:missing|dead|injured|wounded|killed|hurt|homeless|trapped)$/;

/** `thousands`, `dozens of`; a couple is two, more or less. */
function vague(match: Match): Reading | typeof NOTHING {
  const { pieces, from, to } = match.items;
  const last = norm(pieces, to[match.last] - 1);
  const next = norm(pieces, to[match.last]);
  if (/^(?:scores|tens)$/.test(last) && (next !== 'of' || isNounBefore(match)) && !(last === 'scores' && HARMED.test(next))) return NOTHING;
  if (/^(?:the|those|these)$/.test(beside(match, -1)) && last.endsWith('s')) return NOTHING; // the thousands who came: named before
  if (last === 'couple' && norm(pieces, to[match.last]) === 'of') return NOTHING; // as vague as several
  if (last === 'couple') return { type: 'count', value: 2, approx: true };
  return from[match.first] > 0 && /^(?:hundreds|thousands)$/.test(last) && isGlued(pieces, from[match.first])
    ? NOTHING
    : { type: 'count', value: null, min: amountOf(match, 0), approx: true };
}

function range(match: Match): Reading | null {
  const { items } = match;
  const { pieces } = items;
  if (is(match, 3, 'and') && !is(match, 0, 'between')) return null;
  const both = ends(numeralOf(match, 2), numeralOf(match, 5), amountOf(match, 2, 1), amountOf(match, 5, 4));
  if (is(match, 3, 'dash') && both.min >= both.max) return null;
  if (is(match, 3, 'to') && !has(match, 0) && both.min >= both.max) return null;
  if (is(match, 3, 'dash') && isGlued(pieces, items.from[match.at[3]]) !== isGlued(pieces, items.to[match.at[3]])) return null;
  if (isChange(match, 3) || isInCode(pieces, items.from[match.at[2]])) return null;
  if ([2, 5].some((e) => /^0\d/.test(norm(pieces, items.from[match.at[e]])))) return null; // 07-31
  return { type: 'range', value: null, ...both };
}
