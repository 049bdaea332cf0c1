import type { FactSheet, NumberFact } from '../facts.ts';
import { sentenceAt } from './snippet.ts';
import { valueShown } from './value.ts';

type Source = { sheet: FactSheet; text: string };

interface Index {
  numbers: Map<string, NumberFact>;
  /** Places by the offset at which they are named. */
  places: Map<number, { name: string; end: number }>;
}

const indexes = new WeakMap<FactSheet, Index>();

/** What a reader should know beside the value: `not exact`, `Ukraine, since 2022-02-24`, `part of 2,975`. */
export function noteOf(fact: NumberFact, source: Source): string {
  const { numbers, places } = indexOf(source.sheet);
  const total = fact.partOf === null ? undefined : numbers.get(fact.partOf);
  if (total) return `part of ${valueShown(total)}`;
  const end = Math.max(fact.end, fact.counts?.end ?? 0, fact.of?.end ?? 0);
  // “2,975 civilian casualties in Ukraine”
  const link = /^ (?:in|across|near|around|at) (?:the )?/.exec(source.text.slice(end, end + 16));
  const place = link ? places.get(end + link[0].length) : undefined;
  const since = sinceWhen(place?.end ?? end, source);
  return [fact.approx ? 'not exact' : '', place?.name ?? '', since ? `since ${since}` : ''].filter(Boolean).join(', ');
}

// “… since Russia invaded on February 24”, up to the first comma, dash or full stop
function sinceWhen(from: number, { sheet, text }: Source): string | null {
  const sentence = sentenceAt(sheet.sentences, from);
  if (!sentence || !text.startsWith(' since ', from)) return null;
  const clause = /^[^,;:.—–()“”"\n]*/.exec(text.slice(from, Math.min(sentence.end, from + 60)))![0].length;
  return sheet.dates.find(({ start }) => start > from && start <= from + clause)?.value ?? null;
}

function indexOf(sheet: FactSheet): Index {
  const known = indexes.get(sheet);
  if (known) return known;
  const places: Index['places'] = new Map();
  for (const { type, name, mentions } of sheet.entities) {
    if (type === 'place') for (const { start, end } of mentions) places.set(start, { name, end });
  }
  const index = { numbers: new Map(sheet.numbers.map((number) => [number.id, number])), places };
  indexes.set(sheet, index);
  return index;
}
