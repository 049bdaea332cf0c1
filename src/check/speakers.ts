import type { Entity, PlacedSpan, Quote, Speaker } from '../facts.ts';
import { countedWords } from './amounts.ts';
import { nameWords } from './name-table.ts';
import { isSameEntity } from './names.ts';
import { placeSpan } from './places.ts';
import { piecesOf } from './quoted.ts';
import type { Context, Opened } from './reading.ts';
import { remember } from './remember.ts';
import { findRuns, headLength, type RunIndex } from './runs.ts';
import { splitWords, wordList } from './words.ts';

/** Who says the words of a quote in the sources: only others, or somebody whom the source does not name. */
export type SpeakerVerdict = { is: 'other' | 'unnamed'; quote: Quote; source: Opened } | null;

/** Holds the speaker of a quote against who says the same words in the sources; `null` where there is nothing to say. */
export const judgeSpeaker = remember(lookUp);

function lookUp({ text, sources }: Context, quote: Quote): SpeakerVerdict {
  const speaker = entityOf(text, quote.speaker) ?? (quote.quoted.length > 0 ? bearerOf(sources, quote.speaker) : null);
  if (!speaker) return null;
  const hits: { quote: Quote; source: Opened }[] = [];
  for (const source of sources) {
    for (const span of sayings(text, source, quote)) {
      const around = source.sheet.quotes.filter(({ content }) =>
        content.some(({ start, end }) => start <= span.start + 2 && end >= span.end - 2),
      );
      if (around.length === 0) return null;
      hits.push(...around.map((found) => ({ quote: found, source })));
    }
  }
  if (hits.length === 0) return null;
  if (hits.every(({ quote: found, source }) => isOther(speaker, source, found))) return { is: 'other', ...hits[0] };
  const isUnnamed = speaker.type === 'person' && quote.quoted.length > 0 && hits.every((hit) => hasNoName(hit.quote));
  return isUnnamed ? { is: 'unnamed', ...hits[0] } : null;
}

/** `the central bank governor`: the one person of the sources who is that. */
function bearerOf(sources: Opened[], speaker: Speaker | null): Entity | null {
  if (!speaker || !/^the\s/i.test(speaker.text) || /\p{Lu}/u.test(speaker.text.slice(1))) return null;
  const words = countedWords(speaker.text);
  const [one, ...more] = sources.flatMap(({ sheet }) => sheet.entities.filter((entity) => hasRole(entity, words)));
  return words.length > 1 && one && more.every((other) => isSameEntity(one, other)) ? one : null;
}

/** Has one of the roles all these words, and the same at its end? */
function hasRole({ type, roles }: Entity, words: string[]): boolean {
  if (type !== 'person') return false;
  return roles.some((role) => {
    const own = countedWords(role);
    return own.at(-1) === words.at(-1) && words.every((word) => own.includes(word));
  });
}

/** Where the source has the very words: all quoted ones, or a long run at the head of an indirect quote. */
function sayings(text: Opened, { words, said }: Opened, quote: Quote) {
  const runs = runsOf(text, words, quote);
  return runs.flatMap((run) => {
    const found = findRuns(words, run).map((at) => ({ start: words.start[at], end: words.end[at + run.length - 1] }));
    if (found.length > 0) return found;
    return findRuns(said, run).map((at) => ({ start: said.start[at], end: said.end[at] }));
  });
}

const LONG = 6;

function runsOf({ text }: Opened, source: RunIndex, { quoted, content }: Quote): string[][] {
  const pieces = quoted.flatMap(({ start, end }) => piecesOf(text.slice(start, end))).filter((piece) => piece.length > 2);
  if (pieces.length > 0) return pieces;
  if (quoted.length > 0 || content.length === 0) return [];
  const list = splitWords(text, content[0]).list;
  const head = headLength(source, list);
  return head >= LONG || (head === list.length && head > 3) ? [list.slice(0, head)] : [];
}

/** Where a speaker is named: the name in the noun phrase, or the phrase where it has none. */
export function speakerSpan(opened: Opened, speaker: Speaker): PlacedSpan {
  const entity = entityOf(opened, speaker);
  return entity?.mentions.find(({ start, end }) => start >= speaker.start && end <= speaker.end) ?? placeSpan(opened, speaker);
}

/** Entity of a speaker. */
export function entityOf({ sheet }: Opened, speaker: Speaker | null): Entity | null {
  return (speaker?.entity && sheet.entities.find(({ id }) => id === speaker.entity)) || null;
}

/** Does a quote's speaker have nothing to do with an entity: by name, office, relation, or as the one who relays it? */
export function isOther(speaker: Entity, source: Opened, { speaker: found, via }: Quote): boolean {
  const other = entityOf(source, found);
  if (!other || !found) return false;
  if ((speaker.type === 'person') !== (other.type === 'person')) return false;
  if (isSameEntity(speaker, other) || belongs(speaker, other) || belongs(other, speaker)) return false;
  const relay = entityOf(source, via);
  return !(relay && isSameEntity(speaker, relay)) && !areRelated(speaker, other);
}

/** A role that names the other: “spokesman for the ministry”. */
function belongs({ roles }: Entity, { name }: Entity): boolean {
  const words = nameWords(name);
  return roles.some((role) => {
    const list = wordList(role).map((word) => word.replace(/'s$/, ''));
    return words.every((word) => list.includes(word));
  });
}

/** `Kremlin` stands for Russia: the sheet of one of them says so. */
function areRelated(one: Entity, two: Entity): boolean {
  const related = (entity: Entity) => entity.related.map(({ name }) => nameWords(name).join(' '));
  return related(one).includes(nameWords(two.name).join(' ')) || related(two).includes(nameWords(one.name).join(' '));
}

/** `a senior official` */
function hasNoName({ speaker }: Quote): boolean {
  return (
    speaker !== null &&
    speaker.entity === null &&
    /^(?:an?|one|another|some|two|three|several)\s/i.test(speaker.text) &&
    !/\p{Lu}\p{Ll}+\s+\p{Lu}/u.test(speaker.text)
  );
}
