import type { Document } from '../../text/document.ts';
import { beginsHoliday, holidayAt } from './feast-names.ts';
import { GUARDS } from './guards.ts';
import { capturesOf, matchPattern, type Stretch } from './match.ts';
import type { Meaning } from './meaning.ts';
import { type Pieces, tokenAfter } from './pieces.ts';
import { rulesByFirst, rulesFor } from './rules.ts';
import { kindOf } from './words.ts';

/** A time expression found: pieces `[from, to)`, the text `[start, end)`, what it says and the rules that read it. */
export interface Spot {
  from: number;
  to: number;
  start: number;
  end: number;
  meaning: Meaning;
  because: string;
}

/** Longest pattern, in pieces. */
const REACH = 14;

/** Finds what single rules read, left to right, the longest match at each place. */
export function spotTimes(document: Document, pieces: Pieces): Spot[] {
  const spots: Spot[] = [];
  const { kind, value, token, count } = pieces;
  const beginning = rulesByFirst();
  const stretch: Stretch = { kind, value, end: 0 };
  for (let p = 0; p < count; ) {
    if (!beginning[kind[p]] && !beginsHoliday(document.word[token[p]])) {
      p++;
      continue;
    }
    stretch.end = p + 1;
    const sentence = document.sentence[token[p]];
    while (stretch.end < count && stretch.end < p + REACH && document.sentence[token[stretch.end]] === sentence) stretch.end++;
    const spot = longestAt(document, pieces, stretch, p);
    if (spot?.meaning.holiday !== undefined) takeShift(pieces, spot, spots.length ? spots[spots.length - 1].to : 0);
    if (spot) spots.push(spot);
    p = spot ? spot.to : p + 1;
  }
  return spots;
}

const SHIFTS = new Set(['last', 'past', 'this', 'next', 'coming'].map(kindOf));

/** `last` or `the next` before a holiday, from piece `floor` on. */
function takeShift({ kind, value, start }: Pieces, spot: Spot, floor: number): void {
  const p = spot.from - 1;
  if (p < floor || !SHIFTS.has(kind[p])) return;
  spot.meaning.which = value[p];
  spot.from = p > floor && kind[p - 1] === THE ? p - 1 : p;
  spot.start = start[spot.from];
}

const THE = kindOf('the');

function longestAt(document: Document, pieces: Pieces, stretch: Stretch, p: number): Spot | null {
  let best = holidaySpot(document, pieces, stretch, p);
  let longest = best?.to ?? 0;
  for (const { name, pattern, read, ahead } of rulesFor(pieces.kind[p], p + 1 < stretch.end ? pieces.kind[p + 1] : 0)) {
    const reached = matchPattern(pattern, stretch, p);
    if (reached < 0 || (best && reached <= longest)) continue;
    const meaning = read(capturesOf(pattern, stretch, p, reached).value);
    const to = reached - ahead;
    if (!meaning || !allowed(document, pieces, name, p, to)) continue;
    longest = reached;
    best = { from: p, to, start: pieces.start[p], end: pieces.end[to - 1], meaning, because: name };
  }
  return best;
}

function holidaySpot(document: Document, pieces: Pieces, { end }: Stretch, p: number): Spot | null {
  const found = beginsHoliday(document.word[pieces.token[p]]) ? holidayAt(document, pieces, p, end) : null;
  if (!found) return null;
  const from = found.takesThe && p > 0 && pieces.kind[p - 1] === THE ? p - 1 : p;
  if (!allowed(document, pieces, 'holiday', from, found.to)) return null;
  const meaning: Meaning = { kind: 'moment', holiday: found.holiday };
  return { from, to: found.to, start: pieces.start[from], end: pieces.end[found.to - 1], meaning, because: 'holiday' };
}

function allowed(document: Document, pieces: Pieces, name: string, from: number, to: number): boolean {
  const guard = GUARDS[name];
  if (!guard) return true;
  const first = pieces.token[from];
  return guard({ document, pieces, from, to, first, before: first - 1, after: tokenAfter(pieces, to) });
}
