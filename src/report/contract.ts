import type {
  Check,
  Cue,
  DateFact,
  Entity,
  FactSheet,
  Failure,
  Mention,
  NumberFact,
  PlacedSpan,
  Quote,
  Related,
  Span,
  Speaker,
  TextSpan,
  Warning,
} from '../facts.ts';

/** The sheet with exactly the keys of the contract, in its order; which rule made a fact only where it is asked for. */
export function contractOf(sheet: FactSheet, explain: boolean): FactSheet {
  const { schema, source, id, title, date, language, offsetUnit, length } = sheet;
  return {
    schema,
    source,
    id,
    title,
    date: date && { value: date.value, origin: date.origin },
    language,
    offsetUnit,
    length,
    entities: sheet.entities.map((entity) => entityOf(entity, explain)),
    quotes: sheet.quotes.map((quote) => quoteOf(quote, explain)),
    numbers: sheet.numbers.map((number) => numberOf(number, explain)),
    dates: sheet.dates.map((date) => dateOf(date, explain)),
    checks: sheet.checks.map(checkOf),
    sentences: sheet.sentences.map(spanOf),
    warnings: sheet.warnings.map(warningOf),
  };
}

/** A failure with exactly the keys of the contract. */
export function failureOf({ schema, source, error: { code, message } }: Failure): Failure {
  return { schema, source, error: { code, message } };
}

function entityOf({ id, name, type, roles, aliases, confidence, mentions, related }: Entity, explain: boolean): Entity {
  return {
    id,
    name,
    type,
    roles,
    aliases,
    confidence,
    mentions: mentions.map((mention) => mentionOf(mention, explain)),
    related: related.map(relatedOf),
  };
}

function mentionOf({ text, start, end, line, column, origin, sentence, quote, because }: Mention, explain: boolean): Mention {
  return { text, start, end, line, column, ...originOf(origin), sentence, quote, ...becauseOf(because, explain) };
}

function relatedOf({ entity, name, relation }: Related): Related {
  return { entity, name, relation };
}

function quoteOf(
  { id, type, text, content, quoted, speaker, cue, via, within, confidence, sentence, because }: Quote,
  explain: boolean,
): Quote {
  return {
    id,
    type,
    text,
    content: content.map(placedOf),
    quoted: quoted.map(placedOf),
    speaker: speakerOf(speaker),
    cue: cueOf(cue),
    via: speakerOf(via),
    within,
    confidence,
    sentence,
    ...becauseOf(because, explain),
  };
}

function speakerOf(speaker: Speaker | null): Speaker | null {
  return (
    speaker && {
      text: speaker.text,
      start: speaker.start,
      end: speaker.end,
      entity: speaker.entity,
      name: speaker.name,
      role: speaker.role,
    }
  );
}

function cueOf(cue: Cue | null): Cue | null {
  return cue && { text: cue.text, start: cue.start, end: cue.end, lemma: cue.lemma };
}

function numberOf(number: NumberFact, explain: boolean): NumberFact {
  const {
    id,
    text,
    start,
    end,
    line,
    column,
    origin,
    sentence,
    type,
    value,
    min,
    max,
    approx,
    unit,
    currency,
    counts,
    of,
    quote,
    source,
    partOf,
    because,
  } = number;
  return {
    id,
    text,
    start,
    end,
    line,
    column,
    ...originOf(origin),
    sentence,
    type,
    value,
    min,
    max,
    approx,
    unit,
    currency,
    counts: textSpanOf(counts),
    of: textSpanOf(of),
    quote,
    source,
    partOf,
    ...becauseOf(because, explain),
  };
}

function dateOf(date: DateFact, explain: boolean): DateFact {
  const { id, text, start, end, line, column, origin, sentence, type, value, precision, inferred, quote, because } = date;
  return {
    id,
    text,
    start,
    end,
    line,
    column,
    ...originOf(origin),
    sentence,
    type,
    value,
    precision,
    inferred,
    quote,
    ...becauseOf(because, explain),
  };
}

function checkOf({ rule, ok, facts, text }: Check): Check {
  return { rule, ok, facts, text };
}

function warningOf({ code, message, ...span }: Warning): Warning {
  return { code, message, ...placedOf(span) };
}

function textSpanOf(span: TextSpan | null): TextSpan | null {
  return span && { text: span.text, start: span.start, end: span.end };
}

function placedOf({ start, end, line, column, origin }: PlacedSpan): PlacedSpan {
  return { start, end, line, column, ...originOf(origin) };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function originOf(origin: Span | undefined): { origin?: Span } {
  return origin ? { origin: spanOf(origin) } : {};
}

function becauseOf(because: string | undefined, explain: boolean): { because?: string } {
  return explain && because !== undefined ? { because } : {};
}
