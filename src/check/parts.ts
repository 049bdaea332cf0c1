import type { PlacedSpan, Span } from '../facts.ts';
import { placeSpan } from './places.ts';
import { judgeQuoted, type QuotedVerdict } from './quoted.ts';
import type { Context } from './reading.ts';
import { splitWords } from './words.ts';

/** Words between two quotation marks, the quote that they belong to, and what the sources say of them. */
export interface QuotedPart {
  span: PlacedSpan;
  fact: { kind: 'quote'; id: string | null };
  verdict: QuotedVerdict;
}

const known = new WeakMap<Context, QuotedPart[]>();

/** Every quotation of the text; also one of some words that is no quote of its sheet. */
export function quotedParts(context: Context): QuotedPart[] {
  const parts = known.get(context) ?? judgeAll(context);
  known.set(context, parts);
  return parts;
}

function judgeAll(context: Context): QuotedPart[] {
  const { sheet, text } = context.text;
  const parts: Omit<QuotedPart, 'verdict'>[] = sheet.quotes.flatMap(({ id, quoted }) =>
    quoted.map((span) => ({ span, fact: { kind: 'quote' as const, id } })),
  );
  for (const span of loose(text)) {
    const isKnown = parts.some((part) => part.span.start < span.end && part.span.end > span.start);
    const isName = sheet.entities.some(({ mentions }) => mentions.some(({ start, end }) => start <= span.start + 1 && end >= span.end - 1));
    if (!isKnown && !isName) parts.push({ span: placeSpan(context.text, span), fact: { kind: 'quote', id: null } });
  }
  return parts.map((part) => ({ ...part, verdict: judgeQuoted(context, part.span) }));
}

/** Stretches of three words and more between double marks in one line. */
function loose(text: string): Span[] {
  const spans: Span[] = [];
  for (const { 0: match, index } of text.matchAll(/“[^“”"\n]+”|(?<![\p{L}\p{N}])"[^“”"\n]+"(?![\p{L}\p{N}])/gu)) {
    const span = { start: index + 1, end: index + match.length - 1 };
    if (splitWords(text, span).list.length > 2) spans.push(span);
  }
  return spans;
}

/** Does the fact stand in a quotation that is not the source's? What such a quotation says is not looked up again. */
export function isInFalseQuote(context: Context, { start, end }: Span): boolean {
  return quotedParts(context).some(({ span, verdict }) => verdict.is !== 'found' && span.start <= start && span.end >= end);
}
