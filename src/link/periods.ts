import type { Check, DateFact } from '../facts.ts';
import type { Document } from '../text/document.ts';
import { wordSet } from '../text/words.ts';

const isFrom = wordSet(new Set(['from', 'between']));
const isTo = wordSet(new Set(['to', 'until', 'till', 'through', 'and', '-']));
const isSince = wordSet(new Set(['since']));

const DAY = 86_400_000;
const YEAR = 365.2425;
const DAYS: Record<string, number> = { D: 1, W: 7, M: YEAR / 12, Y: YEAR };

/**
 * Durations against the two dates of their sentence: `from March 3 to March 12, nine days`, `for 33 days since February
 * 24` (to the day of publication). Only what agrees is told, since a duration may be that of something else.
 */
export function checkPeriods(document: Document, dates: DateFact[]): Check[] {
  const checks: Check[] = [];
  for (let k = 0; k < dates.length; k++) {
    const duration = /^P(\d+(?:\.\d+)?)([DWMY])$/.exec(dates[k].value ?? '');
    if (!duration || dates[k].type !== 'duration') continue;
    const ends = endsOf(document, dates, k);
    if (!ends) continue;
    const days = (Date.parse(ends.to) - Date.parse(ends.from)) / DAY;
    const [, count, unit] = duration;
    if (!agrees(days / DAYS[unit], Number(count), unit)) continue;
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

const isPoint = (value: string): boolean => /^\d{4}(?:-\d\d-\d\d)?$/.test(value);

/** A day more or less, half a unit else. */
function agrees(units: number, count: number, unit: string): boolean {
  return unit === 'D' ? units === count || units + 1 === count : Math.abs(units - count) < 0.5;
}
