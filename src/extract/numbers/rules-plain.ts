import { TAG } from '../../text/tags.ts';
import { type Match, NOTHING, type Reading, type Rule } from './pattern.ts';
import { isGlued, norm } from './pieces.ts';
import { amountOf, beside, ends, has, is, numeralOf } from './read.ts';

/** Numbers without a unit: what is counted is looked for afterwards. */
export const PLAIN: Rule[] = [
  { name: 'numbered', pattern: 'numbered num|ordinal', read: numbered },
  { name: 'range', pattern: 'between|from? sign? num to|dash|and sign? num', read: range },
  { name: 'vague', pattern: 'vague', read: (match) => ({ type: 'count', value: null, min: amountOf(match, 0), approx: true }) },
  { name: 'ordinal', pattern: 'ordinal', read: ordinal },
  { name: 'times', pattern: 'num times', read: (match) => bare(match, 0) },
  { name: 'one', pattern: 'num', read: one },
  { name: 'number', pattern: 'sign? num', read: (match) => bare(match, 1) },
];

function bare(match: Match, e: number): Reading | typeof NOTHING | null {
  if (isName(match, e)) return NOTHING;
  const type = numeralOf(match, e).kind === 'fraction' ? 'ratio' : 'count';
  return { type, value: amountOf(match, e, 0), until: e };
}

/** `Article 5`, `Room 427`, `No. 10`; with a small letter and a number word it is a count: `day one`. */
function numbered(match: Match): Reading | typeof NOTHING | null {
  if (!is(match, 1, 'num') || !numeralOf(match, 1).digits) return null;
  return NOTHING;
}

function range(match: Match): Reading | null {
  const { items } = match;
  const { pieces } = items;
  if (is(match, 3, 'and') && !is(match, 0, 'between')) return null;
  const both = ends(numeralOf(match, 2), numeralOf(match, 5), amountOf(match, 2, 1), amountOf(match, 5, 4));
  if (is(match, 3, 'dash') && both.min >= both.max) return null;
  if (is(match, 3, 'to') && !has(match, 0) && both.min >= both.max) return null;
  if (is(match, 3, 'dash') && isGlued(pieces, items.from[match.at[3]]) !== isGlued(pieces, items.to[match.at[3]])) return null;
  return { type: 'range', value: null, ...both };
}

/** `fourth`, `86th`; `second` by itself is a time or a word of order, `Second` opens an argument. */
function ordinal(match: Match): Reading | typeof NOTHING | null {
  const before = beside(match, -1);
  const next = beside(match, 1);
  if (/^(?:split|per|a|each|every)$/.test(before) && norm(match.items.pieces, match.items.from[match.at[0]]) === 'second') return NOTHING;
  if (next === ',' && /^(?:|[.!?:;"“”])$/.test(before)) return NOTHING;
  if (
    /^(?:at|from|of)$/.test(before) &&
    /^(?:first|second)$/.test(norm(match.items.pieces, match.items.from[match.at[0]])) &&
    !isNounAfter(match)
  )
    return NOTHING;
  return { type: 'ordinal', value: amountOf(match, 0) };
}

/** `one` counts where a noun follows; else it is a pronoun: `this one`, `no one`, `one of the`, `one must`. */
function one(match: Match): Reading | typeof NOTHING | null {
  const { pieces, from } = match.items;
  const numeral = numeralOf(match, 0);
  if (numeral.value !== 1 || numeral.digits || numeral.to - numeral.from > 1 || norm(pieces, from[match.first]) !== 'one') return null;
  const before = beside(match, -1);
  const next = beside(match, 1);
  if (
    /^(?:no|any|some|every|each|which|this|that|the|another|these|those|loved|a|new|first|last|next|only|good|big|whole)$/.test(before) &&
    !isNounAfter(match)
  )
    return NOTHING;
  if (/^(?:another|'s|day|thing)$/.test(next)) return next === 'thing' ? null : NOTHING;
  if (next === '' || isNounAfter(match) || /^[.,;:)-]$/.test(next)) return null;
  return /^(?:of|in|by|out|hundred)$/.test(next) ? null : NOTHING;
}

function isNounAfter(match: Match): boolean {
  const { pieces, to } = match.items;
  const k = to[match.last];
  if (k >= pieces.count) return false;
  const tag = pieces.document.tag[pieces.token[k]];
  return tag === TAG.NOUN || tag === TAG.ADJ || tag === TAG.PROPN || tag === TAG.NUM;
}

/** `Apollo 11`, `iPhone 11`, `Boeing 737`, `COVID-19`: a name before, and no noun behind. */
function isName(match: Match, e: number): boolean {
  const { pieces, from, to } = match.items;
  const j = match.at[e];
  if (!numeralOf(match, e).digits || !Number.isInteger(amountOf(match, e)) || numeralOf(match, e).scale > 1) return false;
  const k = from[j] - 1;
  if (k < 0) return false;
  const before = pieces.text[pieces.start[k]];
  if (isGlued(pieces, from[j]) && /[\p{L}]/u.test(pieces.text[pieces.end[k] - 1])) return true;
  if (!/\p{Lu}/u.test(before) || pieces.document.tag[pieces.token[k]] !== TAG.PROPN) return false;
  if (pieces.text.slice(pieces.start[from[j]], pieces.end[to[j] - 1]).includes(',')) return false;
  const next = pieces.text[pieces.start[to[j]] ?? 0] ?? '';
  return !/[a-z]/.test(next) || pieces.document.tag[pieces.token[to[j]]] !== TAG.NOUN;
}
