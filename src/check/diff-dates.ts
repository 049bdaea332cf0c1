import type { DateFact, DiffEntry } from '../facts.ts';
import { entriesOf, withoutRepeats } from './pairs.ts';
import type { Opened } from './reading.ts';

/** Dates, times and durations that came, went or have another value. */
export function diffDates(old: Opened, now: Opened): DiffEntry[] {
  return entriesOf('date', [old, now], [missing(old, now), missing(now, old)], () => false);
}

function missing(here: Opened, there: Opened) {
  const dates = here.sheet.dates.filter(({ value }) => value !== null && /\d/.test(value));
  return withoutRepeats(dates, (one, two) => one.value === two.value)
    .filter(({ value, text }) => !there.sheet.dates.some((other) => other.value === value) && !standsAlone(text, there))
    .map((date) => ({ span: date, label: labelOf(date) }));
}

/** The very words stand in the other version, but were read otherwise or not at all there. */
function standsAlone(text: string, { text: other, sheet }: Opened): boolean {
  const at = other.indexOf(text);
  return at >= 0 && /\d/.test(text) && !sheet.dates.some(({ start, end }) => start < at + text.length && end > at);
}

function labelOf({ text, value }: DateFact): string {
  return text === value ? text : `${text} (${value})`;
}
