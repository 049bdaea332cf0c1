import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Extract, readExpected, scoreArticles, totalsOf } from '../src/learn/score/articles.ts';
import { below, type Floors, raised } from '../src/learn/score/floors.ts';
import { rates } from '../src/learn/score/pairs.ts';
import { type RivalFigures, type Sample, scoreCompromise } from '../src/learn/score/rivals.ts';
import { FIGURES } from '../src/learn/score/score.ts';
import { errorLines, rivalLines, table } from '../src/learn/score/show.ts';
import { extractFacts } from '../src/pipeline.ts';
import { readArticle } from '../src/read/articles.ts';
import { placeOf } from '../src/text/places.ts';

/**
 * Expected facts of the fixture articles → precision, recall and F1 of each kind:
 * `npx tsx bin/score.ts [--errors] [--json] [--raise [--margin POINTS]]`. `--errors` lists what is missed, spurious or
 * wrong; `--raise` lifts the floors of fixtures/floors.json to what is reached, and never lowers one; `--rivals` measures
 * fixtures/rivals.json anew.
 */
const { values } = parseArgs({
  options: {
    errors: { type: 'boolean' },
    json: { type: 'boolean' },
    raise: { type: 'boolean' },
    rivals: { type: 'boolean' },
    margin: { type: 'string', default: '0' },
  },
});
const floorsFile = fileURLToPath(new URL('../fixtures/floors.json', import.meta.url));
const floors: Partial<Floors> = existsSync(floorsFile) ? JSON.parse(readFileSync(floorsFile, 'utf8')) : {};

const rivalsFile = fileURLToPath(new URL('../fixtures/rivals.json', import.meta.url));
const samples: Sample[] = [];

const extract: Extract = async (file, date) => {
  const article = await readArticle(file, { date });
  const place: Sample['place'] = (span) => ({ ...span, ...placeOf(article.layout, span.start) });
  samples.push({ expected: readExpected(dirname(file)), text: article.text, place });
  return { sheet: extractFacts(article), text: article.text };
};
const scored = await scoreArticles(fileURLToPath(new URL('../fixtures/articles', import.meta.url)), extract);
const totals = totalsOf(scored);
if (values.rivals) writeFileSync(rivalsFile, `${JSON.stringify({ 'compromise 14.17.0': scoreCompromise(samples) }, null, 2)}\n`);
const rivals: Record<string, RivalFigures> = existsSync(rivalsFile) ? JSON.parse(readFileSync(rivalsFile, 'utf8')) : {};

if (values.json) {
  const figures = (scores: typeof totals) =>
    Object.fromEntries(FIGURES.map((figure) => [figure, { ...rates(scores[figure]), ...scores[figure] }]));
  const articles = Object.fromEntries(scored.map(({ slug, scores }) => [slug, figures(scores)]));
  console.log(JSON.stringify({ total: figures(totals), floors, rivals, articles }, null, 1));
} else {
  console.log([...table(scored, totals, floors), ...rivalLines(rivals)].join('\n'));
  if (values.errors) console.log(errorLines(scored).join('\n'));
}
if (values.raise) writeFileSync(floorsFile, `${JSON.stringify(raised(floors, totals, Number(values.margin)), null, 2)}\n`);

const fallen = below(floors, totals);
for (const line of fallen) console.error(line);
if (fallen.length > 0) process.exitCode = 1;
