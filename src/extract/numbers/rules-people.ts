import { TAG } from '../../text/tags.ts';
import type { Match, Reading, Rule } from './pattern.ts';
import { norm } from './pieces.ts';
import { amountOf, beside, has, is, numeralOf, unitOf } from './read.ts';
import { MONTHS } from './words.ts';

/** Ages. */
export const PEOPLE: Rule[] = [
  { name: 'range of ages', pattern: 'between|from? num dash|to|and|or num dash? period dash? old', read: rangeOfAges },
  { name: 'range of ages, hyphens', pattern: 'num dash? to dash num dash? period dash? old', read: agesWithHyphens },
  { name: 'age', pattern: 'num dash? period dash? old', read: (match) => age(match, 0, 2) },
  { name: 'years of age', pattern: 'num period of aged', read: (match) => age(match, 0, 1) },
  { name: 'aged, range', pattern: 'aged from|between? num to|dash|and num', read: agedRange },
  { name: 'aged, and', pattern: 'and num', read: agedAnd },
  { name: 'aged', pattern: 'aged of? num period?', read: aged },
  { name: 'under five', pattern: 'num', read: underFive },
  { name: 'he was 38', pattern: 'num', read: heWas },
  { name: 'at 14', pattern: 'num', read: atAge },
  { name: 'now 79', pattern: 'num', read: nowAge },
  { name: 'name, age,', pattern: 'comma num comma|and', read: apposition },
  { name: 'name, age.', pattern: 'comma num', read: loneApposition },
  { name: 'yo', pattern: 'num', read: yo },
];

function age(match: Match, number: number, period: number): Reading {
  return { type: 'age', value: amountOf(match, number), unit: period < 0 ? 'year' : unitOf(match, period) };
}

function rangeOfAges(match: Match): Reading | null {
  if (is(match, 2, 'and') && !has(match, 0)) return null;
  return { type: 'range', value: null, min: amountOf(match, 1), max: amountOf(match, 3), unit: unitOf(match, 5) };
}

/** `aged 11 to 16` */
function agedRange(match: Match): Reading | null {
  if (is(match, 3, 'and') && !has(match, 1)) return null;
  return { type: 'range', value: null, min: amountOf(match, 2), max: amountOf(match, 4), unit: 'year' };
}

/** `aged 17 and 71`, `two women, 23 and 27,` */
function agedAnd(match: Match): Reading | null {
  if (amountOf(match, 1) > 115) return null;
  const listed = /^\d+$/.test(beside(match, -1)) && beside(match, -2) === ',' && isPerson(match, -3);
  return beside(match, -2) === 'aged' || listed ? age(match, 1, -1) : null;
}

/** `aged 3`, `at the age of two weeks` */
function aged(match: Match): Reading | null {
  return amountOf(match, 2) < 130 ? age(match, 2, has(match, 3) ? 3 : -1) : null;
}

const PERSON =
  /^(?:(?:wo)?m[ae]n|boys?|girls?|child|children|kids?|people|persons?|adults?|teens?|infants?|babies|baby|students?|mothers?|fathers?|sons?|daughters?|wife|wives|husbands?|victims?|suspects?|patients?|residents?|citizens?|friends?|soldiers?|nurses?|cousins?|twins?|guards?|aides?|agents?|migrants?|refugees?|employees?|pilots?|students?|athletes?|[a-z]{3,}(?:ers?|ors?|ists?|ians?))$/;

function isPerson({ items, first }: Match, distance: number): boolean {
  return PERSON.test(norm(items.pieces, items.from[first] + distance));
}

/** `children under five`, `adults over 65` */
function underFive(match: Match): Reading | null {
  if (!/^(?:under|over|below|above)$/.test(beside(match, -1)) || !isPerson(match, -2) || amountOf(match, 0) > 100) return null;
  return isNounBehind(match) ? null : age(match, 0, -1);
}

/** `who was 38, from Leeds`, `she turned 90.` */
function heWas(match: Match): Reading | null {
  if (!/^(?:was|is|turns?|turned|'s|'m|am)$/.test(beside(match, -1)) || !/^(?:he|she|who|i)$/.test(beside(match, -2))) return null;
  const value = amountOf(match, 0);
  return value > 0 && value < 110 && Number.isInteger(value) && /^(?:[.,;]|when|and|)$/.test(beside(match, 1)) ? age(match, 0, -1) : null;
}

