import { TAG } from '../../text/tags.ts';
import { isAdjectiveBefore, isNounAfter } from './beside.ts';
import { isName, isOrdinalName } from './names.ts';
import { type Match, NOTHING, type Reading } from './pattern.ts';
import { norm } from './pieces.ts';
import { amountOf, beside, numeralOf } from './read.ts';
import { WEEKDAYS } from './words.ts';

/** `one` counts where a noun follows; else it is a pronoun: `this one`, `no one`, `one of the`, `one must`. */
export function one(match: Match): Reading | typeof NOTHING | null {
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

/** A noun follows, or an adjective and a noun. */
function isCountable({ items, last }: Match): boolean {
  const { pieces, to } = items;
  const k = to[last];
  const kind = (at: number) => (at < pieces.count ? pieces.document.tag[pieces.token[at]] : TAG.PUNCT);
  return kind(k) === TAG.NOUN || norm(pieces, k) === '-' || (kind(k) === TAG.ADJ && kind(k + 1) === TAG.NOUN);
}

/** A noun that the tagger took for a verb. */
function isBareVerb(match: Match): boolean {
  const { pieces, to } = match.items;
  const k = to[match.last];
  return k < pieces.count && pieces.document.tag[pieces.token[k]] === TAG.VERB && !/(?:s|ed|ing)$/.test(norm(pieces, k));
}

/** `fourth`, `86th`; `second` by itself is a time or a word of order, `Second` opens an argument. */
export function ordinal(match: Match): Reading | typeof NOTHING | null {
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
