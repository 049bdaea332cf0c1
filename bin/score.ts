import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Extract, scoreArticles, totalsOf } from '../src/learn/score/articles.ts';
import { below, type Floors, raised } from '../src/learn/score/floors.ts';
import { rates } from '../src/learn/score/pairs.ts';
import { FIGURES } from '../src/learn/score/score.ts';
import { errorLines, table } from '../src/learn/score/show.ts';
import { extractFacts } from '../src/pipeline.ts';
import { readArticle } from '../src/read/articles.ts';

/**
 * Expected facts of the fixture articles → precision, recall and F1 of each kind:
 * `npx tsx bin/score.ts [--errors] [--json] [--raise [--margin POINTS]]`. `--errors` lists what is missed, spurious or
 * wrong; `--raise` lifts the floors of fixtures/floors.json to what is reached, and never lowers one.
 */
const { values } = parseArgs({
  options: { errors: { type: 'boolean' }, json: { type: 'boolean' }, raise: { type: 'boolean' }, margin: { type: 'string', default: '0' } },
});
const floorsFile = fileURLToPath(new URL('../fixtures/floors.json', import.meta.url));
const floors: Partial<Floors> = existsSync(floorsFile) ? JSON.parse(readFileSync(floorsFile, 'utf8')) : {};

const extract: Extract = async (file, date) => {
  const article = await readArticle(file, { date });
  return { sheet: extractFacts(article), text: article.text };
};
const scored = await scoreArticles(fileURLToPath(new URL('../fixtures/articles', import.meta.url)), extract);
const totals = totalsOf(scored);

if (values.json) {
  const figures = (scores: typeof totals) =>
    Object.fromEntries(FIGURES.map((figure) => [figure, { ...rates(scores[figure]), ...scores[figure] }]));
  const articles = Object.fromEntries(scored.map(({ slug, scores }) => [slug, figures(scores)]));
  console.log(JSON.stringify({ total: figures(totals), floors, articles }, null, 1));
} else {
  console.log(table(scored, totals, floors).join('\n'));
  if (values.errors) console.log(errorLines(scored).join('\n'));
}
if (values.raise) writeFileSync(floorsFile, `${JSON.stringify(raised(floors, totals, Number(values.margin)), null, 2)}\n`);

const fallen = below(floors, totals);
for (const line of fallen) console.error(line);
if (fallen.length > 0) process.exitCode = 1;
