import type { NameBook } from '../facts.ts';
import type { Name, Referent } from './cast.ts';
import { keyOf } from './keys.ts';

/** Referents by key, in text order: all names of one key, whatever their types, share one. */
export interface Groups {
  byKey: Map<string, Referent>;
  /** `a|b` for each two keys that are never one. */
  never: ReadonlySet<string>;
}

/** Groups equal names, whatever their types: a name means the same throughout an article. */
export function groupEqual(names: Name[], book: NameBook | null): Groups {
  const byKey = new Map<string, Referent>();
  for (const name of names) {
    const known = byKey.get(name.key);
    if (!known) byKey.set(name.key, name.referent);
    else {
      known.names.push(name);
      known.sex ??= name.sex;
      known.title ??= name.referent.title;
      name.referent = known;
    }
  }
  return { byKey, never: neverOf(book) };
}

/** May two referents be one, by the pairs of the `--names` file? */
export function mayJoin({ never }: Groups, first: Referent, second: Referent): boolean {
  return never.size === 0 || !never.has(`${first.words.join(' ')}|${second.words.join(' ')}`);
}

function neverOf(book: NameBook | null): ReadonlySet<string> {
  const pairs = (book?.never ?? []).map((pair) => pair.map(keyOf));
  return new Set(pairs.flatMap(([a, b]) => [`${a}|${b}`, `${b}|${a}`]));
}
