import type { Document } from './document.ts';
import { ALL_DIGITS, CAPITAL, HAS_DIGIT, MARK, perWord } from './words.ts';

/** Universal parts of speech (universaldependencies.org); the codes of the `tag` column. */
export const TAGS = [
  'X',
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
] as const;
export type TagName = (typeof TAGS)[number];

/** Code of each tag: `TAG.VERB`. */
export const TAG = Object.fromEntries(TAGS.map((name, code) => [name, code])) as Record<TagName, number>;

/** Tags every token of a document. A first guess by shape, until the trained tagger takes this place. */
export function tagTokens(document: Pick<Document, 'count' | 'word'>): Uint8Array {
  return Uint8Array.from({ length: document.count }, (_, i) => guess(document.word[i]));
}

const guess = perWord((norm, _form, shape) => {
  if (shape & MARK) return TAG.PUNCT;
  if (shape & (ALL_DIGITS | HAS_DIGIT)) return TAG.NUM;
  if (/^(?:the|a|an|this|that|these|those|no)$/.test(norm)) return TAG.DET;
  if (/^(?:of|in|on|at|by|for|from|with|to|after|before|since|until|near|over|under)$/.test(norm)) return TAG.ADP;
  if (/^(?:he|she|it|they|we|i|you|his|her|its|their|our|my|him|them|us|who)$/.test(norm)) return TAG.PRON;
  if (/^(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|do|does|did)$/.test(norm)) return TAG.AUX;
  if (/^(?:said|says|told|.{3,}ed)$/.test(norm)) return TAG.VERB;
  return shape & CAPITAL ? TAG.PROPN : TAG.NOUN;
});
