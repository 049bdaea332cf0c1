import { readFileSync } from 'node:fs';
import type { Span } from '../../facts.ts';

/** One statement of a training set, by the project's conventions. */
export interface GoldQuote {
  parts: Span[];
  speaker: Span | null;
  cue: Span | null;
  /** False for wishes and attitudes, which are no statements of ours. */
  speech: boolean;
}

/** A text with its statements. */
export interface GoldText {
  id: string;
  text: string;
  quotes: GoldQuote[];
}

interface Line {
  id: string;
  text: string;
  quotes: { start: number; end: number; parts?: [number, number][]; speaker: Span | null; cue: Span | null; speech?: boolean }[];
}

/** Reads a set of JSON lines; `narrow` turns PolNeAR's contents (marks and “that” inside) into ours. */
export function readGold(path: string, narrow: boolean): GoldText[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line)
    .map(({ id, text, quotes }) => ({
      id,
      text,
      quotes: quotes.map((quote) => ({
        parts: (quote.parts ?? [[quote.start, quote.end]])
          .map(([start, end]) => (narrow ? narrowed(text, start, end) : { start, end }))
          .filter((part) => part.end > part.start),
        speaker: spanOf(quote.speaker),
        cue: spanOf(quote.cue),
        speech: quote.speech !== false,
      })),
    }));
}

function spanOf(span: Span | null): Span | null {
  return span && Number.isInteger(span.start) ? { start: span.start, end: span.end } : null;
}

function narrowed(text: string, start: number, end: number): Span {
  const lead = /^(?:["“”'‘’`\s,:]+(?![’']?\w?['’]))?(?:that\s+)?["“”‘`\s,:]*/iu.exec(text.slice(start, end))![0];
  start += lead.length;
  while (end > start && /["“”\s,]/.test(text[end - 1])) end--;
  if (text.slice(end - 2, end) === "''") end -= 2;
  while (end > start && /[\s,]/.test(text[end - 1])) end--;
  return { start, end };
}

/** Statements that stand in no other's content, and the rest. */
export function outermost(quotes: GoldQuote[]): { outer: GoldQuote[]; inner: GoldQuote[] } {
  const spoken = quotes.filter((quote) => quote.speech && quote.parts.length);
  const inside = (quote: GoldQuote, other: GoldQuote) =>
    other !== quote &&
    other.parts.some(
      (part) =>
        quote.parts.every((own) => part.start <= own.start && own.end <= part.end) &&
        (!quote.cue || (part.start <= quote.cue.start && quote.cue.end <= part.end)) &&
        !(quote.parts.length === 1 && quote.parts[0].start === part.start && quote.parts[0].end === part.end),
    );
  const inner = spoken.filter((quote) => spoken.some((other) => inside(quote, other)));
  return { outer: spoken.filter((quote) => !inner.includes(quote)), inner };
}
