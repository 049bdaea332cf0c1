import type { DateFact, FactSheet, NumberFact } from '../facts.ts';

/** The date with an id. */
export function dateWith({ dates }: FactSheet, id: string | undefined): DateFact | null {
  return dates.find((date) => date.id === id) ?? null;
}

/** The number with an id. */
export function numberWith({ numbers }: FactSheet, id: string | undefined): NumberFact | null {
  return numbers.find((number) => number.id === id) ?? null;
}
