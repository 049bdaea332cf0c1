import type { CheckFinding, FactSheet, Level, PlacedSpan, Quote } from '../facts.ts';
import { type Amount, amountsOf } from './amounts.ts';
import { type NameTable, nameTable } from './name-table.ts';
import { placed } from './placed.ts';
import { indexWords, type RunIndex } from './runs.ts';
import { splitWords, type Words } from './words.ts';

/** A text with its facts. */
export interface Reading {
  sheet: FactSheet;
  text: string;
}

/** A text that is held against others, or that others are held against, made ready for looking things up. */
export interface Opened extends Reading {
  words: RunIndex;
  /** Words in quotation marks alone, one speaker's after the other's: “We came,” he said. “We saw.” */
  said: RunIndex;
  names: NameTable;
  amounts: Amount[];
}

/** What a rule sees. */
export interface Context {
  text: Opened;
  sources: Opened[];
}

/** A finding without the name and level of its rule. */
export type Draft = Omit<CheckFinding, 'rule' | 'level'>;

/** One rule of the check. */
export interface Rule {
  name: string;
  level: Level;
  /** What it reports, in a sentence for help and SARIF. */
  about: string;
  /** The rule needs no source. */
  alone?: true;
  find(context: Context): Draft[];
}

/** Indexes the words, names and numbers of a reading. */
export function open({ sheet, text }: Reading): Opened {
  const words = indexWords(splitWords(text));
  return {
    sheet,
    text,
    words,
    said: indexWords(saidWords(sheet.quotes, text)),
    names: nameTable(sheet, words),
    amounts: amountsOf(sheet, text, words),
  };
}

/** Between two speakers stands a word that no text has. */
function saidWords(quotes: Quote[], text: string): Words {
  const said: Words = { list: [], start: [], end: [] };
  let speaker: string | null = null;
  for (const quote of quotes) {
    const name = quote.speaker?.entity ?? quote.speaker?.name ?? null;
    if (name !== speaker) push(said, '\0', 0, 0);
    speaker = name;
    for (const span of quote.quoted) {
      const { list, start, end } = splitWords(text, span);
      for (let i = 0; i < list.length; i++) push(said, list[i], start[i], end[i]);
    }
  }
  return said;
}

function push(words: Words, word: string, start: number, end: number): void {
  words.list.push(word);
  words.start.push(start);
  words.end.push(end);
}

/** A finding about a span of the checked text. */
export function draft(
  { text }: Reading,
  span: PlacedSpan,
  fact: { kind: CheckFinding['kind']; id: string | null },
  message: string,
  related: CheckFinding['related'] = null,
): Draft {
  return { ...placed(span), text: text.slice(span.start, span.end), message, kind: fact.kind, fact: fact.id, related };
}

/** A place in a source, for a finding's `related`. */
export function relatedTo({ sheet, text }: Reading, span: PlacedSpan): NonNullable<CheckFinding['related']> {
  return { source: sheet.source, text: text.slice(span.start, span.end), ...placed(span) };
}

/** `(article.txt:13:51)`; with one source, or a file already named in the message, the place alone. */
export function at({ sources }: Context, related: NonNullable<CheckFinding['related']>): string {
  return `${sources.length > 1 ? `${related.source}:` : ''}${related.line}:${related.column}`;
}
