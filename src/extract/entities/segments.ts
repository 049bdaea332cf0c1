import type { Document } from '../../text/document.ts';
import { TAG, TAGS } from '../../text/tags.ts';
import { ADDRESS, ALL_CAPITALS, CAPITAL, HAS_DIGIT, MARK, MIXED_CASE, shapeOf } from '../../text/words.ts';

/** What the names model reads of a document. */
export type NameColumns = Pick<Document, 'word' | 'tag' | 'first' | 'count'>;

/** Stretches of tokens in which names may stand; everything else is outside of names. */
export interface Segments {
  /** Bounds of segment `k`: `[from[k], to[k])`, and the sentence's: `[start[k], end[k])`. */
  from: Uint32Array;
  to: Uint32Array;
  start: Uint32Array;
  end: Uint32Array;
  count: number;
}

/** Longer stretches (text in capitals) are cut. */
const LONGEST = 120;
/** So many words in lower case may stand inside a name: `Bank of the West`. */
const GAP = 3;

/** Around capitals and what is tagged as a name: words with one, up to three words between two of them, a number or a mark after them. */
export function nameSegments({ word, tag, first }: Pick<NameColumns, 'word' | 'tag' | 'first'>): Segments {
  const bounds: number[] = [];
  for (let s = 0; s + 1 < first.length; s++) addSegments(word, tag, first[s], first[s + 1], bounds);
  const column = (k: number) => Uint32Array.from({ length: bounds.length / 4 }, (_, i) => bounds[4 * i + k]);
  return { from: column(0), to: column(1), start: column(2), end: column(3), count: bounds.length / 4 };
}

function addSegments(word: Uint32Array, tag: Uint8Array, start: number, end: number, bounds: number[]): void {
  const opened = bounds.length;
  let from = -1;
  let last = -1;
  for (let i = start; i < end; i++) {
    const shape = shapeOf(word[i]);
    const named = (shape & (CAPITAL | MIXED_CASE | ALL_CAPITALS)) !== 0 || tag[i] === TAG.PROPN;
    const capital = named && !(shape & ADDRESS);
    const follows = from >= 0 && i === last + 1 && (shape & (HAS_DIGIT | MARK)) !== 0 && !(shapeOf(word[last]) & MARK);
    if (!capital && !follows) continue;
    if (from >= 0 && (i - last - 1 > GAP || i - from >= LONGEST)) {
      bounds.push(from, last + 1, start, end);
      from = i;
    } else if (from < 0) from = i;
    last = i;
  }
  if (from >= 0) bounds.push(from, last + 1, start, end);
  // `The police said`: a capital that only the sentence's start gives
  const k = opened;
  if (bounds.length > k && bounds[k] === start && bounds[k + 1] === start + 1 && NEVER[tag[start]]) bounds.splice(k, 4);
}

/** Tags of words that are no name by themselves. */
const NEVER = Uint8Array.from(TAGS, (tag) => (/^(?:ADP|ADV|AUX|CCONJ|DET|PART|PRON|SCONJ|PUNCT|SYM)$/.test(tag) ? 1 : 0));
