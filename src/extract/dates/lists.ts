import type { Document } from '../../text/document.ts';
import { TAG } from '../../text/tags.ts';
import { isDate } from './calendar.ts';
import { type Pieces, tokenAfter } from './pieces.ts';
import { keysOf, onlyDate } from './shapes.ts';
import type { Spot } from './spot.ts';
import { kindOf } from './words.ts';

const DAYS = new Set(['INT', 'ORD', 'first', 'second'].map(kindOf));
const [AND, OR, COMMA, YEAR] = ['and', 'or', ',', 'YEAR'].map(kindOf);
const COUNTED = new Set([TAG.NOUN, TAG.PROPN, TAG.ADJ, TAG.NUM, TAG.SYM]);

/** Days of a list that share their month with a whole date: `4, 5 and 6 May`, `Dec. 5 and 6, 1941`. */
export function shareMonths(document: Document, pieces: Pieces, spots: Spot[]): Spot[] {
  const all: Spot[] = [];
  for (const spot of spots) {
    const last = all[all.length - 1];
    if (last && spot.from < last.to) continue; // the year that a list took in
    if (!onlyDate(spot.meaning)) {
      all.push(spot);
      continue;
    }
    if (last && isBareDay(last) && spot.from === last.to + 1 && last.meaning.day! < spot.meaning.day!)
      last.meaning = { ...spot.meaning, day: last.meaning.day };
    all.push(...daysBefore(pieces, spot, last?.to ?? 0), spot, ...daysAfter(document, pieces, spot));
  }
  return all;
}

/** `the 5th` of `the 5th and 6th of June` */
const isBareDay = ({ meaning }: Spot): boolean => meaning.weak === true && keysOf(meaning).join() === 'day';

function daysBefore(pieces: Pieces, spot: Spot, floor: number): Spot[] {
  const days: Spot[] = [];
  if (!DAYS.has(pieces.kind[spot.from])) return days;
  let first = spot;
  for (;;) {
    const gap = first.from - 1;
    const p = gap - 1;
    const parts = pieces.kind[gap] === AND || pieces.kind[gap] === OR || (pieces.kind[gap] === COMMA && days.length > 0);
    if (p < floor || !parts || !isDay(pieces, p, spot) || pieces.value[p] >= first.meaning.day!) return days;
    first = dayAt(pieces, p, spot);
    days.unshift(first);
  }
}

function daysAfter(document: Document, pieces: Pieces, spot: Spot): Spot[] {
  const days: Spot[] = [];
  if (spot.meaning.year !== undefined || !DAYS.has(pieces.kind[spot.to - 1])) return days;
  let last = spot;
  for (let gap = spot.to; ; gap = last.to) {
    const closes = pieces.kind[gap] === AND || pieces.kind[gap] === OR;
    const p = gap + 1;
    if ((!closes && pieces.kind[gap] !== COMMA) || p >= pieces.count || !isDay(pieces, p, spot) || pieces.value[p] <= last.meaning.day!)
      return [];
    last = dayAt(pieces, p, spot);
    days.push(last);
    if (!closes) continue;
    if (pieces.kind[p + 1] === COMMA && pieces.kind[p + 2] === YEAR) takeYear(pieces, last, p + 2);
    else if (COUNTED.has(document.tag[tokenAfter(pieces, last.to)])) return [];
    return days;
  }
}

function takeYear({ value, end }: Pieces, spot: Spot, p: number): void {
  spot.meaning = { ...spot.meaning, year: value[p] };
  spot.to = p + 1;
  spot.end = end[p];
}

function isDay({ kind, value }: Pieces, p: number, { meaning }: Spot): boolean {
  return DAYS.has(kind[p]) && isDate(meaning.year, meaning.month!, value[p]);
}

function dayAt({ start, end, value }: Pieces, p: number, { meaning }: Spot): Spot {
  return { from: p, to: p + 1, start: start[p], end: end[p], meaning: { ...meaning, day: value[p] }, because: 'day of a list' };
}
