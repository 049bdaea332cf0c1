import { enlarged } from '../../model/columns.ts';
import { mix, mix2 } from '../../model/hash.ts';
import { newGroup, type Sink } from '../../model/scorer.ts';
import { ALL_CAPITALS, CAPITAL, HAS_DIGIT, MARK } from '../../text/words.ts';
import { FLAGS, KIND_MASKS, KINDS, LOWER, NORM, WORD_KEY, wordFacts } from './facts.ts';
import type { NameColumns } from './segments.ts';

/** How a document uses each of its capitalised words: the same word elsewhere says much about the word here. */
export interface Repeats {
  columns: NameColumns;
  /** Place of each token's word in `wordFacts`. */
  facts: Int32Array;
  /** 1 where all words of the token's sentence are in capitals; such a capital says nothing. */
  shouted: Uint8Array;
  /** Number of each token's lower-case form in this document. */
  local: Uint32Array;
  /** By that number: times with a capital inside a sentence, times in lower case. */
  inside: Uint32Array;
  lower: Uint32Array;
  /** By that number: the first token with a capital, and by token the next one; NONE after the last. */
  head: Int32Array;
  next: Int32Array;
  starts: Uint8Array;
  ends: Uint8Array;
}

/** So many other places are looked at. */
const MOST = 4;
const NONE = -1;

/** Counts a document's words. */
export function countRepeats(columns: NameColumns): Repeats {
  const { word, first, count } = columns;
  const facts = new Int32Array(count);
  for (let i = 0; i < count; i++) facts[i] = wordFacts.at(word[i]);
  const { local, size } = numberWords(facts);
  const repeats: Repeats = {
    columns,
    facts,
    shouted: new Uint8Array(count),
    local,
    inside: new Uint32Array(size),
    lower: new Uint32Array(size),
    head: new Int32Array(size).fill(NONE),
    next: new Int32Array(count).fill(NONE),
    starts: new Uint8Array(count),
    ends: new Uint8Array(count),
  };
  for (let s = 0; s + 1 < first.length; s++) {
    const [from, to] = [first[s], first[s + 1]];
    if (from === to) continue;
    if (isShouted(facts, from, to)) repeats.shouted.fill(1, from, to);
    repeats.starts[from] = 1;
    repeats.ends[to - 1] = 1;
  }
  // from the end, so that each list begins with the first place
  for (let i = count - 1; i >= 0; i--) countToken(repeats, i);
  return repeats;
}

/** Document's number of each word, by the word's lower-case form; valid where `stamps` says so. */
let numbers = new Int32Array(1024);
let stamps = new Int32Array(1024);
let stamp = 0;

/** Numbers the lower-case forms of a document from 0 up. */
function numberWords(facts: Int32Array): { local: Uint32Array; size: number } {
  const { rows } = wordFacts;
  const local = new Uint32Array(facts.length);
  let size = 0;
  stamp++;
  for (let i = 0; i < facts.length; i++) {
    const form = rows[facts[i] + LOWER];
    if (form >= stamps.length) [numbers, stamps] = [enlarged(numbers, form + 1), enlarged(stamps, form + 1)];
    if (stamps[form] !== stamp) {
      stamps[form] = stamp;
      numbers[form] = size++;
    }
    local[i] = numbers[form];
  }
  return { local, size };
}

function isShouted(facts: Int32Array, from: number, to: number): boolean {
  let capitals = 0;
  for (let i = from; i < to; i++) {
    const shape = wordFacts.rows[facts[i] + FLAGS];
    if (shape & (MARK | HAS_DIGIT)) continue;
    if (!(shape & ALL_CAPITALS)) return false;
    capitals++;
  }
  return capitals >= 3;
}

function countToken({ facts, local, inside, lower, head, next, starts, shouted }: Repeats, i: number): void {
  const shape = wordFacts.rows[facts[i] + FLAGS];
  if (shape & (MARK | HAS_DIGIT)) return;
  const number = local[i];
  if (!(shape & CAPITAL)) {
    lower[number]++;
    return;
  }
  if (!starts[i] && !shouted[i]) inside[number]++;
  next[i] = head[number];
  head[number] = i;
}

/** Counts of the word, as `large * 3 + small`; then whether the capital says anything and which prevails. */
const COUNTS = newGroup((sink, key) => sink.feature(mix2(130, Math.floor(key / 3) - 1, key % 3)));
const PREVAILS = newGroup((sink, key) => sink.feature(mix2(131, key >> 2, key & 3)));
/** What stands to the left and right of another place: `(word + 1) * 2 + capital`, 0 at the sentence's edge. */
const OTHER_LEFT = newGroup((sink, key) => otherFeatures(sink, key, 132, 135));
const OTHER_RIGHT = newGroup((sink, key) => otherFeatures(sink, key, 133, 136));
const OTHER_CASE = newGroup((sink, key) => sink.feature(mix(134, key)));

function otherFeatures(sink: Sink, key: number, norm: number, kind: number): void {
  if (key === 0) {
    sink.feature(mix(norm, 1));
    return;
  }
  const at = wordFacts.at((key >> 1) - 1);
  const { rows } = wordFacts;
  sink.feature(mix(norm, rows[at + NORM]));
  if (key & 1)
    for (let rest = KIND_MASKS.valueOf(rows[at + KINDS]); rest; rest &= rest - 1) sink.feature(mix(kind, Math.clz32(rest & -rest)));
}

/** Features of the other places of token `i`'s word: how often with a capital, and what stands beside it there. */
export function repeatFeatures(sink: Sink, repeats: Repeats, i: number): void {
  const { facts, shouted, local, inside, lower, head, next, starts, ends } = repeats;
  const shape = wordFacts.rows[facts[i] + FLAGS];
  if (!(shape & CAPITAL) || shape & (MARK | HAS_DIGIT)) return;
  const small = lower[local[i]];
  const large = inside[local[i]];
  const plain = starts[i] || shouted[i] ? 0 : 1;
  sink.row(COUNTS, (Math.min(2, large - plain) + 1) * 3 + Math.min(2, small));
  sink.row(PREVAILS, plain * 4 + (large > small ? 1 : small > 0 ? 2 : 0));
  let seen = 0;
  for (let k = head[local[i]]; k !== NONE && seen < MOST; k = next[k]) {
    if (k === i) continue;
    others[seen * 3] = starts[k] ? 0 : besideKey(facts[k - 1]);
    others[seen * 3 + 1] = ends[k] ? 0 : besideKey(facts[k + 1]);
    others[seen * 3 + 2] = (others[seen * 3] & 1) * 2 + (others[seen * 3 + 1] & 1);
    for (let column = 0; column < 3; column++) if (isNew(seen, column)) sink.row(OTHERS[column], others[seen * 3 + column]);
    seen++;
  }
}

const OTHERS = [OTHER_LEFT, OTHER_RIGHT, OTHER_CASE];
const others = new Int32Array(3 * MOST);

const besideKey = (at: number): number => wordFacts.rows[at + WORD_KEY] * 2 + (wordFacts.rows[at + FLAGS] & CAPITAL ? 1 : 0);

/** What several places share counts once. */
function isNew(seen: number, column: number): boolean {
  const key = others[seen * 3 + column];
  for (let k = 0; k < seen; k++) if (others[k * 3 + column] === key) return false;
  return true;
}
