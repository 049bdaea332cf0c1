import { type Match, NOTHING, type Rule } from './pattern.ts';
import { isGlued, isHyphen, norm } from './pieces.ts';
import { amountOf, beside, has, is, numeralOf } from './read.ts';
import { PERIODS } from './words.ts';

/** Dates, times and durations belong to the dates; they are tried first so that no other rule takes their numbers. */
export const REJECTS: Rule[] = [
  { name: 'clock time', pattern: 'num dash|to? num? clock', read: clock },
  { name: 'day and month', pattern: 'between|from? num|ordinal dash|to|and? num|ordinal? of? month', read: dayAndMonth },
  { name: 'month and days', pattern: 'month num|ordinal dash|to|and num|ordinal', read: monthAndDay },
  { name: 'month and day', pattern: 'month num|ordinal', read: monthAndDay },
  { name: 'slash', pattern: 'num slash num', read: slash },
  { name: 'date in digits', pattern: 'num slash|dash num slash|dash num', read: dateInDigits },
  { name: 'period per period', pattern: 'num|vague dash|to|or|and|per|of? num|per? dash? period dash? old|of|per?', read: duration },
  { name: 'telephone', pattern: 'num dash num dash? num?', read: telephone },
  { name: 'international telephone', pattern: 'num num num? num? num?', read: international },
  { name: 'area code', pattern: 'num', read: areaCode },
  { name: 'period of history', pattern: 'ordinal dash? period', read: history },
  { name: 'range of years', pattern: 'from|between|in? num dash|to|and|slash num', read: yearRange },
  { name: 'year', pattern: 'num', read: year },
];

const nothing = (yes: boolean): typeof NOTHING | null => (yes ? NOTHING : null);

function clock(match: Match): typeof NOTHING | null {
  const last = numeralOf(match, has(match, 2) ? 2 : 0);
  if (!last.digits) return nothing(beside(match, 0) === "o'clock");
  return nothing(last.value <= 24 || norm(match.items.pieces, match.items.from[match.last]) === 'gmt' || Number.isInteger(last.value / 1));
}

function dayAndMonth(match: Match): typeof NOTHING | null {
  const last = has(match, 3) ? 3 : 1;
  if (last === 3 && !has(match, 2)) return null;
  if (amountOf(match, 1) > 31 || (has(match, 4) && !is(match, last, 'ordinal'))) return null;
  const day = amountOf(match, last);
  return nothing(Number.isInteger(day) && day <= 31 && isMonthName(match, 5, norm(match.items.pieces, match.items.from[match.at[5]])));
}

/** May, March and Mar need a capital. */
function isMonthName(match: Match, e: number, word: string): boolean {
  const { pieces, from } = match.items;
  const first = pieces.text[pieces.start[from[match.at[e]]]];
  return first !== first.toLowerCase() || !/^(?:may|march|mar|dec|sept?|jan)$/.test(word);
}

/** `March 5`, `March 5-7`, `March 2022`; not `February 24 — 1,151 deaths`. */
function monthAndDay(match: Match): typeof NOTHING | null {
  const word = norm(match.items.pieces, match.items.from[match.at[0]]);
  if (!isMonthName(match, 0, word) || !isDayOrYear(amountOf(match, 1))) return null;
  if (match.at.length === 2) return NOTHING;
  const [first, last] = [amountOf(match, 1), amountOf(match, 3)];
  return nothing(Number.isInteger(last) && last <= 31 && last > first);
}

const isDayOrYear = (value: number): boolean => Number.isInteger(value) && (value <= 31 || isYear(value));
export const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1000 && value < 2200;

/** `9/11`, `24/7`, `50/50`: what is no fraction is a name or a date. */
function slash(match: Match): typeof NOTHING | null {
  const { pieces, from, to } = match.items;
  const k = from[match.at[1]];
  if (!isGlued(pieces, k) || !isGlued(pieces, k + 1) || norm(pieces, to[match.last]) === '/') return null;
  return nothing(Math.max(amountOf(match, 0), amountOf(match, 2)) < 100 && !has(match, 3));
}

function dateInDigits(match: Match): typeof NOTHING | null {
  const { pieces, from, to } = match.items;
  if (!isGlued(pieces, from[match.at[1]]) || !isGlued(pieces, to[match.at[3]])) return null;
  if (norm(pieces, from[match.at[1]]) !== norm(pieces, from[match.at[3]])) return null;
  if (is(match, 1, 'dash')) return NOTHING; // 33-1-53, 4-4-2, 2022-03-29
  const values = [0, 2, 4].map((e) => amountOf(match, e));
  return nothing(
    values.every(Number.isInteger) &&
      (isYear(values[0]) || isYear(values[2]) || (values[1] <= 31 && values[2] <= 99 && is(match, 1, 'slash'))),
  );
}

/** `three weeks`, `two-year`, `24 to 48 hours`, `half an hour`; an age or a rate is left to the rules for these. */
function duration(match: Match): typeof NOTHING | null {
  const { pieces, to } = match.items;
  if (has(match, 6) && (is(match, 6, 'old') || (is(match, 6, 'of') && norm(pieces, to[match.last]) === 'age'))) return null;
  if (is(match, 2, 'num') && !has(match, 1)) return null;
  if ((has(match, 3) || is(match, 1, 'per')) && !isPart(match)) return null; // ten a night
  return NOTHING;
}

/** `half an hour`, `a quarter of a year` */
const isPart = (match: Match): boolean => numeralOf(match, 0).kind === 'fraction';

