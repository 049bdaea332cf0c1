import type { NameBook } from '../facts.ts';
import { join, type Referent, rootOf } from './cast.ts';
import type { Groups } from './groups.ts';
import { keyOf } from './keys.ts';

/** Joins what the `--names` file calls one, and gives it the file's name and type. */
export function joinBook({ byKey }: Groups, book: NameBook | null): void {
  for (const { name, type, aliases = [] } of book?.names ?? []) {
    let first: Referent | null = null;
    for (const form of [name, ...aliases]) {
      const referent = byKey.get(keyOf(form));
      if (referent && first) join(first, referent);
      else if (referent) first = rootOf(referent);
    }
    if (!first) continue;
    first.title = name;
    first.given = type ?? null;
  }
}
