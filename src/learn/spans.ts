import type { Span } from '../facts.ts';
import { LOWER_CASE, normOf, shapeOf } from '../text/words.ts';
import type { Columns } from './corpus.ts';

/** A gold name as tokens `[from, to)`. */
export interface GoldName {
  from: number;
  to: number;
  type: string;
}

const ARTICLES = new Set(['the', 'a', 'an']);
const TITLES = new Set(
  'mr mr. mrs mrs. ms ms. dr dr. prof prof. president sen sen. sir gen gen. lt lt. col col. rep rep. gov gov. rev rev. queen princess pope lady minister senator professor captain general colonel'.split(
    ' ',
  ),
);

/** Gold spans on our tokens, by our conventions; `lost` are stretches of text whose edges are no token's. */
export function goldNames(columns: Columns, entities: (Span & { type: string })[]): { names: GoldName[]; lost: Span[] } {
  const starts = new Map<number, number>();
  const ends = new Map<number, number>();
  for (let i = 0; i < columns.count; i++) {
    starts.set(columns.start[i], i);
    ends.set(columns.end[i], i + 1);
  }
  const names: GoldName[] = [];
  const lost: Span[] = [];
  for (const { start, end, type } of entities) {
    const from = starts.get(start);
    const to = ends.get(end);
    if (from === undefined || to === undefined || to <= from) lost.push({ start, end });
    else names.push(...byConvention(columns, { from, to, type }));
  }
  return { names, lost };
}

/** No article, title or possessive; `Kabul, Afghanistan` is two places; `Anbar province` is Anbar. */
function byConvention({ word }: Columns, { from, to, type }: GoldName): GoldName[] {
  const norm = (i: number) => normOf(word[i]);
  if (to - from > 1 && ARTICLES.has(norm(from)) && norm(from + 1) !== 'hague') from++;
  if (type === 'person') while (to - from > 1 && TITLES.has(norm(from))) from++;
  while (to - from > 1 && /^(?:,|'s?)$/.test(norm(to - 1))) to--;
  if (type === 'place') {
    while (to - from > 1 && shapeOf(word[to - 1]) & LOWER_CASE) to--;
    for (let i = from + 1; i + 1 < to; i++) {
      if (norm(i) === ',') return [{ from, to: i, type }, ...byConvention({ word } as Columns, { from: i + 1, to, type })];
    }
  }
  return [{ from, to, type }];
}
