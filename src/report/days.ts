import type { DateFact } from '../facts.ts';

/** All expressions of one value: `Tuesday ×4, today`. */
export interface DateGroup {
  value: string | null;
  dates: DateFact[];
}

/** Dates by value, in the order of their first mention; expressions without a value by their words. */
export function dateGroups(dates: DateFact[]): DateGroup[] {
  const groups = new Map<string, DateGroup>();
  for (const date of dates) {
    const key = date.value ?? ` ${date.text.toLowerCase()}`;
    const group = groups.get(key);
    if (group) group.dates.push(date);
    else groups.set(key, { value: date.value, dates: [date] });
  }
  return [...groups.values()];
}

/** How a value is written: `Tuesday ×4, today`. */
export function writtenAs(dates: DateFact[]): string {
  const counts = new Map<string, number>();
  for (const { text } of dates) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].map(([text, count]) => (count > 1 ? `${text} ×${count}` : text)).join(', ');
}
