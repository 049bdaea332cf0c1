import type { Scored } from './articles.ts';
import type { Floors } from './floors.ts';
import { rates, type Tally } from './pairs.ts';
import type { RivalFigures } from './rivals.ts';
import { FIGURES, type Figure } from './score.ts';

/** Precision, recall and F1 of each figure over all articles, then F1 of each article. */
export function table(scored: Scored[], totals: Record<Figure, Tally>, floors: Partial<Floors>): string[] {
  const lines = FIGURES.map((figure) => {
    const { precision, recall, f1 } = rates(totals[figure]);
    const { expected, found, right } = totals[figure];
    return `${figure.padEnd(10)}${percent(precision)}${percent(recall)}${percent(f1)}${percent(floors[figure] ?? 0)}  ${right} of ${expected} right, ${found} found`;
  });
  const articles = scored.map(
    ({ slug, scores }) => slug.padEnd(18) + FIGURES.map((figure) => percent(rates(scores[figure]).f1, 9)).join(''),
  );
  const head = `${'F1 of each'.padEnd(18)}${FIGURES.map((figure) => figure.padStart(9)).join('')}`;
  return [`${''.padEnd(10)}    P      R      F1   floor`, ...lines, '', head, ...articles];
}

/** Stored figures of rivals on these articles. */
export function rivalLines(rivals: Record<string, RivalFigures>): string[] {
  return Object.entries(rivals).flatMap(([rival, figures]) => [
    '',
    rival,
    ...Object.entries(figures).map(
      ([figure, { precision, recall, f1 }]) => `${figure.padEnd(36)}${[precision, recall, f1].map((value) => percent(value)).join('')}`,
    ),
  ]);
}

/** What is missed, spurious or wrong, by figure and article, with its place. */
export function errorLines(scored: Scored[]): string[] {
  return FIGURES.flatMap((figure) => [
    '',
    `${figure}`,
    ...scored.flatMap(({ slug, scores }) =>
      scores[figure].mistakes.map(({ what, at, expected, got }) => {
        const said = [expected && `expected «${expected}»`, got && `got «${got}»`].filter(Boolean).join(', ');
        return `  ${what.padEnd(8)} ${slug}:${at}  ${said}`;
      }),
    ),
  ]);
}

function percent(value: number, width = 7): string {
  return value.toFixed(1).padStart(width);
}
