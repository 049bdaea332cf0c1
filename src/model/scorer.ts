import { slotOf } from './table.ts';
import { COUNT_BITS, COUNT_MASK, slotFor, type Weights } from './weights.ts';

/**
 * What a linear model says of a token is a sum over its features. Most features hang on one small number: a word type, a
 * pair of word classes, five tokens' case. Their sums are kept as rows, so that a token costs a few additions, and only
 * what depends on several words at once is looked up.
 */
export interface Sink {
  /** A feature by its hash, whose lower three bits do not count; `places` tells training where it is used (a block's). */
  feature(hash: number, places?: number): void;
  /** All features of a group under a key from 0 up. */
  row(group: Group, key: number): void;
  /** A block's key made ready for `part`; until the rows are forgotten. */
  locate(block: Group, key: number): number;
  /** The features of a located key for a token that sees it at `place`. */
  part(block: Group, located: number, place: number): void;
}

/**
 * Features that hang on one small number. A block's row has a part for each place from which a token sees the word: its
 * own, two to the left, …; one look-up of a feature serves all of them.
 */
export interface Group {
  id: number;
  block: boolean;
  /** Names the features under a key; it may refer to rows of other groups, a block's to blocks. */
  add: (sink: Sink, key: number) => void;
}

let groups = 0;

/** A group of features of the token itself. */
export const newGroup = (add: Group['add']): Group => ({ id: groups++, block: false, add });

/** A group of features of a word at several places. */
export const newBlock = (add: Group['add']): Group => ({ id: groups++, block: true, add });

/** Where a feature of a block is used: bits of places. */
export const OWN = 1;
export const LEFT2 = 2;
export const LEFT = 4;
export const RIGHT = 8;
export const RIGHT2 = 16;
export const BESIDE = LEFT | RIGHT;
export const NEAR = LEFT2 | LEFT | RIGHT | RIGHT2;
export const ALL = OWN | NEAR;

/** Bits of a feature's hash that say at which place it is. */
export const PLACE_MASK = 7;

/** Sums the weights of what it is told, in units of the model's scale. */
export interface Scorer extends Sink {
  /** Adds the sum since the last call to the scores that begin at `at`. */
  flush(scores: Int32Array, at: number): void;
  /** Forgets the rows: when keys mean other words. */
  forget(): void;
}

/** `Sink` for training: writes out the hashes of all features, the place in their lower bits. */
export function featureSink(out: { values: Int32Array; size: number }): Sink {
  let here = 0;
  const sink: Sink = {
    feature(hash, places = OWN) {
      if (places & (1 << here)) out.values[out.size++] = (hash & ~PLACE_MASK) | here;
    },
    row: (group, key) => group.add(sink, key),
    locate: (_block, key) => key,
    part(block, key, place) {
      here = place;
      block.add(sink, key);
      here = 0;
    },
  };
  return sink;
}

const MOST_FEATURES = 4096;

/** A scorer over a model's weights. Two labels share a number, the second in its upper half. */
export function newScorer(weights: Weights): Scorer {
  const { labels, places, stride } = weights;
  const lanes = stride >> 1;
  /** By group and key: where the row begins in `values`, 0 if it is not known yet, -1 if it is all zeros. */
  const rows = Array.from({ length: groups }, () => new Int32Array(64));
  const features = new Int32Array(MOST_FEATURES);
  let values = new Int32Array(2048 * lanes);
  let used = lanes;
  let size = 0;
  const token = new Int32Array(places * lanes);
  let sum: Int32Array = token;
  let width = lanes;
  const spare: Int32Array[] = [];

  function compute(group: Group, key: number): number {
    const [outer, outerWidth, from] = [sum, width, size];
    sum = spare.pop() ?? new Int32Array(places * lanes);
    width = group.block ? places * lanes : lanes;
    group.add(scorer, key);
    addPacked(weights, features, from, size, sum, width);
    size = from;
    const at = store(sum, width);
    if (key >= rows[group.id].length) rows[group.id] = enlarged(rows[group.id], key);
    rows[group.id][key] = at;
    sum.fill(0);
    spare.push(sum);
    sum = outer;
    width = outerWidth;
    return at;
  }

  function store(row: Int32Array, width: number): number {
    let any = 0;
    for (let k = 0; k < width; k++) any |= row[k];
    if (any === 0) return -1;
    if (used + width > values.length) values = enlarged(values, values.length);
    for (let k = 0; k < width; k++) values[used + k] = row[k];
    used += width;
    return used - width;
  }

  const scorer: Scorer = {
    feature(hash) {
      features[size++] = hash & ~PLACE_MASK;
    },
    row(group, key) {
      const known = rows[group.id];
      let at = key < known.length ? known[key] : 0;
      if (at === 0) at = compute(group, key);
      if (at > 0) addRow(sum, values, at, width);
    },
    locate(block, key) {
      const known = rows[block.id];
      return (key < known.length && known[key]) || compute(block, key);
    },
    part(_block, at, place) {
      if (at > 0) addRow(sum, values, at + place * lanes, lanes);
    },
    flush(scores, at) {
      if (size) addPacked(weights, features, 0, size, sum, lanes);
      size = 0;
      unpack(sum, lanes, scores, at, labels);
    },
    forget() {
      for (const known of rows) known.fill(0);
      used = lanes;
    },
  };
  return scorer;
}

function addRow(sum: Int32Array, values: Int32Array, at: number, width: number): void {
  for (let k = 0; k < width; k++) sum[k] += values[at + k];
}

/** Adds both halves of each number to the scores, and empties it. */
function unpack(sum: Int32Array, lanes: number, scores: Int32Array, at: number, labels: number): void {
  const end = at + labels;
  for (let k = 0, b = at; k < lanes; k++, b += 2) {
    const pair = sum[k];
    const low = (pair << 16) >> 16;
    sum[k] = 0;
    scores[b] += low;
    if (b + 1 < end) scores[b + 1] += (pair - low) >> 16;
  }
}

function enlarged(column: Int32Array<ArrayBuffer>, most: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(column.length * 2, most + 1));
  larger.set(column);
  return larger;
}

/**
 * Adds the weights of `features[from … to)` to the first `width` numbers of `sum`. In rounds over all of them, each without
 * branches that wait for memory: most of the time goes into fetching it, and so the fetches overlap.
 */
function addPacked(weights: Weights, features: Int32Array, from: number, to: number, sum: Int32Array, width: number): void {
  const { mask, prints, spans, pairs, labelBits } = weights;
  const labelMask = (1 << labelBits) - 1;
  let hits = 0;
  for (let k = from; k < to; k++) slots[k - from] = slotOf(features[k], mask);
  for (let k = from; k < to; k++) {
    const slot = slots[k - from];
    const found = prints[slot];
    if (found === 0) continue;
    slots[hits] = found === (features[k] >>> 16 || 1) ? slot : slotFor(weights, features[k]);
    hits += (slots[hits] >>> 31) ^ 1;
  }
  for (let k = 0; k < hits; k++) slots[k] = spans[slots[k]];
  for (let k = 0; k < hits; k++) {
    for (let j = slots[k] >>> COUNT_BITS, end = j + (slots[k] & COUNT_MASK); j < end; j++) {
      const pair = pairs[j];
      const output = pair & labelMask;
      if (output >> 1 < width) sum[output >> 1] += (pair >> labelBits) << ((output & 1) << 4);
    }
  }
}

const slots = new Int32Array(MOST_FEATURES);
