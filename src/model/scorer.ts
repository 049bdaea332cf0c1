import { enlarged } from './columns.ts';
import { addPacked, addRow, MOST_FEATURES, unpack } from './packed.ts';
import type { Weights } from './weights.ts';

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

/** How many places there are; the bit of each is `1 << place`, the token's own is place 0. */
export const PLACES = 5;

/** What a token sees of five located words. */
export function addWords(sink: Sink, block: Group, l2: number, l1: number, own: number, r1: number, r2: number): void {
  sink.part(block, own, 0);
  sink.part(block, l2, 1);
  sink.part(block, l1, 2);
  sink.part(block, r1, 3);
  sink.part(block, r2, 4);
}

/** Bits of a feature's hash that say at which place it is. */
export const PLACE_MASK = 7;

/** Sums the weights of what it is told, in units of the model's scale. */
export interface Scorer extends Sink {
  /** Adds the sum since the last call to the scores that begin at `at`. */
  flush(scores: Int32Array, at: number): void;
  /** Forgets the rows: when keys mean other words. */
  forget(): void;
}

/** A scorer over a model's weights. */
export function newScorer(weights: Weights): Scorer {
  const { labels, places, stride } = weights;
  const lanes = stride >> 1;
  /** By group and key: where the row begins in `values`, 0 if it is not known yet, -1 if it is all zeros. */
  const rows = Array.from({ length: groups }, () => new Int32Array(64));
  const features = new Int32Array(MOST_FEATURES);
  let values = new Int32Array(2048 * lanes);
  let used = lanes;
  let size = 0;
  let sum: Int32Array<ArrayBuffer> = new Int32Array(places * lanes);
  let width = lanes;
  const spare: Int32Array<ArrayBuffer>[] = [];

  function compute(group: Group, key: number): number {
    const [outer, outerWidth, from] = [sum, width, size];
    sum = spare.pop() ?? new Int32Array(places * lanes);
    width = group.block ? places * lanes : lanes;
    group.add(scorer, key);
    addPacked(weights, features, from, size, sum, width);
    size = from;
    const at = store(sum, width);
    if (key >= rows[group.id].length) rows[group.id] = enlarged(rows[group.id], key + 1);
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
    if (used + width > values.length) values = grown(values);
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

/** By a quarter: most of the memory is here. */
function grown(column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(column.length + (column.length >> 2));
  larger.set(column);
  return larger;
}
