import { modelFile } from '../model/files.ts';
import { lookUp, readTable, type Table } from '../model/table.ts';
import { normHash, perWord } from './words.ts';

/** Classes of words that stand in like contexts (k-means of public word vectors): 0 is a word that is not known. */
interface ClusterModel {
  table: Table;
  middle: Uint16Array;
  coarse: Uint16Array;
}

let model: ClusterModel | undefined;

const entryOf = perWord((_norm, _form, _shape, word) => lookUp(clusters().table, normHash(word)));

/** One of about a thousand classes. */
export const clusterOf = (word: number): number => {
  const entry = entryOf(word);
  return entry ? ((entry >> 2) & 0x3ff) + 1 : 0;
};

/** One of four thousand: a part of the word's class, from 1. */
export const finestCluster = (word: number): number => {
  const entry = entryOf(word);
  return entry ? (entry & 0xfff) + 1 : 0;
};

/** The class that a finest one is a part of. */
export const clusterOfFinest = (finest: number): number => (finest ? ((finest - 1) >> 2) + 1 : 0);

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
