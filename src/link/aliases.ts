import { ENTITY_TYPES, type EntityType, type NameBook } from '../facts.ts';
import type { Document } from '../text/document.ts';
import { linkBodies } from './bodies.ts';
import { joinBook } from './book.ts';
import type { Name, Referent } from './cast.ts';
import { joinCountries } from './countries.ts';
import { joinDefinitions } from './definitions.ts';
import { groupEqual } from './groups.ts';
import { addOwners, joinOwned } from './owners.ts';
import { linkPersons } from './persons.ts';
import { rootOf } from './referents.ts';
import { joinSpellings } from './spellings.ts';

/**
 * Finds which names stand for the same, the surest rule first: equal names, the `--names` file, `Long Name (LN)`,
 * other names of a country, other spellings, shorter and longer names of persons, acronyms and shorter names of bodies. A wrong merge is
 * worse than a missed one: what is ambiguous stays apart. Referents come by their first name.
 */
export function linkNames(document: Document, names: Name[], book: NameBook | null): Referent[] {
  addOwners(document, names);
  const groups = groupEqual(names, book);
  joinBook(groups, book);
  joinDefinitions(document, names, groups);
  joinCountries(groups);
  joinSpellings(groups);
  joinOwned(groups);
  linkPersons(groups);
  linkBodies(groups);
  return gather(names);
}

/** The roots with all their names; the fullest name's words, the type that most of the weight has. */
function gather(names: Name[]): Referent[] {
  const referents = new Set<Referent>();
  for (const name of names) {
    const root = rootOf(name.referent);
    if (!referents.has(root)) {
      referents.add(root);
      root.names = [];
      root.index = referents.size - 1;
      root.words = name.words;
    }
    root.names.push(name);
    root.sex ??= name.sex;
    name.referent = root;
    if (name.words.length > root.words.length) root.words = name.words;
  }
  for (const root of referents) root.type = root.given ?? typeOf(root.names);
  return [...referents];
}

function typeOf(names: Name[]): EntityType {
  const weight = new Map<EntityType, number>();
  for (const { type, confidence } of names) weight.set(type, (weight.get(type) ?? 0) + confidence);
  return ENTITY_TYPES.reduce((best, type) => ((weight.get(type) ?? 0) > (weight.get(best) ?? 0) ? type : best), names[0].type);
}
