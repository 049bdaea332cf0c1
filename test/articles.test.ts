import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readExpected, scoreArticles, totalsOf } from '../src/learn/score/articles.ts';
import { below, type Floors } from '../src/learn/score/floors.ts';
import { FIGURES } from '../src/learn/score/score.ts';
import { extractFacts } from '../src/pipeline.ts';
import { readArticle } from '../src/read/articles.ts';
import { placeOf } from '../src/text/places.ts';

const FOLDER = fileURLToPath(new URL('../fixtures/articles', import.meta.url));
const SLUGS = readdirSync(FOLDER);

test('no figure lies below its floor', { timeout: 60_000 }, async () => {
  const floors: Floors = JSON.parse(readFileSync(new URL('../fixtures/floors.json', import.meta.url), 'utf8'));
  const scored = await scoreArticles(FOLDER, async (file, date) => {
    const article = await readArticle(file, { date });
    return { sheet: extractFacts(article), text: article.text };
  });
  expect(scored.length).toBeGreaterThanOrEqual(8);
  expect(Object.keys(floors)).toEqual([...FIGURES]);
  expect(below(floors, totalsOf(scored))).toEqual([]);
});

describe.each(SLUGS)('expected facts of %s', (slug) => {
  const { names, quotes, numbers, dates } = readExpected(`${FOLDER}/${slug}`);
  const mentions = names.flatMap((name) => name.mentions.map((mention) => mention.split('@')));
  const parts = quotes.flatMap(({ at, content }) => content.map((part, k) => [part, at[k]]));
  const stretches = [...numbers, ...dates].flatMap(({ at, text, orAt, orText }) => [[text, at], ...(orAt ? [[orText!, orAt]] : [])]);

  test('stand where they say', async () => {
    const file = readdirSync(`${FOLDER}/${slug}`).find((name) => name.startsWith('article.'))!;
    const { text, layout } = await readArticle(`${FOLDER}/${slug}/${file}`);
    const placesOf = (words: string) => {
      const places: string[] = [];
      for (let k = text.indexOf(words); k >= 0; k = text.indexOf(words, k + 1)) {
        const { line, column } = placeOf(layout, k);
        places.push(`${line}:${column}`);
      }
      return places;
    };
    for (const [words, at] of [...mentions, ...parts, ...stretches]) expect(placesOf(words), words).toContain(at);
  });

  test('come in the order of the text, none twice', () => {
    expect(quotes.every(({ at, content }) => at.length === content.length)).toBe(true);
    for (const list of [mentions.map(([words, at]) => `${words}@${at}`), numbers.map(({ at }) => at), dates.map(({ at }) => at)])
      expect(new Set(list).size).toBe(list.length);
    for (const list of [numbers, dates]) expect(list.map(({ at }) => at)).toEqual([...list].map(({ at }) => at).sort(byPlace));
  });
});

function byPlace(a: string, b: string): number {
  const [left, right] = [a, b].map((at) => at.split(':').map(Number));
  return left[0] - right[0] || left[1] - right[1];
}
