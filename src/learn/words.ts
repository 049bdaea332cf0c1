import { hashText } from '../model/hash.ts';
import { packSections, type SectionArray } from '../model/sections.ts';
import { packTable } from '../model/table.ts';
import { type Clusters, clusterWords } from './clusters.ts';
import { packGazetteers } from './gazetteers.ts';
import { readLexicon } from './lexicon.ts';
import { readVectors } from './vectors.ts';

const OPTIONS = { levels: [1024, 256, 64], rounds: 10, learners: 40_000, seed: 1 };
const WORDS = 100_000;

/** Builds the word tables (clusters); bytes of words.bin. */
export async function buildWords(about: Record<string, unknown>, log: (line: string) => void): Promise<Uint8Array> {
  const clusters = clusterWords(readVectors(WORDS), { ...OPTIONS, log });
  return packSections({
    head: { ...about, clusters: OPTIONS, words: WORDS },
    arrays: { ...packClusters(clusters, await readLexicon()), ...(await packGazetteers(log)) },
  });
}

/** Sections that text/clusters.ts reads: cluster in the lower 11 bits, WordNet's parts of speech above. */
export function packClusters({ words, leaf, parents }: Clusters, lexicon: Map<string, number>): Record<string, SectionArray> {
  const table = packTable(
    words.map((word, i): [number, number] => [hashText(word), (leaf[i] + 1) | ((lexicon.get(word) ?? 0) << 11)]),
    words.length,
  );
  return { clusterPrints: table.prints, clusterValues: table.values, middle: parents[0], coarse: parents[1] };
}
