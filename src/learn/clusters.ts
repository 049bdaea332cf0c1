import { randomFrom } from './random.ts';
import type { Vectors } from './vectors.ts';

/** Cluster of each word at several levels; every coarse cluster is a union of finer ones. */
export interface Clusters {
  words: string[];
  /** Finest cluster of each word, from 0. */
  leaf: Uint16Array;
  /** Part of its finest cluster that each word is in, from 0. */
  part: Uint8Array;
  /** For each finest cluster, its cluster at the coarser levels. */
  parents: Uint16Array[];
}

export interface ClusterOptions {
  /** Numbers of clusters, finest first. */
  levels: number[];
  /** So many parts has each of the finest. */
  parts: number;
  rounds: number;
  /** Only so many of the most frequent words move the centres. */
  learners: number;
  seed: number;
  log?: (line: string) => void;
}

/** Spherical k-means of the words; the coarser levels are k-means of the finer centres. */
export function clusterWords({ words, dimensions, matrix }: Vectors, options: ClusterOptions): Clusters {
  const [finest, ...coarser] = options.levels;
  const learners = Math.min(options.learners, words.length);
  const weights = Float32Array.from({ length: learners }, (_, i) => 1 / Math.sqrt(i + 100));
  let centres = kMeans(matrix.subarray(0, learners * dimensions), weights, dimensions, finest, options);
  const leaf = assign(matrix, centres, dimensions);
  const parents: Uint16Array[] = [];
  let current: Uint16Array = Uint16Array.from({ length: finest }, (_, i) => i);
  for (const count of coarser) {
    const size = centres.length / dimensions;
    const upper = kMeans(centres, new Float32Array(size).fill(1), dimensions, count, options);
    const up = assign(centres, upper, dimensions);
    current = current.map((cluster) => up[cluster]);
    parents.push(current);
    centres = upper;
  }
  return { words, leaf, part: splitLeaves({ words, dimensions, matrix }, leaf, finest, options), parents };
}

/** k-means within each cluster. */
function splitLeaves({ words, dimensions, matrix }: Vectors, leaf: Uint16Array, count: number, options: ClusterOptions): Uint8Array {
  const part = new Uint8Array(words.length);
  const members: number[][] = Array.from({ length: count }, () => []);
  for (let i = 0; i < words.length; i++) members[leaf[i]].push(i);
  for (const list of members) {
    if (list.length < options.parts) continue;
    const rows = new Float32Array(list.length * dimensions);
    for (const [k, i] of list.entries()) rows.set(matrix.subarray(i * dimensions, (i + 1) * dimensions), k * dimensions);
    const weights = Float32Array.from(list, (i) => 1 / Math.sqrt(i + 100));
    const quiet = { ...options, log: () => {} };
    const centres = kMeans(rows, weights, dimensions, options.parts, quiet);
    for (const [k, nearest] of assign(rows, centres, dimensions).entries()) part[list[k]] = nearest;
  }
  return part;
}

function kMeans(matrix: Float32Array, weights: Float32Array, dimensions: number, count: number, options: ClusterOptions): Float32Array {
  const random = randomFrom(options.seed + count);
  const size = matrix.length / dimensions;
  let centres = new Float32Array(count * dimensions);
  const draw = (cluster: number, into: Float32Array) => {
    const i = Math.floor(random() * size) * dimensions;
    into.set(matrix.subarray(i, i + dimensions), cluster * dimensions);
  };
  for (let cluster = 0; cluster < count; cluster++) draw(cluster, centres);
  for (let round = 0; round < options.rounds; round++) {
    const nearest = assign(matrix, centres, dimensions);
    const next = new Float32Array(count * dimensions);
    for (let i = 0; i < size; i++) {
      const to = nearest[i] * dimensions;
      for (let d = 0; d < dimensions; d++) next[to + d] += weights[i] * matrix[i * dimensions + d];
    }
    for (let cluster = 0; cluster < count; cluster++) if (!normalize(next, cluster * dimensions, dimensions)) draw(cluster, next);
    centres = next;
    options.log?.(`${count} clusters, round ${round + 1}`);
  }
  return centres;
}

function normalize(matrix: Float32Array, at: number, dimensions: number): boolean {
  let square = 0;
  for (let d = at; d < at + dimensions; d++) square += matrix[d] * matrix[d];
  if (square < 1e-12) return false;
  const length = Math.sqrt(square);
  for (let d = at; d < at + dimensions; d++) matrix[d] /= length;
  return true;
}

/** Nearest centre of each row by the cosine. */
function assign(matrix: Float32Array, centres: Float32Array, dimensions: number): Uint16Array {
  const size = matrix.length / dimensions;
  const count = centres.length / dimensions;
  const nearest = new Uint16Array(size);
  for (let i = 0; i < size; i++) {
    const at = i * dimensions;
    let top = -2;
    for (let cluster = 0; cluster < count; cluster++) {
      const to = cluster * dimensions;
      let a = 0;
      let b = 0;
      for (let d = 0; d + 1 < dimensions; d += 2) {
        a += matrix[at + d] * centres[to + d];
        b += matrix[at + d + 1] * centres[to + d + 1];
      }
      if (a + b <= top) continue;
      top = a + b;
      nearest[i] = cluster;
    }
  }
  return nearest;
}
