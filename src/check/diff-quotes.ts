import type { DiffEntry, Quote } from '../facts.ts';
import { alignWords } from './align.ts';
import { sideOf } from './pairs.ts';
import type { Opened } from './reading.ts';
import { findRuns, type RunIndex } from './runs.ts';
import { cutWords, excerpts } from './shown.ts';
import { entityOf, isOther } from './speakers.ts';
import { splitWords, type Words, wordList } from './words.ts';

/** From so many words in common on, of the longer quote, it is the same quote in other words. */
const ALIKE = 0.6;

/** Quotes that came, went, changed their words or their speaker; what `told` has told already is not told again. */
export function diffQuotes(old: Opened, now: Opened, told: DiffEntry[]): DiffEntry[] {
  const [before, after] = [spoken(old), spoken(now)];
  const paired = pairEqual(before, after);
  const entries = [...paired].flatMap(([one, two]) => otherSpeaker(old, one, now, two, told));
  const gone = before.filter((quote) => !paired.has(quote) && !stands(now, quote));
  const taken = new Set(paired.values());
  const added = after.filter((quote) => !taken.has(quote) && !stands(old, quote));
  return [...entries, ...changes(old, gone, now, added, told)];
}

interface Spoken {
  quote: Quote;
  words: Words;
  /** The words of each of its contents: `“…,” he said, “…”` has two. */
  pieces: string[][];
}

function spoken({ sheet, text }: Opened): Spoken[] {
  return sheet.quotes.map((quote) => {
    const words: Words = { list: [], start: [], end: [] };
    const pieces: string[][] = [];
    for (const span of quote.content) {
      const { list, start, end } = splitWords(text, span);
      pieces.push(list);
      words.list.push(...list);
      words.start.push(...start);
      words.end.push(...end);
    }
    return { quote, words, pieces };
  });
}

/** Quotes of the same words; among several, the first that nobody has yet. */
function pairEqual(before: Spoken[], after: Spoken[]): Map<Spoken, Spoken> {
  const waiting = new Map<string, Spoken[]>();
  for (const quote of after) {
    const key = quote.words.list.join(' ');
    const known = waiting.get(key);
    if (known) known.push(quote);
    else waiting.set(key, [quote]);
  }
  const paired = new Map<Spoken, Spoken>();
  for (const quote of before) {
    const match = waiting.get(quote.words.list.join(' '))?.shift();
    if (match) paired.set(quote, match);
  }
  return paired;
}

function otherSpeaker(old: Opened, one: Spoken, now: Opened, two: Spoken, told: DiffEntry[]): DiffEntry[] {
  const speaker = entityOf(old, one.quote.speaker);
  if (!speaker || !isOther(speaker, now, two.quote) || isPronoun(one.quote, two.quote)) return [];
  if (told.some(({ kind, before, after }) => kind === 'entity' && before?.label === speaker.name && after)) return [];
  const label = ({ quote }: Spoken) => `${quote.speaker!.name}: “${cutWords(quote.text.replace(/\s+/g, ' '), 50)}”`;
  return [
    {
      change: 'changed',
      kind: 'quote',
      before: sideOf(old, { span: one.quote.content[0], label: label(one) }),
      after: sideOf(now, { span: two.quote.content[0], label: label(two) }),
    },
  ];
}

/** `he` in both: whom it stands for depends on other facts, which are told. */
function isPronoun({ speaker: one }: Quote, { speaker: two }: Quote): boolean {
  return one!.text.toLowerCase() === two!.text.toLowerCase() && /^(?:s?he|they|it|who)$/i.test(one!.text);
}

/** The same words stand in the other version, where another quote holds them or none was seen. */
function stands({ words, said }: Opened, { words: { list }, pieces }: Spoken): boolean {
  const isIn = (all: RunIndex, some: string[]) => findRuns(all, some, 0, 1).length > 0;
  return isIn(said, list) || pieces.every((piece) => isIn(words, piece));
}

function changes(old: Opened, gone: Spoken[], now: Opened, added: Spoken[], told: DiffEntry[]): DiffEntry[] {
  const left = new Set(added);
  const entries: DiffEntry[] = [];
  for (const one of gone) {
    const two = mostAlike(one, left);
    if (two) left.delete(two);
    if (!two) entries.push({ change: 'removed', kind: 'quote', before: sideOf(old, whole(one)), after: null });
    else if (!isTold(one, two, told)) entries.push(changed(old, one, now, two));
  }
  for (const two of left) entries.push({ change: 'added', kind: 'quote', before: null, after: sideOf(now, whole(two)) });
  return entries;
}

function whole({ quote }: Spoken) {
  return { span: quote.content[0], label: `${speakerOf(quote)}“${cutWords(quote.text.replace(/\s+/g, ' '), 60)}”` };
}

function speakerOf({ speaker }: Quote): string {
  return speaker ? `${speaker.name}: ` : '';
}

function changed(old: Opened, one: Spoken, now: Opened, two: Spoken): DiffEntry {
  const [there, here] = excerpts({ text: old.text, words: one.words }, { text: now.text, words: two.words });
  return {
    change: 'changed',
    kind: 'quote',
    before: sideOf(old, { span: one.quote.content[0], label: `${speakerOf(one.quote)}${there}` }),
    after: sideOf(now, {
      span: two.quote.content[0],
      label: `${speakerOf(one.quote) === speakerOf(two.quote) ? '' : speakerOf(two.quote)}${here}`,
    }),
  };
}

function mostAlike({ words }: Spoken, candidates: Iterable<Spoken>): Spoken | null {
  let best: Spoken | null = null;
  let most = ALIKE;
  const own = new Set(words.list);
  for (const candidate of candidates) {
    const longer = Math.max(words.list.length, candidate.words.list.length);
    if (candidate.words.list.filter((word) => own.has(word)).length < most * longer) continue;
    const share = alignWords(words.list, candidate.words.list).common / longer;
    if (share >= most) [best, most] = [candidate, share];
  }
  return best;
}

/** Does every word that differs belong to a name, a number or a date that was told, there or where it stands again? */
function isTold(one: Spoken, two: Spoken, told: DiffEntry[]): boolean {
  const { pairs } = alignWords(one.words.list, two.words.list);
  const [kept, same] = [new Set(pairs.map(([i]) => i)), new Set(pairs.map(([, j]) => j))];
  const words = (side: 'before' | 'after') => new Set(told.flatMap((entry) => wordList(entry[side]?.text ?? '')));
  const [gone, come] = [words('before'), words('after')];
  return (
    one.words.list.every((word, k) => kept.has(k) || gone.has(word)) && two.words.list.every((word, k) => same.has(k) || come.has(word))
  );
}
