import type { FactSheet, NumberFact, PlacedSpan } from '../facts.ts';
import { isMeasure } from './measures.ts';
import { placed } from './placed.ts';
import { placeSpan } from './places.ts';
import type { RunIndex } from './runs.ts';
import { american, singular } from './spelling.ts';
import { SMALL_WORDS, withoutPossessive, wordList } from './words.ts';

/** How exact a number claims to be. */
export type Exactness = 'exact' | 'about' | 'least' | 'most' | 'between';

/** A number of a text: a fact, or digits and number words that are part of none. */
export interface Amount extends PlacedSpan {
  fact: NumberFact | null;
  /** Bounds; both the same where one value is given. */
  low: number;
  high: number;
  exactness: Exactness;
  /** What is measured: count, percent, share, the currency, a unit. */
  dimension: string;
  /** Words of what is counted, in the singular; of a number that is no fact the words behind it. */
  counted: string[];
  /** As a reader wants to see it: `2,975 civilian casualties`. */
  label: string;
}

/** Numbers of a text in its order, without ordinals, identifiers and vague ones. */
export function amountsOf(sheet: FactSheet, text: string, words: RunIndex): Amount[] {
  const amounts = sheet.numbers.flatMap((fact) => amountOf(fact) ?? []);
  const taken = [...sheet.numbers, ...sheet.dates].sort((a, b) => a.start - b.start);
  let next = 0;
  words.list.forEach((word, i) => {
    while (next < taken.length && taken[next].end <= words.start[i]) next++;
    const value = /^\d/.test(word) ? Number(word) : NUMERALS.get(word);
    if (value === undefined || Number.isNaN(value) || (next < taken.length && taken[next].start < words.end[i])) return;
    const span = placeSpan({ sheet, text }, { start: words.start[i], end: words.end[i] });
    const behind = text.slice(words.end[i], words.end[i] + 60).split(/[,.;:()—–]|\band\b/)[0];
    amounts.push({
      ...span,
      fact: null,
      low: value,
      high: value,
      exactness: 'exact',
      dimension: 'any',
      counted: countedWords(behind).slice(0, 3),
      label: text.slice(span.start, words.end[Math.min(i + 1, words.end.length - 1)]),
    });
  });
  return amounts.sort((a, b) => a.start - b.start);
}

const NUMERALS = new Map(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty`
    .split(' ')
    .map((word, value): [string, number] => [word, value]),
);

/** A fact as an amount; `null` for what cannot be compared. */
export function amountOf(fact: NumberFact): Amount | null {
  const { type, value, min, max, approx, counts, text } = fact;
  const known = value ?? min ?? max;
  if (type === 'ordinal' || type === 'identifier' || known === null || (approx && value === null)) return null;
  const scale = type === 'ratio' && value !== null && value < 1 ? 100 : 1;
  return {
    ...placed(fact),
    fact,
    low: (value ?? min ?? max!) * scale,
    high: (value ?? max ?? min!) * scale,
    exactness: exactnessOf(fact),
    dimension: dimensionOf(fact),
    counted: countedWords(counts?.text ?? ''),
    label: counts && counts.start >= fact.end ? `${text} ${counts.text}` : text,
  };
}

function exactnessOf({ value, min, max, approx, type }: NumberFact): Exactness {
  if (type === 'range') return 'between';
  if (type === 'score') return 'exact';
  if (min !== null && max !== null && value === null) return 'between';
  if (max !== null) return 'most';
  return min !== null ? 'least' : approx ? 'about' : 'exact';
}

function dimensionOf({ type, unit, currency, value }: NumberFact): string {
  if (currency) return currency;
  if (unit === 'percent' || type === 'percent') return 'percent';
  if (type === 'ratio' && value !== null && value < 1) return 'percent';
  if (type === 'score' || type === 'ratio') return type;
  return unit !== null && (type === 'measure' || type === 'temperature' || isMeasure(unit)) ? unit : 'count';
}

/** Words that say what is counted, without small words: `the civilian casualties` → civilian casualty. */
export function countedWords(text: string): string[] {
  return wordList(text)
    .map((word) => singular(american(withoutPossessive(word))))
    .filter((word) => !SMALL_WORDS.has(word));
}
