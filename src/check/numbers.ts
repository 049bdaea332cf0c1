import type { NumberFact } from '../facts.ts';
import { type Amount, amountOf } from './amounts.ts';
import { isComputed } from './computed.ts';
import { directionOf, isContrary } from './directions.ts';
import { EXACT, factor, fitOf, NONE } from './fits.ts';
import { isGeneral, sharesHead } from './heads.ts';
import type { Context, Opened } from './reading.ts';
import { remember } from './remember.ts';
import type { RunIndex } from './runs.ts';

/** What the sources say of a number. */
export type NumberVerdict =
  | { is: 'supported' | 'unsure' }
  | { is: 'imprecise' | 'mismatch'; amount: Amount; source: Opened; found: Amount; turned?: true }
  | { is: 'absent'; amount: Amount; source: Opened | null; found: Amount | null };

/** Looks a number up in all sources; `null` for numbers that are not compared. */
export const judgeNumber = remember(lookUp);

function lookUp({ text, sources }: Context, fact: NumberFact): NumberVerdict | null {
  const amount = amountOf(fact);
  if (!amount) return null;
  const all = sources.flatMap((source) => source.amounts.map((found) => ({ source, found, fit: fitOf(amount, found) })));
  const fits = all.filter(({ fit }) => fit !== NONE);
  if (fits.length === 0) return judgeAbsent(amount, text, sources, all);
  const same = fits.filter(({ found }) => sharesHead(amount, found) !== false);
  const best = same.filter(({ found }) => sharesHead(amount, found) === true);
  const [chosen] = best.length > 0 ? best : same;
  if (!chosen) return judgeMismatch(amount, text, fits, all);
  const group = best.length > 0 ? best : same;
  const turned = turnedIn(amount, text, group);
  if (turned) return { is: 'mismatch', amount, ...pick(turned), turned: true };
  if (group.some(({ fit }) => fit === EXACT)) return { is: 'supported' };
  return { is: 'imprecise', amount, ...pick(chosen) };
}

type Candidate = { source: Opened; found: Amount; fit: number };

function pick({ source, found }: Candidate) {
  return { source, found };
}

/** A share or sum that rises here and falls in the source wherever it stands there, or is the end here and the beginning there. */
function turnedIn(amount: Amount, { text }: Opened, fits: Candidate[]): Candidate | null {
  if (amount.dimension === 'count' && amount.high <= SMALL) return null;
  const here = directionOf(text, amount);
  if (here === null) return null;
  return fits.every(({ found, source }) => isContrary(here, directionOf(source.text, found))) ? fits[0] : null;
}

/** The value counts something else in the source, and the thing is counted there by another value; a small one beside it. */
function judgeMismatch(amount: Amount, text: Opened, fits: Candidate[], all: Candidate[]): NumberVerdict {
  const named = fits.filter(({ found }) => (found.dimension === 'count' || found.fact === null) && !isGeneral(found.counted));
  const [chosen] = named;
  if (!chosen || named.length < fits.length || amount.dimension !== 'count' || isGeneral(amount.counted)) return { is: 'supported' };
  const others = all.filter(({ found, fit }) => fit === NONE && sharesHead(amount, found) === true);
  const beside = others.some(({ found, source }) => source === chosen.source && Math.abs(found.start - chosen.found.start) < BESIDE);
  if (others.length === 0 ? !isTakenTwice(amount, text, chosen) : amount.high <= SMALL && !beside) return { is: 'supported' };
  return { is: 'mismatch', amount, ...pick(chosen) };
}

/** `34 teachers` beside `34 schools`, where the source has 34 schools and never speaks of teachers. */
function isTakenTwice(amount: Amount, text: Opened, { found, source }: Candidate): boolean {
  const head = amount.counted.at(-1)!;
  if (amount.high <= SMALL || source.words.places.has(head) || source.words.places.has(`${head}s`)) return false;
  return text.amounts.some((other) => other.low === amount.low && other.start !== amount.start && sharesHead(other, found) === true);
}

/** Numbers that a text may count by itself. */
const SMALL = 12;
const BESIDE = 100;

function judgeAbsent(amount: Amount, reading: Opened, sources: Opened[], all: Candidate[]): NumberVerdict {
  const comparable = all.filter(({ found }) => found.fact !== null && factor(amount, found) !== null);
  const near = comparable.filter(({ found }) => sharesHead(amount, found) === true);
  const small = amount.dimension === 'count' && amount.high <= SMALL;
  if (small && (near.length === 0 || amount.counted.length === 0)) return { is: 'unsure' };
  if (amount.dimension === 'percent' && amount.fact?.type === 'ratio' && comparable.length === 0) return { is: 'unsure' };
  if (amount.dimension === 'percent' && sources.some(({ words }) => hasFraction(words, amount.low))) return { is: 'unsure' };
  if (comparable.some(({ found }) => factor(amount, found) === 0)) return { is: 'unsure' };
  if (sources.some((source) => isComputed(amount, reading, source) || standsIn(source.text, amount.fact!.text))) return { is: 'unsure' };
  const closest = [near, comparable.filter(({ found }) => isClose(amount, found)), all.filter(({ found }) => hasOtherUnit(amount, found))]
    .map((candidates) => closestTo(amount, candidates))
    .find((candidate) => candidate !== null);
  return { is: 'absent', amount, source: closest?.source ?? null, found: closest?.found ?? null };
}

const FRACTIONS: [number, string][] = [
  [50, 'half'],
  [25, 'quarter'],
  [75, 'quarters'],
  [33, 'third'],
  [67, 'thirds'],
  [20, 'fifth'],
  [10, 'tenth'],
];

/** `a quarter` for 25 percent, where no number was found there. */
function hasFraction({ places }: RunIndex, percent: number): boolean {
  return FRACTIONS.some(([value, word]) => Math.abs(value - percent) < 1 && places.has(word));
}

/** `£150m` as it is written, where the source's own numbers do not have it. */
function standsIn(text: string, words: string): boolean {
  const at = text.indexOf(words);
  return (
    at >= 0 &&
    !/[\d.,]\d?$/.test(text.slice(Math.max(0, at - 2), at)) &&
    !/^[\p{L}\d]|^[.,]\d/u.test(text.slice(at + words.length, at + words.length + 2))
  );
}

function closestTo(amount: Amount, candidates: Candidate[]): Candidate | null {
  const distance = ({ found }: Candidate) => Math.abs(Math.log((found.low || 0.1) / (amount.low || 0.1)));
  return candidates.reduce<Candidate | null>((best, next) => (best && distance(best) <= distance(next) ? best : next), null);
}

/** Without a common head, only a number of the same size is worth showing. */
function isClose(amount: Amount, found: Amount): boolean {
  return amount.dimension !== 'count' && found.low > 0 && Math.abs(Math.log10(found.low / amount.low)) < 0.31;
}

/** `$85m` for €85m */
function hasOtherUnit(amount: Amount, { fact, low, dimension }: Amount): boolean {
  return fact !== null && low === amount.low && dimension.length === 3 && amount.dimension.length === 3;
}
