import type { Document } from '../../text/document.ts';
import { isLasting } from './around.ts';
import { matchPattern } from './match.ts';
import { type Pattern, patternOf } from './pattern.ts';
import type { Pieces } from './pieces.ts';
import type { Spot } from './spot.ts';
import { kindOf } from './words.ts';

/** Words before an expression that belong to it, longest first: `the end of`, `early`, `more than`. */
const LEADS = [
  'the? early|late|mid|middle|end|beginning|start|latter|first part|half? of the?',
  'the? early|late|mid|earlier|later|sometime -? in? the?',
  'the? end|beginning|start|middle|close|rest|remainder of the?',
  'the? early|late|mid -?',
  'earlier|later|early|late in the?',
  'earlier|later|sometime|early|late|mid -?',
  'about|around|approximately',
].map(patternOf);

const AMOUNTS = [
  'no? more|less|fewer|longer than',
  'at least|most the?',
  'about|around|nearly|almost|roughly|approximately|over|some',
  'up to',
  'as many|much|long|little as',
  'the? last|first',
].map(patternOf);

const COUNTS = new Set(['NUM', 'INT', 'BIG', 'DEC', 'a', 'an', 'half', 'couple'].map(kindOf));

/** Takes the modifiers beside an expression into its span. */
export function extendSpot(document: Document, pieces: Pieces, spot: Spot): void {
  const { kind, shift } = spot.meaning;
  const isLength = kind === 'length' || (shift !== undefined && !shift.whole && shift.unit !== 'day');
  const counts = COUNTS.has(pieces.kind[spot.from]);
  if (kind === 'moment' || isLength) {
    if (!(isLength && counts) || !lead(document, pieces, spot, AMOUNTS)) lead(document, pieces, spot, kind === 'moment' ? LEADS : []);
  }
  if (kind === 'length' && orSo(pieces, spot.to, document)) {
    spot.end = pieces.end[spot.to + 1];
    spot.to += 2;
  }
}

function lead(document: Document, pieces: Pieces, spot: Spot, patterns: Pattern[]): boolean {
  const sentence = document.sentence[pieces.token[spot.from]];
  for (const pattern of patterns) {
    for (let from = Math.max(0, spot.from - 5); from < spot.from; from++) {
      if (document.sentence[pieces.token[from]] !== sentence) continue;
      if (matchPattern(pattern, { kind: pieces.kind, value: pieces.value, end: spot.from }, from) !== spot.from) continue;
      if (isLasting(document, pieces.token[from])) return false;
      spot.from = from;
      spot.start = pieces.start[from];
      return true;
    }
  }
  return false;
}

function orSo(pieces: Pieces, p: number, document: Document): boolean {
  return p + 1 < pieces.count && document.text.slice(pieces.start[p], pieces.end[p + 1]).toLowerCase() === 'or so';
}
