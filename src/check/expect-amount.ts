/** How many: exactly, or within bounds. */
export type Wanted = number | { min?: number; max?: number };

/** Does a count agree? */
export function isAmount(count: number, wanted: Wanted): boolean {
  if (typeof wanted === 'number') return count === wanted;
  return count >= (wanted.min ?? 0) && count <= (wanted.max ?? Number.POSITIVE_INFINITY);
}

/** `5`, `at least 14`, `2 to 4` */
export function outOf(wanted: Wanted): string {
  if (typeof wanted === 'number') return String(wanted);
  if (wanted.max === undefined) return `at least ${wanted.min ?? 0}`;
  return wanted.min === undefined ? `at most ${wanted.max}` : `${wanted.min} to ${wanted.max}`;
}
