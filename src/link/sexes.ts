import type { Referent, Sex } from './cast.ts';
import { FEMALE_NAMES, MALE_NAMES } from './sexes.generated.ts';

let table: Map<string, Sex> | null = null;

/** Sex that a first name tells, from a table read when it is first asked; `null` where both or none bear it. */
export function sexOfFirstName(name: string): Sex | null {
  table ??= new Map([
    ...MALE_NAMES.split(' ').map((key): [string, Sex] => [key, 'male']),
    ...FEMALE_NAMES.split(' ').map((key): [string, Sex] => [key, 'female']),
  ]);
  return table.get(name) ?? null;
}

/** Gives persons the sex of their first names, where no title and no role told it. */
export function addSexes(referents: Referent[]): void {
  for (const referent of referents) {
    if (referent.type !== 'person' || referent.sex) continue;
    const { words } = referent;
    referent.sex = sexOfFirstName(words[0]) ?? (words.length > 2 ? sexOfFirstName(words[1]) : null);
  }
}
