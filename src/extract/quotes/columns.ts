import { hashBackwards } from '../../model/hash.ts';
import { lookUp, type Table } from '../../model/table.ts';
import { clusterOf, coarseCluster, middleCluster } from '../../text/clusters.ts';
import type { Document } from '../../text/document.ts';
import type { MarkPair } from '../../text/marks.ts';
import { TAG } from '../../text/tags.ts';
import { perWordFacts } from '../../text/word-facts.ts';
import { normHash, normOf, shapeOf } from '../../text/words.ts';
import { grammarOf, verbClass } from './words.ts';

/** Outside quotation marks, inside, an opening mark, a closing mark. */
export const OUTSIDE = 0;
export const INSIDE = 1;
export const OPENING = 2;
export const CLOSING = 3;

/** What the labeller sees of each token. */
export interface Columns {
  document: Document;
  /** Is the text so short that it is a news item rather than an article? */
  brief: boolean;
  /** Outermost pairs of quotation marks, as tokens `[open, close)`; marks included. */
  stretches: { from: number; to: number; pair: MarkPair }[];
  pairs: MarkPair[];
  /** Hash of the lower-cased form. */
  hash: Int32Array;
  /** Hash of the last three letters and of the shape. */
  suffix: Int32Array;
  shape: Int32Array;
  /** Part of speech and grammar of the form in one number. */
  kind: Int32Array;
  verb: Uint8Array;
  /** Word clusters, fine, middle and coarse; 0 is unknown. */
  fine: Uint16Array;
  middle: Uint16Array;
  coarse: Uint16Array;
  /** How likely the form is a cue, 0 to 7 (`cueLevel`); 1 inside quotation marks. */
  cue: Uint8Array;
  /** How surely the token is a cue here, 1 to 7 (cues.ts); 0 where it can be none. */
  said: Uint8Array;
  /** On which side of it the content is: a bit for each label of cues.ts that it may be. */
  side: Uint8Array;
  /** OUTSIDE, INSIDE, OPENING, CLOSING. */
  state: Uint8Array;
  /** How surely the stretch around the token is speech, 1 to 7 (speech.ts); 0 outside quotation marks. */
  speech: Uint8Array;
  /** 1 in titles, terms and scare quotes, which are nobody's words. */
  other: Uint8Array;
  /** By how many points the labeller's label of the token beats the next, by the token alone. */
  margin: Float32Array;
}

/**
 * Longest brief text, in tokens. What counts as a statement differs a little between short news items and articles, in
 * what we learn from: infinitives, noun contents and findings.
 */
const BRIEF = 300;

const HASH = 0;
const SUFFIX = 1;
const SHAPE = 2;
const GRAMMAR = 3;
const VERB = 4;
const CLUSTERS = 5;

const factsOf = perWordFacts(new Array(CLUSTERS + 3).fill(0), (word) => {
  const norm = normOf(word);
  const fine = clusterOf(word);
  const middle = middleCluster(fine);
  const suffix = hashBackwards(norm, Math.max(0, norm.length - 3), norm.length);
  return [normHash(word), suffix, shapeOf(word), grammarOf(word), verbClass(word), fine, middle, coarseCluster(fine)];
});

/** Columns of a document; `cues` tells how likely each form is a cue. */
export function columnsOf(document: Document, cues: Table): Columns {
  const columns = newColumns(document);
  const { hash, suffix, shape, kind, verb, fine, middle, coarse, cue, state } = columns;
  const { count, word, tag } = document;
  for (let i = 0; i < count; i++) {
    const at = factsOf.at(word[i]);
    const { rows } = factsOf;
    hash[i] = rows[at + HASH];
    suffix[i] = rows[at + SUFFIX];
    shape[i] = rows[at + SHAPE];
    kind[i] = (tag[i] << 8) | rows[at + GRAMMAR];
    verb[i] = rows[at + VERB];
    fine[i] = rows[at + CLUSTERS];
    middle[i] = rows[at + CLUSTERS + 1];
    coarse[i] = rows[at + CLUSTERS + 2];
    cue[i] = state[i] === INSIDE ? 1 : lookUp(cues, hash[i]);
  }
  return columns;
}

function newColumns(document: Document): Columns {
  const { count } = document;
  const { pairs } = document.marks;
  return {
    document,
    brief: count <= BRIEF,
    pairs,
    ...quotedTokens(document, pairs),
    hash: new Int32Array(count),
    suffix: new Int32Array(count),
    shape: new Int32Array(count),
    kind: new Int32Array(count),
    verb: new Uint8Array(count),
    fine: new Uint16Array(count),
    middle: new Uint16Array(count),
    coarse: new Uint16Array(count),
    cue: new Uint8Array(count),
    said: new Uint8Array(count),
    side: new Uint8Array(count),
    speech: new Uint8Array(count),
    other: new Uint8Array(count),
    margin: new Float32Array(count),
  };
}

/** Index of the first stretch that ends behind an offset; the number of stretches if none does. */
export function stretchAfter({ stretches }: Columns, offset: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle].pair.outer.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Level 2 to 7 of a form's probability to be a cue; 0 where it is unknown. */
export function cueLevel(probability: number): number {
  return probability > 0.6 ? 7 : probability > 0.4 ? 6 : probability > 0.2 ? 5 : probability > 0.08 ? 4 : probability > 0.02 ? 3 : 2;
}

/** Is a look at the token worth while: may it be the cue of a quote? */
export function mayBeCue({ cue, state, verb, document }: Columns, i: number): boolean {
  return state[i] !== INSIDE && (cue[i] >= 3 || (verb[i] > 0 && document.tag[i] === TAG.VERB));
}

/** Is the token the cue of a quote, as far as is known before labelling? */
export const isStrongCue = ({ said }: Columns, i: number): boolean => said[i] >= STRONG;

const STRONG = 4;

/** Marks a document's tokens by the outermost pairs. */
function quotedTokens(document: Document, pairs: MarkPair[]) {
  const state = new Uint8Array(document.count);
  const stretches: Columns['stretches'] = [];
  let end = 0;
  let i = 0;
  for (const pair of pairs) {
    if (pair.outer.start < end) continue;
    end = pair.outer.end;
    while (i < document.count && document.start[i] < pair.outer.start) i++;
    const from = i;
    for (; i < document.count && document.start[i] < end; i++) {
      state[i] = document.end[i] <= pair.inner.start ? OPENING : document.start[i] >= pair.inner.end ? CLOSING : INSIDE;
    }
    stretches.push({ from, to: i, pair });
  }
  return { state, stretches };
}
