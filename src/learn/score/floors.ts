import { rates, type Tally } from './pairs.ts';
import { FIGURES, type Figure } from './score.ts';

/** The F1 of each figure that must be reached: `fixtures/floors.json`. */
export type Floors = Record<Figure, number>;

/** Figures that lie below their floor, one line each. */
export function below(floors: Partial<Floors>, totals: Record<Figure, Tally>): string[] {
  return FIGURES.filter((figure) => rates(totals[figure]).f1 < (floors[figure] ?? 0)).map(
    (figure) => `${figure}: F1 ${rates(totals[figure]).f1.toFixed(1)} is below its floor ${floors[figure]}`,
  );
}

/** Floors lifted to what is reached less `margin`, in steps of a half; none is ever lowered. */
export function raised(floors: Partial<Floors>, totals: Record<Figure, Tally>, margin: number): Floors {
  const reached = (figure: Figure) => Math.floor(2 * (rates(totals[figure]).f1 - margin)) / 2;
  return Object.fromEntries(FIGURES.map((figure) => [figure, Math.max(floors[figure] ?? 0, reached(figure))])) as Floors;
}
