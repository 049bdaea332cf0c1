import type { Referent, Sex } from './cast.ts';
import { FEMALE_NAMES, MALE_NAMES } from './sexes.generated.ts';

/** Sex that a first name tells; `null` where both or none bear it. */
export function sexOfFirstName(name: string): Sex | null {
  if (name.length < 2) return null;
  return isListed(MALE_NAMES, name) ? 'male' : isListed(FEMALE_NAMES, name) ? 'female' : null;
}

/** Is the name in the sorted list? By halves: a table of all names would cost more than all look-ups of a run. */
function isListed(list: string, name: string): boolean {
  let [low, high] = [0, list.length];
  while (low < high) {
    const from = list.lastIndexOf(' ', (low + high) >> 1) + 1;
    const end = list.indexOf(' ', from);
    const to = end < 0 ? list.length : end;
    const found = list.slice(from, to);
    if (found === name) return true;
    if (found < name) low = to + 1;
    else high = from - 1;
  }
  return false;
}

/** Gives persons the sex of their first names, where no title and no role told it. */
export function addSexes(referents: Referent[]): void {
  for (const referent of referents) {
    if (referent.type !== 'person' || referent.sex) continue;
    const { words } = referent;
    referent.sex = sexOfFirstName(words[0]) ?? (words.length > 2 ? sexOfFirstName(words[1]) : null);
  }
}
