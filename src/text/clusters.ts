import { modelFile } from '../model/files.ts';
import { hashText } from '../model/hash.ts';
import { lookUp, readTable, type Table } from '../model/table.ts';
import { perWord } from './words.ts';

/** Classes of words that stand in like contexts (k-means of public word vectors): 0 is a word that is not known. */
interface ClusterModel {
  table: Table;
  middle: Uint16Array;
  coarse: Uint16Array;
}

let model: ClusterModel | undefined;

const entryOf = perWord((norm) => lookUp(clusters().table, hashText(norm)));

/** One of about a thousand classes. */
export const clusterOf = (word: number): number => {
  const entry = entryOf(word);
  return entry ? ((entry >> 2) & 0x3ff) + 1 : 0;
};

/** One of four thousand: a part of the word's class. */
export const fineCluster = (word: number): number => entryOf(word) & 0xfff;

/** Parts of speech that WordNet knows, as bits: noun 1, verb 2, adjective 4, adverb 8; 0 for a word that is not known. */
export const lexicalOf = (word: number): number => entryOf(word) >> 12;

/** The class's class: one of 256. */
export const middleCluster = (cluster: number): number => (cluster ? clusters().middle[cluster - 1] + 1 : 0);

/** And the class of that: one of 64. */
export const coarseCluster = (cluster: number): number => (cluster ? clusters().coarse[cluster - 1] + 1 : 0);

function clusters(): ClusterModel {
  if (model) return model;
  const sections = modelFile('words');
  const { arrays } = sections;
  model = {
    table: readTable(sections, 'cluster'),
    middle: arrays.middle as Uint16Array,
    coarse: arrays.coarse as Uint16Array,
  };
  return model;
}
