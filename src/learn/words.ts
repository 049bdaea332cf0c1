import { hashText } from '../model/hash.ts';
import { packSections, type SectionArray } from '../model/sections.ts';
import { packTable, tableSections } from '../model/table.ts';
import { type Clusters, clusterWords } from './clusters.ts';
import { packGazetteers } from './gazetteers.ts';
import { readLexicon } from './lexicon.ts';
import { readVectors } from './vectors.ts';

const OPTIONS = { levels: [1024, 256, 64], parts: 4, rounds: 10, learners: 40_000, seed: 1 };
const WORDS = 150_000;

/** Builds the word tables (clusters); bytes of words.bin. */
export async function buildWords(about: Record<string, unknown>, log: (line: string) => void): Promise<Uint8Array> {
  const clusters = clusterWords(readVectors(WORDS), { ...OPTIONS, log });
  return packSections({
    head: { ...about, clusters: OPTIONS, words: WORDS },
    arrays: { ...packClusters(clusters, await readLexicon()), ...(await packGazetteers(log)) },
  });
}

/** Sections that text/clusters.ts reads: part of the cluster in 2 bits, cluster in 10, parts of speech in 4. */
export function packClusters({ words, leaf, part, parents }: Clusters, lexicon: Map<string, number>): Record<string, SectionArray> {
  const entries = words.map((word, i): [number, number] => {
    const value = part[i] | (leaf[i] << 2) | ((lexicon.get(word) ?? 0) << 12);
    return [hashText(word), value || 1]; // 0 is an empty slot
  });
  const table = packTable(entries, words.length);
  return { ...tableSections('cluster', table), middle: parents[0], coarse: parents[1] };
}
