import { INSIDE, LAST, positionOf, typeOf, UNIT } from '../../model/chain.ts';
import { mix, mix2, mix3 } from '../../model/hash.ts';
import type { Sink } from '../../model/scorer.ts';
import { normWord } from '../../text/forms.ts';
import { ALL_CAPITALS, CAPITAL, formOf, MIXED_CASE, shapeOf } from '../../text/words.ts';
import { kindsOf } from './gazetteer.ts';
import type { NameColumns } from './segments.ts';

/**
 * What a first pass over the document said of each word: a name is mostly of one type in one article, and its full form
 * tells the type of its parts (“Godoy”) and of its initials (“BoG”).
 */
export interface Verdicts {
  columns: NameColumns;
  /** Labels of the first pass. */
  labels: Uint8Array;
  /** By lower-case word: how many capitalised tokens got each type; the last cell is outside. */
  tallies: Map<number, Uint32Array>;
  /** By lower-case word: type and place of the word in the longest name that holds it, as `type * 4 + place`. */
  longest: Map<number, { words: number; place: number }>;
  /** By initials: type of a name of two words or more. */
  initials: Map<string, number>;
}

const OUTSIDE = 8;
const TYPES = 9;

/** Counts a first pass's labels. */
export function countVerdicts(columns: NameColumns, labels: Uint8Array): Verdicts {
  const verdicts: Verdicts = { columns, labels, tallies: new Map(), longest: new Map(), initials: new Map() };
  for (let i = 0, from = 0; i < labels.length; i++) {
    if (shapeOf(columns.word[i]) & CAPITAL) tally(verdicts, i);
    if (labels[i] === 0) continue;
    const position = positionOf(labels[i]);
    if (position !== INSIDE && position !== LAST) from = i;
    if ((position === LAST || position === UNIT) && i > from) addName(verdicts, from, i + 1);
  }
  return verdicts;
}

const typeAt = (label: number): number => (label === 0 ? OUTSIDE : typeOf(label));

function tally({ columns, labels, tallies }: Verdicts, i: number): void {
  const key = normWord(columns.word[i]);
  const known = tallies.get(key) ?? new Uint32Array(TYPES);
  known[typeAt(labels[i])]++;
  tallies.set(key, known);
}

function addName({ columns, labels, longest, initials }: Verdicts, from: number, to: number): void {
  const type = typeOf(labels[from]);
  let capitals = '';
  let all = '';
  for (let i = from; i < to; i++) {
    const key = normWord(columns.word[i]);
    const known = longest.get(key);
    const place = type * 4 + (i === from ? 0 : i === to - 1 ? 2 : 1);
    if (!known || known.words < to - from) longest.set(key, { words: to - from, place });
    const letter = formOf(columns.word[i])[0].toUpperCase();
    all += letter;
    if (shapeOf(columns.word[i]) & CAPITAL) capitals += letter;
  }
  for (const key of [capitals, all]) if (key.length > 1 && !initials.has(key)) initials.set(key, type);
}

/** Features of token `i` for the second pass; none where the document does not say the word or name again. */
export function verdictFeatures(sink: Sink, { columns, labels, tallies, longest, initials }: Verdicts, i: number): void {
  const word = columns.word[i];
  if (!(shapeOf(word) & CAPITAL)) return;
  const label = labels[i];
  const key = normWord(word);
  const { top, total, pure } = othersOf(tallies.get(key), typeAt(label));
  if (total > 0) {
    sink.feature(mix3(4, top, Math.min(total, 3), pure));
    sink.feature(mix3(5, label, top, pure));
    sink.feature(mix3(6, label, top, Math.min(total, 3)));
    sink.feature(mix3(7, top, pure, kindsOf(word) ? 1 : 0));
    const long = longest.get(key);
    if (long) sink.feature(mix3(8, label, long.place, Math.min(long.words, 3)));
  }
  if (shapeOf(word) & (ALL_CAPITALS | MIXED_CASE)) {
    const meant = initials.get(formOf(word).replaceAll('.', '').toUpperCase());
    if (meant === undefined) return;
    sink.feature(mix2(9, label, meant));
    sink.feature(mix(10, meant));
  }
}

/** The type that most other places got, their number, and whether nearly all agree. */
function othersOf(counts: Uint32Array | undefined, own: number): { top: number; total: number; pure: number } {
  let top = -1;
  let most = 0;
  let total = 0;
  for (let type = 0; type < TYPES; type++) {
    const count = (counts?.[type] ?? 0) - (type === own ? 1 : 0);
    if (count <= 0) continue;
    total += count;
    if (count <= most) continue;
    most = count;
    top = type;
  }
  return { top, total, pure: most * 4 > total * 3 ? 1 : 0 };
}
