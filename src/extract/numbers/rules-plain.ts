import { TAG } from '../../text/tags.ts';
import { isInCode, isName, isOrdinalName } from './names.ts';
import { type Match, NOTHING, type Reading, type Rule } from './pattern.ts';
import { isGlued, norm, type Pieces } from './pieces.ts';
import { amountOf, beside, ends, has, is, isChange, isMeasured, numeralOf } from './read.ts';
import { IDENTIFIED, WEEKDAYS } from './words.ts';

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

function isNounAt({ items, first }: Match, distance: number): boolean {
  const k = items.from[first] + distance;
  return k >= 0 && items.pieces.document.tag[items.pieces.token[k]] === TAG.NOUN;
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

/** `Article 5`, `Room 427`, `No. 10`; with a small letter and a number word it is a count: `day one`. */
function numbered(match: Match): Reading | typeof NOTHING | null {
  const { digits, value, scale } = numeralOf(match, 1);
  if (!Number.isInteger(value) || scale > 1 || isMeasured(match)) return null;
  if (!digits) return isCapitalAt(match, 0) && isCapitalAt(match, 1) ? NOTHING : null; // Phase Four
  return isIdentified(match) ? { type: 'identifier', value } : NOTHING;
}

function isCapitalAt({ items, at }: Match, e: number): boolean {
  return /^\p{Lu}/u.test(items.pieces.text.slice(items.pieces.start[items.from[at[e]]], items.pieces.start[items.from[at[e]]] + 1));
}

/** `the number two producer` */
function numberOne(match: Match): Reading | null {
  const { pieces, from } = match.items;
  if (norm(pieces, from[match.first]) !== 'number' || numeralOf(match, 1).digits) return null;
  return { type: 'ordinal', value: amountOf(match, 1) };
}

const isIdentified = ({ items, at }: Match): boolean => IDENTIFIED.has(norm(items.pieces, items.from[at[0]]));

/** `thousands`, `dozens of`; a couple is two, more or less. */
function vague(match: Match): Reading | typeof NOTHING {
  const { pieces, from, to } = match.items;
  const last = norm(pieces, to[match.last] - 1);
  if (/^(?:scores|tens)$/.test(last) && (norm(pieces, to[match.last]) !== 'of' || isNounBefore(match))) return NOTHING;
  if (/^(?:the|those|these)$/.test(beside(match, -1)) && last.endsWith('s')) return NOTHING; // the thousands who came: named before
  if (last === 'couple' && norm(pieces, to[match.last]) === 'of') return NOTHING; // as vague as several
  if (last === 'couple') return { type: 'count', value: 2, approx: true };
  return from[match.first] > 0 && /^(?:hundreds|thousands)$/.test(last) && isGlued(pieces, from[match.first])
    ? NOTHING
    : { type: 'count', value: null, min: amountOf(match, 0), approx: true };
}

function isNounBefore(match: Match): boolean {
  const { pieces, from } = match.items;
  const k = from[match.first] - 1;
  return k >= 0 && [TAG.NOUN, TAG.ADJ, TAG.PROPN].includes(pieces.document.tag[pieces.token[k]]);
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

/** `fourth`, `86th`; `second` by itself is a time or a word of order, `Second` opens an argument. */
function ordinal(match: Match): Reading | typeof NOTHING | null {
  const before = beside(match, -1);
  const next = beside(match, 1);
  if (isName(match, 0) || isAdverb(match)) return NOTHING;
  if (/^(?:split|per|each|every)$/.test(before) && norm(match.items.pieces, match.items.from[match.at[0]]) === 'second') return NOTHING;
  if (before === 'a' && amountOf(match, 0) === 2 && !isNounAfter(match)) return NOTHING; // wait a second
  if (before === 'the' && WEEKDAYS.has(beside(match, -2))) return NOTHING; // Friday the 13th
  if (next === ',' && /^(?:|[.!?:;"“”])$/.test(before)) return NOTHING;
  if (
    /^(?:at|from|of)$/.test(before) &&
    /^(?:first|second)$/.test(norm(match.items.pieces, match.items.from[match.at[0]])) &&
    !isNounAfter(match)
  )
    return NOTHING;
  return { type: 'ordinal', value: amountOf(match, 0) };
}

/** `NBC first reported it`, `First of America`: no rank. */
function isAdverb(match: Match): boolean {
  const { pieces, from, to } = match.items;
  const [first, behind] = [from[match.first], to[match.last]];
  if (isOrdinalName(pieces, first, behind)) return true;
  if (norm(pieces, first) !== 'first' || behind - first > 1) return false;
  if (/^(?:the|an?|his|her|its|their|our|my|your|whose|'s|'|very|this|that)$/.test(norm(pieces, first - 1))) return false;
  const { tag } = pieces.document;
  const next = behind < pieces.count ? tag[pieces.token[behind]] : TAG.PUNCT;
  if (/^(?:came|finished?|finishing|placed|ranked|is|was|be|in|were|are|became)$/.test(norm(pieces, first - 1)) && next !== TAG.VERB)
    return false;
  return tag[pieces.token[first]] === TAG.ADV || next === TAG.VERB || next === TAG.PRON;
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
  if (/^(?:could|can|does|must|should|will|would|may|might|did|do|if|as|when|that|than|how)$/.test(before) && !isNounAfter(match))
    return NOTHING; // could one expect
  if (before === 'the' && !isCountable(match)) return NOTHING; // the one responsible
  if (isPronoun(match) || (next === 'by' && beside(match, 2) === 'one') || (before === 'by' && beside(match, -2) === 'one')) return NOTHING;
  if (next === '' || isNounAfter(match) || /^[.,;:)-]$/.test(next)) return null;
  if (next === 'or' || isBareVerb(match)) return null; // one or two, one vote
  return /^(?:in|by|out)$/.test(next) ? null : NOTHING;
}

/** A noun follows, or an adjective and a noun. */
function isCountable({ items, last }: Match): boolean {
  const { pieces, to } = items;
  const k = to[last];
  const kind = (at: number) => (at < pieces.count ? pieces.document.tag[pieces.token[at]] : TAG.PUNCT);
  return kind(k) === TAG.NOUN || norm(pieces, k) === '-' || (kind(k) === TAG.ADJ && kind(k + 1) === TAG.NOUN);
}

/** `a fun one.`, `could get one.`, `was one in West Palm Beach` */
function isPronoun(match: Match): boolean {
  const { pieces, from, first } = { ...match.items, first: match.first };
  if (isNounAfter(match) || isBareVerb(match)) return false;
  const before = norm(pieces, from[first] - 1);
  return (
    isAdjectiveBefore(match) ||
    /^(?:get|gets|got|have|has|had|buy|bought|own|need|want|is|was|be|become|became|make|made|like|see|seen|find|found|use|choose|take)$/.test(
      before,
    )
  );
}

function isAdjectiveBefore({ items, first }: Match): boolean {
  const k = items.from[first] - 1;
  return k >= 0 && items.pieces.document.tag[items.pieces.token[k]] === TAG.ADJ;
}

/** A noun that the tagger took for a verb. */
function isBareVerb(match: Match): boolean {
  const { pieces, to } = match.items;
  const k = to[match.last];
  return k < pieces.count && pieces.document.tag[pieces.token[k]] === TAG.VERB && !/(?:s|ed|ing)$/.test(norm(pieces, k));
}

function isNounAfter(match: Match): boolean {
  const { pieces, to } = match.items;
  const k = to[match.last];
  if (k >= pieces.count) return false;
  const tag = pieces.document.tag[pieces.token[k]];
  return tag === TAG.NOUN || tag === TAG.ADJ || tag === TAG.PROPN || tag === TAG.NUM;
}
