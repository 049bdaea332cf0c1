import { addFeature, type Weights } from '../../model/weights.ts';
import type { Columns } from './columns.ts';
import type { Context } from './context.ts';
import { levelOf } from './levels.ts';
import { MOST_STRETCH_FEATURES, stretchFeatures } from './speech.ts';

/** The level that leaves a doubt, and how many tokens a short stretch has, marks included. */
const OPEN = 6;
const SHORT = 5;

/** Sets the columns `speech` and `other`: how surely each stretch in quotation marks is speech. */
export function judgeStretches(columns: Columns, context: Context, weights: Weights): void {
  const { stretches, speech, other } = columns;
  if (!stretches.length) return;
  const scores = new Int32Array(stretches.length * 2);
  const features = new Int32Array(MOST_STRETCH_FEATURES);
  stretches.forEach((_, k) => {
    const n = stretchFeatures(columns, context, k, features);
    for (let f = 0; f < n; f++) addFeature(weights, features[f], scores, 2 * k);
  });
  stretches.forEach(({ from, to }, k) => {
    const level = levelOf((scores[2 * k + 1] - scores[2 * k]) / weights.scale);
    speech.fill(level, from, to);
    // short ones are titles and terms more often
    if (level < OPEN || (level === OPEN && to - from <= SHORT)) other.fill(1, from + 1, to - 1);
  });
}
