import type { Document } from '../text/document.ts';
import type { Name, Referent } from './cast.ts';
import { countryOfDemonym, isCountry, placeKey } from './countries.ts';
import { type Groups, mayJoin } from './groups.ts';
import { keyOf } from './keys.ts';
import { join, rootOf } from './referents.ts';
import { BODY_HEADS, GENERAL, words } from './words.ts';

/**
 * Tells apart bodies that many countries have: `Russia's Defense Ministry` and `the Ukrainian Ministry of Defense` get
 * their owner into the key, so that equal words do not make them one. `the Foreign Ministry` stays without.
 */
export function addOwners(document: Document, names: Name[]): void {
  names.forEach((name, k) => {
    if (name.type === 'law') addTreaty(document, name, names[k + 1]);
    if (name.type !== 'organization' || name.words.length < 1) return;
    const rest = isOwnerWord(name.words[0]) ? name.words.slice(1) : name.words;
    if (!isGeneralBody(rest) || (rest.length === 1 && !OF_STATES.has(rest[0]))) return;
    const owner = ownerOf(document, name, names[k - 1]);
    name.referent.body = turned(rest);
    name.referent.owner = owner;
    name.key = owner ? `${owner}'s ${name.referent.body}` : name.referent.body;
    if (document.norm(name.from - 1) === "'s" && owner) name.referent.title = document.text.slice(names[k - 1].start, name.end);
  });
}

/** `Article 5 of NATO`, `Section 230 of the Communications Decency Act` */
function addTreaty(document: Document, name: Name, next: Name | undefined): void {
  if (!next || !PARTS.has(name.words[0]) || document.norm(name.to) !== 'of') return;
  if (next.from !== name.to + 1 && !(next.from === name.to + 2 && document.norm(name.to + 1) === 'the')) return;
  name.referent.body = name.key;
  name.referent.owner = next.key;
  name.referent.title = document.text.slice(name.start, next.end);
  name.key = `${next.key}'s ${name.key}`;
}

const PARTS = new Set(['article', 'section', 'title', 'chapter', 'clause', 'schedule', 'paragraph', 'protocol', 'annex']);

/** Joins a body without owner to the only one that has an owner: `the Defense Ministry` to `Russia's Defense Ministry`. */
export function joinOwned(groups: Groups): void {
  const { byKey } = groups;
  const owned = new Map<string, Set<Referent>>();
  for (const referent of byKey.values()) {
    if (!referent.owner || !referent.body) continue;
    const known = owned.get(referent.body) ?? new Set();
    owned.set(referent.body, known.add(rootOf(referent)));
  }
  for (const referent of byKey.values()) {
    const [one, two] = owned.get(referent.body ?? '') ?? [];
    if (referent.body && !referent.owner && one && !two && mayJoin(groups, one, referent)) join(one, referent, 'owner');
  }
}

/** Bodies that one word names. */
const OF_STATES = new Set(words('parliament congress senate army navy government cabinet police court'));

/** Only words that say what it is, not which: `defense ministry`, `supreme court`. */
function isGeneralBody(words: string[]): boolean {
  return words.length > 0 && words.some((word) => BODY_HEADS.has(word)) && words.every((word) => GENERAL.has(word));
}

const isOwnerWord = (word: string): boolean => countryOfDemonym(word) !== null || isCountry(word);

function ownerOf(document: Document, name: Name, before: Name | undefined): string | null {
  const [first] = name.words;
  if (isOwnerWord(first)) return ownerKey(first);
  if (!before) return null;
  const gap = name.from - before.to;
  return gap === 0 || (gap === 1 && document.norm(before.to) === "'s") ? ownerKey(before.key) : null;
}

function ownerKey(key: string): string {
  const country = countryOfDemonym(key);
  return placeKey(country ? keyOf(country) : key);
}

/** `ministry of foreign affairs` → `foreign affairs ministry` */
function turned(words: string[]): string {
  const of = words.indexOf('of');
  const rest = of > 0 ? [...words.slice(of + 1), ...words.slice(0, of)] : words;
  return rest.filter((word) => word !== 'of' && word !== 'the').join(' ');
}
