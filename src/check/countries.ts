import { DEMONYMS, SAME_PLACE, SEATS } from '../link/countries.generated.ts';
import { wordList } from './words.ts';

const COUNTRY = new Map<string, string>();
for (const row of SAME_PLACE.split('|')) {
  const [name, target] = row.split('=');
  const key = keyed(name);
  if (!COUNTRY.has(key)) COUNTRY.set(key, keyed(target));
}
const COUNTRIES = new Set<string>();
for (const row of DEMONYMS.split('|')) {
  const [country, forms] = row.split('=');
  const key = COUNTRY.get(keyed(country)) ?? keyed(country);
  COUNTRIES.add(key);
  for (const form of forms.split(' ')) if (!COUNTRY.has(keyed(form))) COUNTRY.set(keyed(form), key);
}
const SEAT = new Map(SEATS.split('|').map((row) => row.split('=').map(keyed) as [string, string]));

/** Key of the country that a name, a short form or a demonym stands for: `u.s.` and `americans` → united states. */
export function countryKey(key: string): string | null {
  const country = COUNTRY.get(key) ?? key;
  return COUNTRIES.has(country) ? country : null;
}

// The European Union's bodies and its seat stand for it.
const UNION = new Set([
  'eu',
  'european union',
  'european commission',
  'european parliament',
  'european council',
  'brussels',
  'eu commission',
]);

/** Key of the union of states that a name, a body or a seat of it stands for. */
export function unionKey(key: string): string | null {
  return UNION.has(key) ? 'european union' : null;
}

/** Key of the country whose government a capital or a palace may stand for: kremlin → russia. */
export function seatKey(key: string): string | null {
  const country = SEAT.get(key);
  return country === undefined ? null : (countryKey(country) ?? country);
}

function keyed(name: string): string {
  return wordList(name).join(' ');
}
