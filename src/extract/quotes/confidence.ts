import type { Attribution } from './attribute.ts';
import type { Columns } from './columns.ts';

/** How often a rule's content and speaker are right: PolNeAR's development set and our own together. */
const RIGHT: Record<string, number> = {
  'according to': 0.92,
  'colon or dash': 0.92,
  'content, source, cue': 0.98,
  'cue before source': 0.92,
  'source, cue, content': 0.93,
  'source beside content': 0.9,
  'source of the cue before': 0.75,
  participle: 0.6,
  'speaker before': 0.65,
  'subject before the cue': 0.5,
  'quotation goes on': 0.6,
  'same paragraph': 0.5,
  'nested that-clause': 0.5,
  'nested clause': 0.5,
};
const OTHERS = 0.3;

/** The labeller's margin at the cue, in points, and the share of right statements beside that of all. */
const MARGINS: [number, number][] = [
  [2, 1],
  [1, 0.98],
  [0, 0.86],
  [-1, 0.72],
];
const LEAST = 0.55;

/** How sure a statement is: measured accuracy of its rule times that of the labeller's margin. */
export function confidenceOf(columns: Columns, { contents, cue, rule }: Pick<Attribution, 'contents' | 'cue' | 'rule'>): number {
  const margin = columns.margin[cue ? cue.from : contents[0].from];
  const share = MARGINS.find(([points]) => margin >= points)?.[1] ?? LEAST;
  return Math.round((RIGHT[rule] ?? OTHERS) * share * 100) / 100;
}
