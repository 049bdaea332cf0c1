import nlp from 'compromise';
import type { Entity, EntityType, PlacedSpan, Quote, Span } from '../../facts.ts';
import type { Expected } from './expected.ts';
import { tallyMentions } from './names.ts';
import { rates, sum, type Tally } from './pairs.ts';
import { tallyContents } from './quotes.ts';

/** An article as a rival gets it, and how offsets of its text become places. */
export interface Sample {
  expected: Expected;
  text: string;
  place(span: Span): PlacedSpan;
}

/** Figures of one rival in percent: `fixtures/rivals.json`. */
export type RivalFigures = Record<string, { precision: number; recall: number; f1: number }>;

const KINDS = { person: 'people', place: 'places', organization: 'organizations' } as const;
type Kind = keyof typeof KINDS;

/**
 * compromise on the same articles: names of the three types that it marks, and what stands in quotation marks. Titles,
 * possessives and marks are cut from its spans, so that its conventions are not held against it.
 */
export function scoreCompromise(samples: Sample[]): RivalFigures {
  const names = samples.map(({ expected, text, place }) =>
    tallyMentions(
      expected.names.filter(({ type }) => isKind(type)),
      entitiesOf(text, place),
    ),
  );
  const quotes = samples.map(({ expected, text, place }) => tallyContents(expected, quotesOf(text, place), text));
  return { 'names (person, place, organization)': rounded(sum(names)), quotes: rounded(sum(quotes)) };
}

function isKind(type: string): boolean {
  return type.split('/').some((each) => each in KINDS);
}

function entitiesOf(text: string, place: Sample['place']): Entity[] {
  const document = nlp(text);
  return (Object.keys(KINDS) as Kind[]).flatMap((type) =>
    spansOf(document[KINDS[type]]()).map((span) => entity(trimmed(text, span), type, text, place)),
  );
}

function entity(span: Span, type: EntityType, text: string, place: Sample['place']): Entity {
  const words = text.slice(span.start, span.end);
  const mention = { ...place(span), text: words, sentence: 0, quote: null };
  return { id: '', name: words, type, roles: [], aliases: [], confidence: 1, mentions: [mention], related: [] };
}

function quotesOf(text: string, place: Sample['place']): Quote[] {
  return spansOf(nlp(text).quotations()).map((span) => {
    const content = [place(trimmed(text, span))];
    return {
      id: '',
      type: 'direct',
      text: '',
      content,
      quoted: content,
      speaker: null,
      cue: null,
      via: null,
      within: null,
      confidence: 1,
      sentence: 0,
    };
  });
}

function spansOf(view: { json(options: object): { offset: { start: number; length: number }; person?: { honorific: string } }[] }): Span[] {
  return view.json({ offset: true, terms: false }).map(({ offset, person }) => {
    const title = person?.honorific ? person.honorific.length + 1 : 0;
    return { start: offset.start + title, end: offset.start + offset.length };
  });
}

/** “Lindqvist's,” → Lindqvist */
function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const lead = /^[^\p{L}\p{N}]*/u.exec(words)![0].length;
  const tail = /(?:['’]s?)?[^\p{L}\p{N}]*$/u.exec(words)![0].length;
  return { start: start + lead, end: Math.max(start + lead, end - tail) };
}

function rounded(tally: Tally) {
  const { precision, recall, f1 } = rates(tally);
  const tenth = (value: number) => Math.round(10 * value) / 10;
  return { precision: tenth(precision), recall: tenth(recall), f1: tenth(f1) };
}
