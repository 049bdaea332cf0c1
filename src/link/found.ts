import type { DateFact, NumberFact, PlacedSpan, Quote, Span, Speaker, TextSpan } from '../facts.ts';
import type { Finding, Quantity, Statement, Timex } from '../findings.ts';
import type { Document } from '../text/document.ts';
import type { Name } from './cast.ts';
import { canonicalName, entityId, quoteId } from './entities.ts';
import type { Within } from './within.ts';

interface Common {
  document: Document;
  place: (span: Span) => PlacedSpan;
}

export function quotesOf({ document, statements, place, names }: Common & { statements: Finding<Statement>[]; names: Name[] }): Quote[] {
  const { text } = document;
  const speaker = (span: Span | null) => span && speakerOf(document, span, names);
  return statements.map(({ start, fact, because }, k) => ({
    id: `q${k + 1}`,
    type: fact.type,
    text: fact.content.map((part) => text.slice(part.start, part.end)).join(' '),
    content: fact.content.map(place),
    quoted: fact.quoted.map(place),
    speaker: speaker(fact.speaker),
    cue: fact.cue && { ...textSpan(text, fact.cue)!, lemma: fact.cue.lemma },
    via: speaker(fact.via),
    within: quoteId(fact.within),
    confidence: fact.confidence,
    sentence: document.sentenceAt(start),
    because,
  }));
}

function speakerOf(document: Document, { start, end }: Span, names: Name[]): Speaker {
  const text = document.text.slice(start, end);
  const inside = names.filter((name) => name.start >= start && name.end <= end);
  const one = inside.find(({ type }) => type === 'person') ?? inside.find((name) => name.end === end);
  return {
    text,
    start,
    end,
    entity: one ? entityId(one.referent) : null,
    name: one ? canonicalName(document, one.referent) : text,
    role: null,
  };
}

export function numbersOf({
  document,
  quantities,
  quotes,
  within,
  place,
}: Common & { quantities: Finding<Quantity>[]; quotes: Quote[]; within: () => Within }): NumberFact[] {
  const { text } = document;
  const inner = within();
  return quantities.map(({ start, end, fact, because }, k) => {
    const quote = inner({ start, end });
    return {
      id: `n${k + 1}`,
      text: text.slice(start, end),
      ...place({ start, end }),
      sentence: document.sentenceAt(start),
      ...fact,
      counts: textSpan(text, fact.counts),
      of: textSpan(text, fact.of),
      quote: quoteId(quote),
      source: quote === null ? null : (quotes[quote].speaker?.name ?? null),
      partOf: null,
      because,
    };
  });
}

export function datesOf({ document, timexes, within, place }: Common & { timexes: Finding<Timex>[]; within: () => Within }): DateFact[] {
  const inner = within();
  return timexes.map(({ start, end, fact, because }, k) => ({
    id: `d${k + 1}`,
    text: document.text.slice(start, end),
    ...place({ start, end }),
    sentence: document.sentenceAt(start),
    type: fact.type,
    value: fact.value,
    precision: fact.precision,
    inferred: fact.inferred,
    quote: quoteId(inner({ start, end })),
    because,
  }));
}

function textSpan(text: string, span: Span | null): TextSpan | null {
  return span && { text: text.slice(span.start, span.end), start: span.start, end: span.end };
}
