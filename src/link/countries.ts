import type { Referent } from './cast.ts';
import { DEMONYMS, SAME_PLACE, SEATS } from './countries.generated.ts';
import { type Groups, mayJoin } from './groups.ts';
import { keyOf } from './keys.ts';
import { join } from './referents.ts';

interface Tables {
  /** Key of a short or former name → key of the name it is joined with: us → united states. */
  same: Map<string, string>;
  /** Key of a seat → its government: kremlin → Russia. */
  seats: Map<string, string>;
  /** Key of a demonym → its country: turkish → Turkey. */
  demonyms: Map<string, string>;
  /** Keys of countries. */
  countries: Set<string>;
}

let known: Tables | null = null;

/** The tables, read when they are first asked for. */
function tables(): Tables {
  return (known ??= readTables());
}

function readTables(): Tables {
  const read: Tables = { same: new Map(), seats: new Map(), demonyms: new Map(), countries: new Set() };
  for (const [name, target] of rowsOf(SAME_PLACE)) addOnce(read.same, keyOf(name), keyOf(target));
  for (const [name, target] of rowsOf(SEATS)) addOnce(read.seats, keyOf(name), target);
  for (const [country, forms] of rowsOf(DEMONYMS)) {
    read.countries.add(keyOf(country));
    for (const form of forms.split(' ')) read.demonyms.set(keyOf(form.replace('-', ' ')), country);
  }
  return read;
}

const rowsOf = (table: string): string[][] => table.split('|').map((row) => row.split('='));

function addOnce(map: Map<string, string>, key: string, value: string): void {
  if (!map.has(key)) map.set(key, value);
}

/** Joins the names of a country, and the demonyms of one: `U.S.` with `United States`, `Turks` with `Turkish`. */
export function joinCountries(groups: Groups): void {
  const { same, demonyms } = tables();
  const places = new Map<string, Referent>();
  for (const [key, referent] of groups.byKey) {
    const demonym = demonyms.get(key);
    const country = demonym ? `~${demonym}` : (same.get(key) ?? key);
    if (!demonym && referent.type === 'person') continue;
    const known = places.get(country);
    if (known && mayJoin(groups, known, referent)) join(known, referent, demonym ? 'demonym' : 'country');
    else places.set(country, referent);
  }
}

/** Country of a demonym's key: turkish → Turkey. */
export function countryOfDemonym(key: string): string | null {
  return tables().demonyms.get(key) ?? null;
}

/** Is it a key of a country: us, britain, turkey? */
export function isCountry(key: string): boolean {
  const { countries, same } = tables();
  return countries.has(key) || countries.has(same.get(key) ?? '');
}

/** What a capital or a palace may stand for: kremlin → Russia. */
export function governmentOf(key: string): string | null {
  return tables().seats.get(key) ?? null;
}

/** Key of the name under which a place is joined. */
export function placeKey(key: string): string {
  return tables().same.get(key) ?? key;
}
