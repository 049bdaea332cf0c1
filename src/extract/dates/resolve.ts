import type { Timex } from '../../findings.ts';
import type { Document } from '../../text/document.ts';
import { dateOf, parseDay } from './calendar.ts';
import { lengthValue, setValue } from './lengths.ts';
import type { Meaning } from './meaning.ts';
import { resolveMoment } from './moments.ts';
import type { Pieces } from './pieces.ts';
import type { Context } from './resolved.ts';
import { isDayLike, onlyTime } from './shapes.ts';
import { rangeOf } from './spans.ts';
import type { Spot } from './spot.ts';
import { directionAt } from './tense.ts';

/** Values of all expressions in text order, since some count from the one before. */
export function resolveAll(document: Document, pieces: Pieces, spots: Spot[]): Timex[] {
  const context: Context = {
    published: parseDay(document.published),
    named: null,
    day: null,
    today: null,
    past: null,
    quarter: null,
    narrative: isNarrative(spots, parseDay(document.published)),
    direction: () => 0,
    order: document.dateOrder,
  };
  shareYears(document, pieces, spots);
  let sentence = -1;
  const timexes = spots.map((spot) => {
    context.direction = () => directionAt(document, pieces, spot);
    const { named, day } = context;
    const at = document.sentence[pieces.token[spot.from]];
    if (at !== sentence) context.today = context.past = null;
    sentence = at;
    const timex = resolve(spot.meaning, context);
    if (context.day !== day) context.today = context.day;
    if (context.named !== named && isOld(spot.meaning, context)) context.past = context.named;
    if (named && isAside(document, pieces, spot)) context.named = named;
    return timex;
  });
  for (let s = spots.length - 2; s >= 0; s--) takeLaterDay(document, pieces, spots, timexes, s);
  return timexes;
}

/** A month or day of a year that is told and is not that of the publication. */
function isOld({ kind, year }: Meaning, { named, published }: Context): boolean {
  if (kind !== 'moment' || year === undefined || !named?.day || named.precision === 'year') return false;
  return published === null || year < dateOf(published)[0];
}

/** `They left at 5 p.m. on the ferry on Friday`: the only day of the sentence stands behind its clock time. */
function takeLaterDay(document: Document, pieces: Pieces, spots: Spot[], timexes: Timex[], s: number): void {
  const sentenceOf = (spot: Spot | undefined): number => (spot ? document.sentence[pieces.token[spot.from]] : -1);
  const sentence = sentenceOf(spots[s]);
  if (!onlyTime(spots[s].meaning) || spots[s].meaning.kind !== 'moment' || sentenceOf(spots[s - 1]) === sentence) return;
  const next = timexes[s + 1];
  if (sentenceOf(spots[s + 1]) !== sentence || !isDayLike(spots[s + 1].meaning) || !/^\d{4}-\d\d-\d\d/.test(next.value ?? '')) return;
  const time = timexes[s].value?.replace(/^.*T/, 'T');
  if (time) timexes[s] = { ...timexes[s], type: 'datetime', value: next.value!.slice(0, 10) + time, inferred: next.inferred };
}

/** `January and February 1943`, `spring or summer of 1942`: the year is that of both. */
function shareYears(document: Document, pieces: Pieces, spots: Spot[]): void {
  for (let s = spots.length - 2; s >= 0; s--) {
    const [a, b] = [spots[s].meaning, spots[s + 1].meaning];
    if (b.from !== undefined || b.year === undefined || spots[s + 1].from !== spots[s].to + 1 || !lacksYear(a)) continue;
    if (!/^(?:and|or|&|,|to)$/.test(document.norm(pieces.token[spots[s].to]))) continue;
    if (a.month !== undefined ? b.month !== undefined : a.season !== undefined && b.season !== undefined)
      spots[s].meaning = { ...a, year: a.month !== undefined && a.month > b.month! ? b.year - 1 : b.year };
  }
}

function lacksYear(m: Meaning): boolean {
  return (
    m.kind === 'moment' &&
    m.year === undefined &&
    !m.shift &&
    m.which === undefined &&
    m.weekday === undefined &&
    (m.month ?? m.season) !== undefined
  );
}

/** The history does not go on from `the worst since 1812` or from a life's years: `(1935–2003)`. */
function isAside(document: Document, pieces: Pieces, { from, meaning }: Spot): boolean {
  const before = document.norm(pieces.token[from] - 1);
  return before === 'since' || before === 'than' || (meaning.kind === 'range' && before === '(');
}

/** A history tells old years and has no today: dates without a year belong to the year named last. */
function isNarrative(spots: Spot[], published: number | null): boolean {
  const today = published === null ? Number.NaN : dateOf(published)[0];
  let years = 0;
  let news = 0;
  let deictic = 0;
  for (const { meaning } of spots) {
    if (meaning.kind !== 'moment') continue;
    if (meaning.year !== undefined) years++;
    if (meaning.year === today || meaning.year === today - 1) news++;
    if ((meaning.shift && !meaning.shift.named) || (meaning.weekday !== undefined && meaning.day === undefined)) deictic++;
  }
  return years >= 3 && deictic * 4 <= years && news * 3 <= years;
}

function resolve(meaning: Meaning, context: Context): Timex {
  switch (meaning.kind) {
    case 'length':
      if (meaning.shift && context.published !== null && context.direction() !== -1)
        return momentOf({ kind: 'moment', shift: meaning.shift }, context);
      return lengthValue(meaning);
    case 'set':
      return setValue(meaning);
    case 'ref':
      return { type: 'date', value: meaning.value!, precision: null, inferred: [] };
    case 'range':
      return rangeOf(meaning, context);
    default:
      return momentOf(meaning, context);
  }
}

function momentOf(meaning: Meaning, context: Context): Timex {
  const { value, precision, inferred, day } = resolveMoment(meaning, context);
  const timex: Timex = { type: typeOf(meaning, value), value, precision, inferred };
  if (meaning.weekday !== undefined && meaning.day !== undefined && day !== null) timex.weekday = meaning.weekday;
  return timex;
}

function typeOf(meaning: Meaning, value: string | null): Timex['type'] {
  if (value?.includes('/')) return 'range';
  if (meaning.clock === undefined && meaning.part === undefined) return 'date';
  return value?.startsWith('T') ? 'time' : 'datetime';
}
