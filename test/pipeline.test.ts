import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { extractFacts } from '../src/pipeline.ts';
import { internWord, wordGeneration } from '../src/text/words.ts';

const FOLDER = new URL('../fixtures/articles/', import.meta.url);
const NAMES = ['border-talks', 'clinic-outbreak', 'ledger-trial', 'reef-study', 'valley-flood'];
const texts = NAMES.map((name) => readFileSync(new URL(`${name}/article.txt`, FOLDER), 'utf8'));

const factsOf = (text: string): string =>
  JSON.stringify(extractFacts({ source: 'a', id: 'a', text, title: null, date: null, layout: { lines: Uint32Array.of(0), map: null } }));

/** Fills the table of words so far that it is emptied before the next document. */
function fillWords(): void {
  for (let k = 0; k < 140_000; k++) internWord(`zq${k}`, 0, `zq${k}`.length);
}

test('facts are the same after the table of words was emptied, and in any order', () => {
  const before = texts.map(factsOf);
  const generation = wordGeneration();
  fillWords();
  const after = [...texts].reverse().map(factsOf).reverse();
  expect(wordGeneration()).toBe(generation + 1);
  expect(after).toEqual(before);
});

test.each([
  ['nothing', ''],
  ['white space', ' \n\n\t'],
  ['marks', '... — “” () ?! … \' "'],
  ['half a surrogate pair', '\ud83d'],
  ['a very long word', 'Ab'.repeat(100_000)],
  ['hyphens without an end', 'Al-'.repeat(50_000)],
])('%s is read', (_, text) => {
  expect(JSON.parse(factsOf(text))).toMatchObject({ quotes: [], numbers: [], dates: [] });
});

test('a word may stand in a document more often than 65,536 times', () => {
  const { entities } = JSON.parse(factsOf(`${'the vote '.repeat(66_000)}. The Northgate Council met Ana Ruiz in Lisbon.`));
  expect(entities.map(({ name }: { name: string }) => name)).toContain('Ana Ruiz');
});
