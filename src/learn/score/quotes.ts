import type { Quote } from '../../facts.ts';
import type { Expected, ExpectedQuote } from './expected.ts';
import { type Comparison, type Item, overlap, stretchAt, type Tally, tally } from './pairs.ts';
import { likeness, plainName, plainWords } from './plain.ts';

interface Part<Q> {
  text: string;
  quote: Q;
}
type Wanted = Item<Part<ExpectedQuote>>;
type Found = Item<Part<Quote>>;

const ENOUGH = 0.5;

/** Contents of quotes, part by part: half the words in common. */
export function tallyContents(expected: Expected, quotes: Quote[], text: string): Tally {
  return tally(
    wantedParts(expected),
    foundParts(quotes, text),
    comparison(() => true),
  );
}

/** Contents with the right speaker: the canonical name, or the words where the speaker has no name. */
export function tallySpeakers(expected: Expected, quotes: Quote[], text: string): Tally {
  const names = new Set(expected.names.map(({ name }) => name));
  return tally(
    wantedParts(expected),
    foundParts(quotes, text),
    comparison((wanted, found) => isSpeaker(wanted, found, names)),
  );
}

function comparison(isRight: (wanted: ExpectedQuote, found: Quote) => boolean): Comparison<Part<ExpectedQuote>, Part<Quote>> {
  const alike = (a: Wanted, b: Found) => {
    const share = overlap(a, b) ? likeness(a.fact.text, b.fact.text) : 0;
    return share >= ENOUGH ? share : 0;
  };
  return { alike, isRight: (a, b) => isRight(a.quote, b.quote), forgives: (a, b) => alike(a, b) > 0 };
}

/** A part of one or two words beside others (“Instead, he said, …”) is too short to be asked for. */
function wantedParts({ quotes }: Expected): Wanted[] {
  return quotes.flatMap((quote) =>
    quote.content.map((text, k) => ({
      ...stretchAt(quote.at[k], text),
      fact: { text, quote },
      at: quote.at[k],
      shown: `${quote.speaker} ${quote.cue}: ${text}`,
      optional: quote.optional || (quote.content.length > 1 && plainWords(text).length < 3),
    })),
  );
}

function foundParts(quotes: Quote[], text: string): Found[] {
  return quotes.flatMap((quote) =>
    quote.content.map(({ start, end, line, column }) => {
      const part = text.slice(start, end);
      const at = `${line}:${column}`;
      return {
        ...stretchAt(at, part),
        fact: { text: part, quote },
        at,
        shown: `${quote.speaker?.name ?? null} ${quote.cue?.text ?? null}: ${part}`,
      };
    }),
  );
}

function isSpeaker({ speaker, orSpeaker }: ExpectedQuote, found: Quote, names: Set<string>): boolean {
  if (speaker === null || !found.speaker) return speaker === null && !found.speaker;
  const { name, text } = found.speaker;
  if (orSpeaker && plainName(orSpeaker) === plainName(name)) return true;
  if (names.has(speaker)) return plainName(speaker) === plainName(name);
  return Math.max(likeness(speaker, name), likeness(speaker, text)) >= ENOUGH;
}
