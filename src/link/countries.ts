import { join, type Referent } from './cast.ts';
import { DEMONYMS, SAME_PLACE, SEATS } from './countries.generated.ts';
import { type Groups, mayJoin } from './groups.ts';
import { keyOf } from './keys.ts';

/** Key of a short or former name → key of the name it is joined with: us → united states. */
const SAME = pairs(SAME_PLACE);
const SEAT = pairs(SEATS);
const COUNTRY_OF_DEMONYM = new Map(
  DEMONYMS.split('|').flatMap((row) => {
    const [country, forms] = row.split('=');
    return forms.split(' ').map((form): [string, string] => [keyOf(form.replace('-', ' ')), country]);
  }),
);

/** Joins the names of a country, and the demonyms of one: `U.S.` with `United States`, `Turks` with `Turkish`. */
export function joinCountries(groups: Groups): void {
  const places = new Map<string, Referent>();
  for (const [key, referent] of groups.byKey) {
    const demonym = COUNTRY_OF_DEMONYM.get(key);
    const country = demonym ? `~${demonym}` : (SAME.get(key)?.key ?? key);
    if (!demonym && referent.type === 'person') continue;
    const known = places.get(country);
    if (known && mayJoin(groups, known, referent)) join(known, referent, demonym ? 'demonym' : 'country');
    else places.set(country, referent);
  }
}

/** Country of a demonym's key: turkish → Turkey. */
export function countryOfDemonym(key: string): string | null {
  return COUNTRY_OF_DEMONYM.get(key) ?? null;
}

const COUNTRIES = new Set([...COUNTRY_OF_DEMONYM.values()].map(keyOf));

/** Is it a key of a country: us, britain, turkey? */
export function isCountry(key: string): boolean {
  return COUNTRIES.has(key) || (SAME.has(key) && COUNTRIES.has(placeKey(key)));
}

/** What a capital or a palace may stand for: kremlin → Russia. */
export function governmentOf(key: string): string | null {
  return SEAT.get(key)?.name ?? null;
}

/** Key of the name under which a place is joined. */
export function placeKey(key: string): string {
  return SAME.get(key)?.key ?? key;
}

function pairs(table: string): Map<string, { key: string; name: string }> {
  const map = new Map<string, { key: string; name: string }>();
  for (const row of table.split('|')) {
    const [name, target] = row.split('=');
    const key = keyOf(name);
    if (!map.has(key)) map.set(key, { key: keyOf(target), name: target });
  }
  return map;
}
