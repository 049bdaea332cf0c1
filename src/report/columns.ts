import type { View } from './formats.ts';

/** The names that `--fields` may choose from, in order. */
export function fieldsOf(_view: View): string[] {
  return [];
}
