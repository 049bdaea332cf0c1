import { findDates } from './extract/dates/find.ts';
import { findEntities } from './extract/entities/find.ts';
import { findNumbers } from './extract/numbers/find.ts';
import { findQuotes } from './extract/quotes/find.ts';
import type { ExtractOptions, FactSheet, PlacedSpan, Span, Warning } from './facts.ts';
import type { Findings } from './findings.ts';
import { linkFindings } from './link/link.ts';
import type { Article } from './read/article.ts';
import { datelineOf } from './text/dateline.ts';
import { Document } from './text/document.ts';
import { originOf, placeOf } from './text/places.ts';

const DEFAULTS: ExtractOptions = { dateOrder: 'mdy', names: null };

/**
 * Article → facts, in this order:
 * 1. the publication date, since relative dates count from it;
 * 2. the document: tokens, sentences, tags, since every finder reads them;
 * 3. the finders, each kind by itself and none knowing another, so that their order does not matter;
 * 4. linking, which sees all kinds: what overlaps, who is who, who speaks, what sums up.
 */
export function extractFacts(article: Article, options: Partial<ExtractOptions> = {}): FactSheet {
  const { dateOrder, names } = { ...DEFAULTS, ...options };
  const { text } = article;
  const date = article.date ?? datelineOf(text);
  const document = new Document({ text, published: date?.value ?? null, dateOrder });
  const findings: Findings = {
    names: findEntities(document),
    statements: findQuotes(document),
    quantities: findNumbers(document),
    timexes: findDates(document),
  };
  const place = placer(article);
  return {
    schema: 'factsheet/1',
    source: article.source,
    id: article.id,
    title: article.title,
    date,
    language: 'en',
    offsetUnit: 'utf16',
    length: text.length,
    ...linkFindings({ document, findings, names, place }),
    sentences: document.sentences,
    warnings: warningsOf(document, place),
  };
}

function placer({ layout }: Article): (span: Span) => PlacedSpan {
  return ({ start, end }) => {
    const origin = originOf(layout, { start, end });
    return { start, end, ...placeOf(layout, start), ...(origin && { origin }) };
  };
}

function warningsOf({ marks }: Document, place: (span: Span) => PlacedSpan): Warning[] {
  return marks.unclosed.map((span) => ({ ...place(span), code: 'quote-unclosed', message: 'quotation mark is never closed' }));
}
