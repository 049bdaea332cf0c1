import { type FeatureBuffer, push } from '../../model/buffer.ts';
import { mix, mix2 } from '../../model/hash.ts';
import { normHash, normWord } from '../../text/forms.ts';
import { ALL_CAPITALS, CAPITAL, HAS_DIGIT, MARK, shapeOf } from '../../text/words.ts';
import { kindsOf } from './gazetteer.ts';
import type { NameColumns } from './segments.ts';

/** How a document uses each of its capitalised words: the same word elsewhere says much about the word here. */
export interface Repeats {
  columns: NameColumns;
  /** 1 where all words of the token's sentence are in capitals; such a capital says nothing. */
  shouted: Uint8Array;
  /** By norm: times with a capital inside a sentence, times in lower case. */
  inside: Map<number, number>;
  lower: Map<number, number>;
  /** By norm: tokens with a capital. */
  places: Map<number, number[]>;
  starts: Uint8Array;
  ends: Uint8Array;
}

/** So many other places are looked at. */
const MOST = 4;

/** Counts a document's words. */
export function countRepeats(columns: NameColumns): Repeats {
  const { word, first, count } = columns;
  const repeats: Repeats = {
    columns,
    shouted: new Uint8Array(count),
    inside: new Map(),
    lower: new Map(),
    places: new Map(),
    starts: new Uint8Array(count),
    ends: new Uint8Array(count),
  };
  for (let s = 0; s + 1 < first.length; s++) {
    const [from, to] = [first[s], first[s + 1]];
    if (from === to) continue;
    if (isShouted(word, from, to)) repeats.shouted.fill(1, from, to);
    repeats.starts[from] = 1;
    repeats.ends[to - 1] = 1;
    for (let i = from; i < to; i++) countToken(repeats, i);
  }
  return repeats;
}

function isShouted(word: Uint32Array, from: number, to: number): boolean {
  let capitals = 0;
  for (let i = from; i < to; i++) {
    const shape = shapeOf(word[i]);
    if (shape & (MARK | HAS_DIGIT)) continue;
    if (!(shape & ALL_CAPITALS)) return false;
    capitals++;
  }
  return capitals >= 3;
}

function countToken({ columns, inside, lower, places, starts, shouted }: Repeats, i: number): void {
  const word = columns.word[i];
  const shape = shapeOf(word);
  if (shape & (MARK | HAS_DIGIT)) return;
  const key = normWord(word);
  if (!(shape & CAPITAL)) {
    lower.set(key, (lower.get(key) ?? 0) + 1);
    return;
  }
  if (!starts[i] && !shouted[i]) inside.set(key, (inside.get(key) ?? 0) + 1);
  const known = places.get(key);
  if (known) known.push(i);
  else places.set(key, [i]);
}

/** Features of the other places of token `i`'s word: how often with a capital, and what stands beside it there. */
export function repeatFeatures(out: FeatureBuffer, { columns, shouted, inside, lower, places, starts, ends }: Repeats, i: number): void {
  const { word } = columns;
  const shape = shapeOf(word[i]);
  if (!(shape & CAPITAL) || shape & (MARK | HAS_DIGIT)) return;
  const key = normWord(word[i]);
  const small = lower.get(key) ?? 0;
  const large = inside.get(key) ?? 0;
  const plain = starts[i] || shouted[i] ? 0 : 1;
  push(out, mix2(130, Math.min(2, large - plain), Math.min(2, small)));
  push(out, mix2(131, plain, large > small ? 1 : small > 0 ? 2 : 0));
  const from = out.size;
  let seen = 0;
  for (const k of places.get(key) ?? []) {
    if (k === i) continue;
    if (++seen > MOST) break;
    beside(out, starts[k] ? -1 : word[k - 1], ends[k] ? -1 : word[k + 1]);
  }
  if (seen > 1) withoutDoubles(out, from);
}

function beside(out: FeatureBuffer, left: number, right: number): void {
  const leftCapital = left >= 0 && shapeOf(left) & CAPITAL ? 1 : 0;
  const rightCapital = right >= 0 && shapeOf(right) & CAPITAL ? 1 : 0;
  push(out, mix(132, left < 0 ? 1 : normHash(left)));
  push(out, mix(133, right < 0 ? 1 : normHash(right)));
  push(out, mix(134, leftCapital * 2 + rightCapital));
  if (leftCapital) for (let rest = kindsOf(left); rest; rest &= rest - 1) push(out, mix(135, Math.clz32(rest & -rest)));
  if (rightCapital) for (let rest = kindsOf(right); rest; rest &= rest - 1) push(out, mix(136, Math.clz32(rest & -rest)));
}

/** A feature counts once. */
function withoutDoubles(out: FeatureBuffer, from: number): void {
  const { values } = out;
  let size = from;
  for (let k = from; k < out.size; k++) {
    let j = from;
    while (j < size && values[j] !== values[k]) j++;
    if (j === size) values[size++] = values[k];
  }
  out.size = size;
}
