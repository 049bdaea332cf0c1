import type { Check, DateFact } from '../facts.ts';
import type { Document } from '../text/document.ts';
import { wordSet } from '../text/words.ts';
import { isComma } from './signs.ts';

const isFrom = wordSet(new Set(['from', 'between']));
const isTo = wordSet(new Set(['to', 'until', 'till', 'through', 'and', '-']));
const isSince = wordSet(new Set(['since']));
const isHas = wordSet(new Set(['has', 'have', "'s", "'ve"]));
const isLasting = wordSet(new Set(['lasted', 'dragged', 'raged', 'gone', 'run', 'continued', 'stretched', 'entered', 'been']));

const DAY = 86_400_000;
const YEAR = 365.2425;
const DAYS: Record<string, number> = { D: 1, W: 7, M: YEAR / 12, Y: YEAR };

/**
 * Durations against the two dates of their sentence: `from March 3 to March 12, nine days`, `for 33 days since February
 * 24` (to the day of publication), and those of what lasts against the only beginning that the text tells: `a war, which
 * has lasted over a month … since Russia invaded on February 24`. Only what agrees is told, since a duration may be that
 * of something else.
 */
export function checkPeriods(document: Document, dates: DateFact[]): Check[] {
  const checks: Check[] = [];
  for (let k = 0; k < dates.length; k++) {
    const duration = /^P(\d+(?:\.\d+)?)([DWMY])$/.exec(dates[k].value ?? '');
    if (!duration || dates[k].type !== 'duration') continue;
    const ends = endsOf(document, dates, k) ?? onlyBeginning(document, dates, k);
    if (!ends) continue;
    const days = (Date.parse(ends.to) - Date.parse(ends.from)) / DAY;
    const [, count, unit] = duration;
    if (!agrees(days / DAYS[unit], Number(count), unit, document.norm(document.tokenAt(dates[k].start)))) continue;
    checks.push({ rule: 'duration', ok: true, facts: [...ends.facts, dates[k].id], text: `${ends.from} to ${ends.to}: ${dates[k].text}` });
  }
  return checks;
}

interface Ends {
  from: string;
  to: string;
  facts: string[];
}

/** Dates tried for one duration. */
const MOST = 6;

/** Days or years alike that the sentence of a duration names as begin and end. */
function endsOf(document: Document, dates: DateFact[], k: number): Ends | null {
  for (let i = k - 1; i >= 0 && k - i <= MOST && dates[i].sentence === dates[k].sentence; i--) {
    const found = pairAt(document, dates, i);
    if (found) return found;
  }
  for (let i = k + 1; i < dates.length && i - k <= MOST && dates[i].sentence === dates[k].sentence; i++) {
    const found = pairAt(document, dates, i);
    if (found) return found;
  }
  return null;
}

function pairAt(document: Document, dates: DateFact[], i: number): Ends | null {
  const [one, two] = [dates[i], dates[i + 1]];
  const before = (date: DateFact) => document.word[document.tokenAt(date.start) - 1] ?? -1;
  if (!one.value || !isPoint(one.value)) return null;
  const first = document.tokenAt(one.start);
  if (first === 0) return null;
  if (isSince(before(one)) && document.published && one.value.length === 10)
    return { from: one.value, to: document.published, facts: [one.id] };
  if (!two?.value || two.sentence !== one.sentence || two.value.length !== one.value.length || !isPoint(two.value)) return null;
  const isPair = isFrom(before(one)) && isTo(before(two)) && document.tokenAt(two.start) - document.tokenAt(one.end) < 3;
  return isPair ? { from: one.value, to: two.value, facts: [one.id, two.id] } : null;
}

const isDay = (value: string): boolean => value.length === 10 && /^\d{4}-\d\d-\d\d$/.test(value);

/** The one day since which something goes on in the text, where the duration is of something that has lasted to the day of publication. */
function onlyBeginning(document: Document, dates: DateFact[], k: number): Ends | null {
  const { published } = document;
  if (!published || !isOfPerfect(document, document.tokenAt(dates[k].start))) return null;
  const days = new Map<string, DateFact>();
  for (const date of dates) if (date.value && isDay(date.value) && isBeginning(document, date)) days.set(date.value, date);
  const [one] = days.values();
  return days.size === 1 && one.value! < published ? { from: one.value!, to: published, facts: [one.id] } : null;
}

/** `has lasted over a month`, `has been going on for` */
function isOfPerfect({ word, sentence }: Document, first: number): boolean {
  for (let k = first - 1; k > 0 && first - k <= 4 && sentence[k] === sentence[first]; k--)
    if (isLasting(word[k]) && isHas(word[k - 1])) return true;
  return false;
}

/** `since Russia invaded on February 24` */
function isBeginning(document: Document, { start }: DateFact): boolean {
  const { word, sentence } = document;
  const first = document.tokenAt(start);
  for (let k = first - 1; k >= 0 && first - k <= 8 && sentence[k] === sentence[first]; k--) {
    if (isSince(word[k])) return true;
    if (isComma(word[k])) return false;
  }
  return false;
}

const isPoint = (value: string): boolean => (value.length === 4 && /^\d+$/.test(value)) || isDay(value);

/** A day more or less, half a unit else; `over a month` is no less than one, `nearly` no more. */
function agrees(units: number, count: number, unit: string, modifier: string): boolean {
  if (modifier === 'over' || modifier === 'more') return units >= count && units < count + 1;
  if (modifier === 'nearly' || modifier === 'almost' || modifier === 'under') return units <= count && units > count - 1;
  return unit === 'D' ? units === count || units + 1 === count : Math.abs(units - count) < 0.5;
}
