import type { Span } from '../facts.ts';
import type { Opened } from './reading.ts';

const AROUND = 4;

/** How many of the four words before and the four behind two facts are the same, counted from the facts outward. */
export function sharedContext(one: Opened, span: Span, two: Opened, other: Span): number {
  return run(one, span, two, other, -1) + run(one, span, two, other, 1);
}

function run(one: Opened, span: Span, two: Opened, other: Span, step: 1 | -1): number {
  const [i, j] = [neighbour(one, span, step), neighbour(two, other, step)];
  let same = 0;
  for (let k = 0; k < AROUND; k++) {
    const word = one.words.list[i + k * step];
    if (word === undefined || word !== two.words.list[j + k * step]) break;
    same++;
  }
  return same;
}

/** Index of the word before or behind a span. */
function neighbour({ words }: Opened, { start, end }: Span, step: 1 | -1): number {
  let low = 0;
  let high = words.start.length;
  const bound = step > 0 ? end : start;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words.start[middle] < bound) low = middle + 1;
    else high = middle;
  }
  return step > 0 ? low : low - 1;
}