const PERSONAL = /^(?:he|she|i)$/;
const LIFE = /^(?:dies|died|dead|die|dying|retires?|retired|marries|married|widowed|orphaned)$/;

/** `At 14 she won`, `at 19, he left`, `dies at 88`; below 13 it may be the hour. */
function atAge(match: Match): Reading | null {
  const value = amountOf(match, 0);
  if (beside(match, -1) !== 'at' || !Number.isInteger(value) || value < 13 || value > 110) return null;
  const next = endsSentence(match) ? '' : beside(match, 1);
  if (PERSONAL.test(next) || (next === ',' && PERSONAL.test(beside(match, 2)))) return age(match, 0, -1);
  if (!/^(?:[.,;:)]|in|of|on|after|from|and|following|)$/.test(next)) return null;
  for (let distance = -2; distance >= -5; distance--) if (LIFE.test(beside(match, distance))) return age(match, 0, -1);
  return null;
}

function endsSentence({ items, last }: Match): boolean {
  const { document, token, count } = items.pieces;
  const k = items.to[last];
  return k >= count || document.sentence[token[k]] !== document.sentence[token[k - 1]];
}

/** `Rennie, now 79, said` */
function nowAge(match: Match): Reading | null {
  const { pieces } = match.items;
  const value = amountOf(match, 0);
  if (!/^(?:now|then)$/.test(beside(match, -1)) || beside(match, -2) !== ',' || !/^[,.)]$/.test(beside(match, 1))) return null;
  const name = pieces.text[pieces.start[match.items.from[match.first] - 3] ?? 0];
  return Number.isInteger(value) && value < 111 && /\p{Lu}/u.test(name ?? '') ? age(match, 0, -1) : null;
}

function isNounBehind({ items, last }: Match): boolean {
  const k = items.to[last];
  const { tag } = items.pieces.document;
  return k < items.pieces.count && (tag[items.pieces.token[k]] === TAG.NOUN || tag[items.pieces.token[k]] === TAG.ADJ);
}

/** `200,000 to-260,000 year-old` */
function agesWithHyphens(match: Match): Reading {
  return { type: 'range', value: null, min: amountOf(match, 0), max: amountOf(match, 4), unit: unitOf(match, 6) };
}

/** `Maria Gomez, 42, said`, `Tamalt, 42.` */
function apposition(match: Match): Reading | null {
  const { pieces } = match.items;
  const value = amountOf(match, 1);
  const name = pieces.text[pieces.start[match.items.from[match.first] - 1] ?? 0];
  if (!numeralOf(match, 1).digits || !Number.isInteger(value) || value < 1 || value > 115) return null;
  if (MONTHS.has(beside(match, -1))) return null; // August, 7,
  const named = /\p{Lu}/u.test(name ?? '') && !is(match, 2, 'and');
  return named || (value >= 10 && isPerson(match, -1)) ? { type: 'age', value, unit: 'year', until: 1 } : null;
}

/** `He praised Ana Lima, 42.`, `Ana Lima, 42 and a baker` */
function loneApposition(match: Match): Reading | null {
  const { pieces } = match.items;
  const value = amountOf(match, 1);
  if (!numeralOf(match, 1).digits || !Number.isInteger(value) || value < 16 || value > 105) return null;
  const next = beside(match, 1);
  if (!/^(?:[.;)]|who|from)$/.test(next) && !(next === 'and' && /^(?:an?|the)$/.test(beside(match, 2)))) return null;
  const k = match.items.from[match.first];
  const { tag } = pieces.document;
  const isNamed = [k - 1, k - 2].every((at) => at >= 0 && tag[pieces.token[at]] === TAG.PROPN);
  return isNamed && !MONTHS.has(beside(match, -1)) ? { type: 'age', value, unit: 'year' } : null;
}

function yo(match: Match): Reading | null {
  return beside(match, 1) === 'yo' && numeralOf(match, 0).digits ? { type: 'age', value: amountOf(match, 0), unit: 'year' } : null;
}
