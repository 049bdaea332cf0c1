/** What the finders of `extract/` give and `link/` takes. Types only. */
import type { DateType, EntityType, NumberType, QuoteType, Span } from './facts.ts';

/** A fact with its span and the rule that made it: “dates/relative: weekday after a past-tense verb”. */
export type Finding<K> = Span & { fact: K; because: string };

/** A name as it stands in the text: no article, no title, no possessive. */
export interface NameMention {
  type: EntityType;
  /** Probability that span and type are right. */
  confidence: number;
}

/** Something that somebody says, with the words as written; the finding's span runs over all content parts. */
export interface Statement {
  type: QuoteType;
  /** Without a leading “that” and without outer quotation marks; in text order. */
  content: Span[];
  /** Stretches in quotation marks, without the marks. */
  quoted: Span[];
  /** The whole noun phrase: “The Ukrainian negotiator Mykhailo Podoliak”, “he”; may stand in an earlier sentence. */
  speaker: Span | null;
  cue: (Span & { lemma: string }) | null;
  /** The relaying source's noun phrase. */
  via: Span | null;
  /** Index, in the finder's answer, of the statement that this one stands in. */
  within: number | null;
  confidence: number;
}

/** A number with what it counts. */
export interface Quantity {
  type: NumberType;
  value: number | null;
  min: number | null;
  max: number | null;
  approx: boolean;
  unit: string | null;
  currency: string | null;
  counts: Span | null;
  of: Span | null;
}

/** A time expression with its resolved value. */
export interface Timex {
  type: DateType;
  value: string | null;
  precision: string | null;
  inferred: string[];
  /** Weekday (1 = Monday) that the expression itself names beside a full date. */
  weekday?: number;
}

/** All findings of one document; each array in text order. */
export interface Findings {
  names: Finding<NameMention>[];
  statements: Finding<Statement>[];
  quantities: Finding<Quantity>[];
  timexes: Finding<Timex>[];
}
