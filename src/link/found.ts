import type { DateFact, NumberFact, PlacedSpan, Quote, Span, TextSpan } from '../facts.ts';
import type { Finding, Quantity, Timex } from '../findings.ts';
import { statementOf } from './columns.ts';
import { quoteId } from './entities.ts';
import type { Scene } from './scene.ts';
import { type Source, speakerOf } from './speakers.ts';

type Placer = (span: Span) => PlacedSpan;
type Sources = (Source | null)[];

/** Statements → quotes, with their speakers. */
export function quotesOf({ document, statements }: Scene, sources: Sources, vias: Sources, place: Placer): Quote[] {
  const { text } = document;
  const speaker = (span: Span | null, source: Source | null) => span && source && speakerOf(document, span, source);
  return statements.map(({ start, fact, because }, k) => ({
    id: `q${k + 1}`,
    type: fact.type,
    text: fact.content.map((part) => text.slice(part.start, part.end)).join(' '),
    content: fact.content.map(place),
    quoted: fact.quoted.map(place),
    speaker: speaker(fact.speaker, sources[k]),
    cue: fact.cue && { ...textSpan(text, fact.cue), lemma: fact.cue.lemma },
    via: speaker(fact.via, vias[k]),
    within: quoteId(fact.within),
    confidence: Math.round(fact.confidence * (sources[k]?.certainty ?? 1) * 100) / 100,
    sentence: document.sentenceAt(start),
    because,
  }));
}

/** Quantities → numbers, each with the quote it stands in and that quote's speaker. */
export function numbersOf({ document, columns }: Scene, quantities: Finding<Quantity>[], quotes: Quote[], place: Placer): NumberFact[] {
  const { text } = document;
  return quantities.map(({ start, end, fact, because }, k) => {
    const quote = statementOf(document, columns, { start, end });
    return {
      id: `n${k + 1}`,
      text: text.slice(start, end),
      ...place({ start, end }),
      sentence: document.sentenceAt(start),
      ...fact,
      counts: fact.counts && textSpan(text, fact.counts),
      of: fact.of && textSpan(text, fact.of),
      quote: quoteId(quote),
      source: quote === null ? null : (quotes[quote].speaker?.name ?? null),
      partOf: null,
      because,
    };
  });
}

/** Time expressions → dates, each with the quote it stands in. */
export function datesOf({ document, columns }: Scene, timexes: Finding<Timex>[], place: Placer): DateFact[] {
  return timexes.map(({ start, end, fact, because }, k) => ({
    id: `d${k + 1}`,
    text: document.text.slice(start, end),
    ...place({ start, end }),
    sentence: document.sentenceAt(start),
    type: fact.type,
    value: fact.value,
    precision: fact.precision,
    inferred: fact.inferred,
    quote: quoteId(statementOf(document, columns, { start, end })),
    because,
  }));
}

function textSpan(text: string, { start, end }: Span): TextSpan {
  return { text: text.slice(start, end), start, end };
}
