import type { Finding, Timex } from '../../findings.ts';
import type { Document } from '../../text/document.ts';
import { TAG } from '../../text/tags.ts';
import type { Finder } from '../finder.ts';
import { shareMonths } from './lists.ts';
import { DATE_MERGES, type Merge, RANGE_MERGES, TIME_MERGES } from './merges.ts';
import { extendSpot } from './modifiers.ts';
import { type Pieces, readPieces, tokenAfter } from './pieces.ts';
import { resolveAll } from './resolve.ts';
import { type Spot, spotTimes } from './spot.ts';

/** Finds the time expressions of a document and resolves them (TIMEX3 values). */
export const findDates: Finder<Timex> = (document) => {
  const pieces = readPieces(document);
  const merged = [DATE_MERGES, TIME_MERGES, RANGE_MERGES].reduce(
    (spots, merges) => mergeSpots(document, pieces, spots, merges),
    spotTimes(document, pieces),
  );
  const standing = merged.filter((spot) => stands(document, pieces, spot));
  const spots = shareMonths(document, pieces, standing);
  for (const spot of spots) extendSpot(document, pieces, spot);
  return resolveAll(document, pieces, spots).map(
    (fact, s): Finding<Timex> => ({ start: spots[s].start, end: spots[s].end, fact, because: `dates/${spots[s].because}` }),
  );
};

/** May a weak reading stand alone: a year, a season, a part of the day, `on the 20th`? */
function stands(document: Document, pieces: Pieces, { meaning, from, to }: Spot): boolean {
  if (meaning.kind === 'range' && meaning.open) return false;
  if (!meaning.weak) return true;
  const { year, season, part, day, month, clock, numeric } = meaning;
  if (year !== undefined || season !== undefined || (part !== undefined && clock === undefined)) return true;
  const before = document.norm(pieces.token[from] - 1);
  if (numeric && (day! > 12 || month! > 12)) return LEADS_DAY.has(before);
  if (day === undefined || month !== undefined) return false;
  const after = document.tag[tokenAfter(pieces, to)];
  return LEADS_DAY.has(before) && after !== TAG.NOUN && after !== TAG.ADJ && after !== TAG.PROPN;
}

const LEADS_DAY = new Set('on by until till since from before after for'.split(' '));

/** Joins neighbours until nothing joins: `Friday`, `Oct. 13`, `at 5 p.m.` */
function mergeSpots(document: Document, pieces: Pieces, spots: Spot[], merges: Merge[]): Spot[] {
  const merged: Spot[] = [];
  for (const spot of spots) {
    let now = spot;
    for (;;) {
      const before = merged[merged.length - 1];
      const joined = before && join(document, pieces, before, now, merges);
      if (!joined) break;
      merged.pop();
      now = joined;
    }
    merged.push(now);
  }
  return merged;
}

function join(document: Document, pieces: Pieces, a: Spot, b: Spot, merges: Merge[]): Spot | null {
  if (b.from - a.to > 4 || document.sentence[pieces.token[a.to - 1]] !== document.sentence[pieces.token[b.from]]) return null;
  let gap = '';
  for (let p = a.to; p < b.from; p++) gap += (gap && ' ') + wordAt(document, pieces, p);
  for (const { name, gaps, join: read } of merges) {
    if (!gaps.has(gap)) continue;
    const meaning = read(a.meaning, b.meaning, gap);
    const spot = meaning && { ...a, to: b.to, end: b.end, meaning, because: `${name} (${a.because}, ${b.because})` };
    if (spot && (meaning.kind !== 'range' || a.meaning.kind === 'range' || b.meaning.kind === 'range')) return spot;
    if (spot && takeLead(document, pieces, spot)) return spot;
  }
  return null;
}

/** The piece in small letters, with plain dashes. */
function wordAt(document: Document, pieces: Pieces, p: number): string {
  return document.text
    .slice(pieces.start[p], pieces.end[p])
    .toLowerCase()
    .replace(/^[‐-–−]$/, '-');
}

/** A range takes in its `from` or `between`; joined by `and` it needs one. */
function takeLead(document: Document, pieces: Pieces, spot: Spot): boolean {
  const p = spot.from - 1;
  const lead = p >= 0 ? document.norm(pieces.token[p]) : '';
  if (spot.meaning.open && lead !== 'between' && (lead !== 'from' || wordAt(document, pieces, p + 1) === 'and')) return false;
  spot.meaning.open = false;
  if (lead !== 'between' && lead !== 'from') return true;
  spot.from = p;
  spot.start = pieces.start[p];
  return true;
}
