import { hashText } from '../model/hash.ts';
import { packSections, type SectionArray } from '../model/sections.ts';
import { packTable } from '../model/table.ts';
import { type Clusters, clusterWords } from './clusters.ts';
import { readVectors } from './vectors.ts';

const OPTIONS = { levels: [1024, 256, 64], rounds: 10, learners: 40_000, seed: 1 };
const WORDS = 100_000;

/** Builds the word tables (clusters); bytes of words.bin. */
export function buildWords(about: Record<string, unknown>, log: (line: string) => void): Uint8Array {
  const clusters = clusterWords(readVectors(WORDS), { ...OPTIONS, log });
  return packSections({ head: { ...about, clusters: OPTIONS, words: WORDS }, arrays: packClusters(clusters) });
}

/** Sections that text/clusters.ts reads. */
export function packClusters({ words, leaf, parents }: Clusters): Record<string, SectionArray> {
  const table = packTable(
    words.map((word, i): [number, number] => [hashText(word), leaf[i] + 1]),
    words.length,
  );
  return { clusterPrints: table.prints, clusterValues: table.values, middle: parents[0], coarse: parents[1] };
}