/** `212-621-7983`, `call 555-0134` */
function telephone(match: Match): typeof NOTHING | null {
  const length = (e: number) =>
    match.items.pieces.end[match.items.to[match.at[e]] - 1] - match.items.pieces.start[match.items.from[match.at[e]]];
  if (has(match, 4)) return nothing(has(match, 3) && length(0) === 3 && length(2) >= 3 && length(4) >= 3);
  return nothing(length(0) === 3 && length(2) === 4 && /^(?:\)|call|phone|tel|telephone|at|dial|:|on|fax)$/.test(beside(match, -1)));
}

/** `+31 10 555 0142`, `020 7946 0018` */
function international({ items, at, first, last }: Match): typeof NOTHING | null {
  const { pieces, from, to } = items;
  const length = (j: number): number => pieces.end[to[j] - 1] - pieces.start[from[j]];
  if (norm(pieces, from[first] - 1) === '+' && isGlued(pieces, from[first]))
    return nothing(at.every((j) => j < 0 || /^\d+$/.test(norm(pieces, from[j]))));
  return nothing(/^0\d{2,4}$/.test(norm(pieces, from[first])) && length(last) >= 3 && length(first + 1) >= 3);
}

/** `(555) 555-0142` */
function areaCode(match: Match): typeof NOTHING | null {
  if (beside(match, 1) !== ')' || beside(match, -1) !== '(') return null;
  return nothing(
    /^\d{3}$/.test(beside(match, 0)) && /^\d{3}$/.test(beside(match, 2)) && beside(match, 3) === '-' && /^\d{4}$/.test(beside(match, 4)),
  );
}

/** `the 21st century`, `the fourth quarter`; not `his second year` */
function history(match: Match): typeof NOTHING | null {
  return nothing(/^(?:century|centuries|quarter|millennium)$/.test(norm(match.items.pieces, match.items.from[match.last])));
}

/** `1990-91`, `from 1947 to 1960`, `2012–13` */
function yearRange(match: Match): typeof NOTHING | null {
  const [low, high] = [numeralOf(match, 1), numeralOf(match, 3)];
  if (!isPlainYear(match, 1) || !low.digits || !high.digits || !isLikelyYear(low.value)) return null;
  const short = is(match, 2, 'dash', 'slash') && high.value < 100 && high.value > low.value % 100;
  return nothing(short || (isPlainYear(match, 3) && high.value > low.value && !isCounted(match)));
}

/** Four digits without a comma. */
function isPlainYear(match: Match, e: number): boolean {
  const { pieces, from, to } = match.items;
  const j = match.at[e];
  return pieces.end[to[j] - 1] - pieces.start[from[j]] === 4 && isYear(amountOf(match, e));
}

const BEFORE_YEAR =
  /^(?:in|since|of|by|until|till|before|after|during|from|through|the|for|circa|early|late|mid|around|to|between|and|year|fiscal|fy|election|class|spring|summer|autumn|fall|winter|-|–|—|\(|,|this|that|his|her|its|their|our|back|into|throughout|january|february|march|april|may|june|july|august|september|october|november|december|'s|©|summer|christmas|ended|a|on|\[|;|:|season)$/;

/** `in 2019`, `the 2018 film`, `1950)`; not `2000 people`, `up 1500 points`. */
function year(match: Match): typeof NOTHING | null {
  if (!isPlainYear(match, 0)) return null;
  const value = amountOf(match, 0);
  const next = beside(match, 1);
  if (next === 's' && isGlued(match.items.pieces, match.items.to[match.last])) return NOTHING; // 1980s
  if (PERIODS.has(next) || isHyphen(match.items.pieces, match.items.to[match.last])) return null; // 2000 year old
  if (/^(?:people|persons|men|women|children|others|votes|deaths|cases|miles|points)$/.test(next)) return null;
  const likely = isLikelyYear(value) || isListed(match);
  const before = beside(match, -1);
  if (next === 'and' && isLater(match, 2)) return NOTHING; // between 1000 and 1260
  if (!likely && !/^(?:in|since|circa|year|by|ad|a.d.|until)$/.test(before)) return null;
  if (!likely && isCounted(match)) return null;
  if (value % 100 === 0 && value < 2020 && isCounted(match) && !/^(?:in|since|the)$/.test(before)) return null;
  return nothing(before === '' || BEFORE_YEAR.test(before) || !isCounted(match));
}

/** Round numbers of earlier centuries count as often as they date. */
const isLikelyYear = (value: number): boolean => value < 2050 && (value >= 1800 || (value >= 1500 && value % 100 !== 0));

/** `1699 or 1700` */
function isListed(match: Match): boolean {
  const value = Number(beside(match, -2));
  return /^(?:or|and|to|-)$/.test(beside(match, -1)) && isLikelyYear(value) && amountOf(match, 0) > value;
}

/** `A.D. 1000 and 1260` */
function isLater(match: Match, distance: number): boolean {
  const value = Number(beside(match, distance));
  return /^(?:ad|a\.d\.?|years)$/.test(beside(match, -1)) && isYear(value) && value > amountOf(match, 0);
}

/** Is the number followed by a plural noun: `2000 people`? */
function isCounted(match: Match): boolean {
  const next = beside(match, 1);
  return /^(?:people|men|women|children|[a-z]{3,}[^s]s)$/.test(next) && !/^(?:was|is|has|his|this|elections?|goes|series)$/.test(next);
}
