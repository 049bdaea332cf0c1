import type { DateType, EntityType, NumberType, QuoteType } from '../../facts.ts';

/**
 * The facts of a fixture article as they were read by hand: `expected.json`, one fact a line. `at` is “line:column” in
 * the article's file. `optional` facts are neither required nor punished. What `or…` says is right too.
 */
export interface Expected {
  names: ExpectedName[];
  quotes: ExpectedQuote[];
  numbers: ExpectedNumber[];
  dates: ExpectedDate[];
  checks: ExpectedCheck[];
}

export interface ExpectedName {
  name: string;
  /** “group/organization” where both are right. */
  type: EntityType | `${EntityType}/${EntityType}`;
  optional?: true;
  roles?: string[];
  aliases?: string[];
  /** “Lindqvist@27:370” */
  mentions: string[];
}

export interface ExpectedQuote {
  /** One place for each part of the content. */
  at: string[];
  type: QuoteType;
  optional?: true;
  /** Canonical name, else the words as written; `null` where nobody is named. */
  speaker: string | null;
  orSpeaker?: string;
  cue: string | null;
  via?: string;
  content: string[];
}

/** A fact with a stretch of its own, and another stretch that is as good (“about 3 a.m.”, “3 a.m.”). */
interface Stretch {
  at: string;
  text: string;
  optional?: true;
  orAt?: string;
  orText?: string;
}

export interface ExpectedNumber extends Stretch {
  type: NumberType | `${NumberType}/${NumberType}`;
  value?: number;
  min?: number;
  max?: number;
  approx?: true;
  unit?: string;
  currency?: string;
  counts?: string;
  /** What an elliptical number counts, where a finder may say it or not. */
  orCounts?: string;
  of?: string;
}

export interface ExpectedDate extends Stretch {
  type: DateType;
  value: string | null;
  orValue?: string[];
}

export interface ExpectedCheck {
  rule: string;
  ok: boolean;
  optional?: true;
  text: string;
}
