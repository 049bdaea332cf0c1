import { modelFile } from '../../model/files.ts';
import { mix2 } from '../../model/hash.ts';
import { lookUp, readTable, type Table } from '../../model/table.ts';
import { CAPITAL, normHash, perWord } from '../../text/words.ts';

/** Kinds of names and words that the gazetteers tell apart: one bit each of a mask. */
export const GAZETTEER_KINDS = [
  'first-common',
  'first-rare',
  'surname-common',
  'surname-rare',
  'surname-rarest',
  'first-abroad',
  'surname-abroad',
  'country',
  'capital',
  'city-large',
  'city-middle',
  'city-small',
  'region',
  'subdivision',
  'organization',
  'company',
  'media',
  'sport',
  'body',
  'school',
  'party',
  'group',
  'title',
  'group-noun',
  'place-noun',
  'speech-verb',
  'person-known',
  'place-known',
  'event',
  'law',
  'product',
  'work',
] as const;
export type GazetteerKind = (typeof GAZETTEER_KINDS)[number];

/** Kinds that are common nouns and verbs: they count in lower case too. */
export const COMMON_KINDS = maskOf('title', 'group-noun', 'place-noun', 'speech-verb');

interface Gazetteer {
  table: Table;
  masks: Uint32Array;
  goesOn: Uint8Array;
}

let gazetteer: Gazetteer | undefined;

/** Hash of a phrase with one more word. */
export const phraseHash = (before: number, norm: number): number => mix2(77, before, norm);

/** Kinds of a single word; of one in lower case only the common kinds. */
export const kindsOf = perWord((_norm, _form, shape, word) => {
  const { table, masks } = (gazetteer ??= newGazetteer());
  const mask = masks[lookUp(table, phraseHash(0, normHash(word)))];
  return (shape & CAPITAL ? mask : mask & COMMON_KINDS) | 0;
});

/** Does a longer name of the lists begin with the word? */
export const opensPhrase = perWord((_norm, _form, _shape, word) => {
  const { table, goesOn } = (gazetteer ??= newGazetteer());
  return goesOn[lookUp(table, phraseHash(0, normHash(word)))];
});

/**
 * Calls `found` with each listed name of two words or more that begins at token `i` and ends before `to`: its end and
 * its kinds.
 */
export function phrasesFrom(words: Uint32Array, i: number, to: number, found: (end: number, kinds: number) => void): void {
  const { table, masks, goesOn } = (gazetteer ??= newGazetteer());
  let hash = phraseHash(0, normHash(words[i]));
  for (let k = i + 1; k < to; k++) {
    hash = phraseHash(hash, normHash(words[k]));
    const entry = lookUp(table, hash);
    if (masks[entry]) found(k + 1, masks[entry] | 0);
    if (!goesOn[entry]) return;
  }
}

function newGazetteer(): Gazetteer {
  const sections = modelFile('words');
  const { arrays } = sections;
  return {
    table: readTable(sections, 'gazetteer'),
    masks: arrays.gazetteerMasks as Uint32Array,
    goesOn: arrays.gazetteerGoesOn as Uint8Array,
  };
}

function maskOf(...kinds: GazetteerKind[]): number {
  return kinds.reduce((mask, kind) => mask | (1 << GAZETTEER_KINDS.indexOf(kind)), 0);
}
