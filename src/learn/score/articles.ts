import { readdirSync, readFileSync } from 'node:fs';
import type { FactSheet } from '../../facts.ts';
import type { Expected } from './expected.ts';
import { sum, type Tally } from './pairs.ts';
import { FIGURES, type Figure, type Scores, scoreSheet } from './score.ts';

/** An article's figures. */
export interface Scored {
  slug: string;
  scores: Scores;
}

/** Reads a file, published on `date`, for its facts. */
export type Extract = (file: string, date: string) => Promise<{ sheet: FactSheet; text: string }>;

/** Scores the articles of a folder: each in its own, with `article.*`, `about.json` and `expected.json`. */
export async function scoreArticles(folder: string, extract: Extract): Promise<Scored[]> {
  const scored: Scored[] = [];
  for (const slug of readdirSync(folder).sort()) {
    const file = readdirSync(`${folder}/${slug}`).find((name) => name.startsWith('article.'))!;
    const about: { date: string } = JSON.parse(readFileSync(`${folder}/${slug}/about.json`, 'utf8'));
    const { sheet, text } = await extract(`${folder}/${slug}/${file}`, about.date);
    scored.push({ slug, scores: scoreSheet(readExpected(`${folder}/${slug}`), sheet, text) });
  }
  return scored;
}

/** The facts that were read in an article by hand. */
export function readExpected(folder: string): Expected {
  return JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8'));
}

/** The figures of all articles together. */
export function totalsOf(scored: Scored[]): Record<Figure, Tally> {
  const total = (figure: Figure) => sum(scored.map(({ scores }) => scores[figure]));
  return Object.fromEntries(FIGURES.map((figure) => [figure, total(figure)])) as Record<Figure, Tally>;
}
