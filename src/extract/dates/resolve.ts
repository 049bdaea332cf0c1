import type { Timex } from '../../findings.ts';
import type { Document } from '../../text/document.ts';
import { parseDay } from './calendar.ts';
import { lengthValue, setValue } from './lengths.ts';
import type { Meaning } from './meaning.ts';
import { type Context, resolveMoment } from './moments.ts';
import type { Pieces } from './pieces.ts';
import type { Spot } from './spot.ts';
import { directionAt } from './tense.ts';

/** Values of all expressions in text order, since some count from the one before. */
export function resolveAll(document: Document, pieces: Pieces, spots: Spot[]): Timex[] {
  const context: Context = {
    published: parseDay(document.published),
    then: null,
    quarter: null,
    narrative: isNarrative(spots),
    direction: 0,
    order: document.dateOrder,
  };
  return spots.map((spot) => {
    context.direction = spot.meaning.kind === 'moment' || spot.meaning.kind === 'range' ? directionAt(document, pieces, spot) : 0;
    return resolve(spot.meaning, context);
  });
}

/** A history tells its years and has no today: dates without a year belong to the year named last. */
function isNarrative(spots: Spot[]): boolean {
  let years = 0;
  let deictic = 0;
  for (const { meaning } of spots) {
    if (meaning.kind !== 'moment') continue;
    if (meaning.year !== undefined) years++;
    if ((meaning.shift && !meaning.shift.then) || (meaning.weekday !== undefined && meaning.day === undefined)) deictic++;
  }
  return years >= 3 && deictic * 4 <= years;
}

function resolve(meaning: Meaning, context: Context): Timex {
  switch (meaning.kind) {
    case 'length':
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
  if (meaning.clock === undefined && meaning.part === undefined) return 'date';
  return value?.startsWith('T') ? 'time' : 'datetime';
}

function rangeOf(meaning: Meaning, context: Context): Timex {
  const to = resolveMoment(meaning.to!, context);
  const from = resolveMoment(meaning.from!, context);
  const value = from.value && to.value ? `${from.value}/${to.value}` : null;
  return { type: 'range', value, precision: from.precision, inferred: from.inferred };
}
