import type { Entity, FactSheet, Mention } from '../facts.ts';
import { letterEdits } from './align.ts';
import { countryKey, seatKey, unionKey } from './countries.ts';
import { formsOf, initialsOf, type NameTable, nameWords, standsInSentence, standsInText } from './name-table.ts';
import type { Context, Opened } from './reading.ts';
import { remember } from './remember.ts';

/** What the sources say of a name. */
export type NameVerdict =
  | { is: 'supported' | 'unsure' }
  | { is: 'spelling'; source: Opened; entity: Entity; mention: Mention }
  | { is: 'absent' };

/** Looks a name up in all sources. */
export const judgeName = remember(lookUp);

function lookUp({ sources }: Context, entity: Entity): NameVerdict {
  const forms = formsOf(entity);
  if (forms.length === 0) return { is: 'unsure' };
  if (sources.some(({ names }) => forms.some((form) => supports(names, form, entity)))) {
    return entity.type === 'person' && sources.every((source) => hasOtherFirstName(source, entity))
      ? { is: 'absent' }
      : { is: 'supported' };
  }
  if (entity.type === 'person' && sources.some((source) => hasShortName(source, entity))) return { is: 'supported' };
  return spelledLike(sources, entity, forms) ?? { is: isPlain(entity) ? 'absent' : 'unsure' };
}

/** Kinds of places and bodies that may be added to a name: `Granada province`. */
const KINDS = new Set(
  `city town village province state region county district river lake island republic kingdom company group inc corp ltd plc nv ag holdings
   government party agency newspaper university`.split(/\s+/),
);

function supports(names: NameTable, form: string[], { type }: Entity): boolean {
  const key = form.join(' ');
  if (names.keys.has(key) || standsInText(names, form)) return true;
  const country = countryKey(key) ?? seatKey(key);
  if (country && names.countries.has(country)) return true;
  if (unionKey(key) && [...names.keys].some(unionKey)) return true;
  if (form.length === 1 && key.length < 8 && names.initials.has(key)) return true;
  if (form.length > 1 && initialsOf(form).some((initials) => initials.length > 1 && names.keys.has(initials))) return true;
  if (form.length > 1 && standsInSentence(names, form)) return true;
  const main = form.filter((word) => !KINDS.has(word));
  if (main.length > 0 && main.length < form.length && type !== 'person') return standsInText(names, main);
  return form.length > 1 && type === 'person' && (standsInText(names, form.toReversed()) || standsInText(names, [form[0], form.at(-1)!]));
}

// First letters of first names and their short forms that differ.
const SHORT = new Set(
  'jim/james tom/thomas jamie/james bill/william bob/robert dick/richard jack/john peggy/margaret ted/edward ned/edward nancy/ann molly/mary liz/elizabeth beth/elizabeth betty/elizabeth tony/anthony toni/antonia gus/augustus kate/catherine hank/henry harry/henry rick/frederick rob/robert sasha/alexander tina/christina vova/vladimir polly/mary lisa/elizabeth becky/rebecca trish/patricia'.split(
    ' ',
  ),
);

/** Is the surname in the source, but of persons who all have another first name? */
function hasOtherFirstName({ sheet, names }: Opened, { name }: Entity): boolean {
  const words = nameWords(name);
  if (words.length < 2 || words.length > 3 || standsInText(names, words) || names.keys.has(words.join(' '))) return false;
  const first = words[0];
  const bearers = bearersOf(sheet, words.at(-1)!);
  return first.length > 2 && bearers.length > 0 && bearers.every((other) => isOther(first, other[0]) && !other.includes(first));
}

/** `Bill Carter` where the source has William Carter. */
function hasShortName({ sheet }: Opened, { name }: Entity): boolean {
  const words = nameWords(name);
  return words.length === 2 && bearersOf(sheet, words[1]).some(([first]) => isShort(words[0], first));
}

/** Names of several words that end in a surname. */
function bearersOf({ entities }: FactSheet, surname: string): string[][] {
  const names = entities.filter(({ type }) => type === 'person').map(({ name }) => nameWords(name));
  return names.filter((words) => words.length > 1 && words.at(-1) === surname);
}

function isOther(one: string, two: string): boolean {
  return one[0] !== two[0] && two.length > 2 && !isShort(one, two) && !one.endsWith(two) && !two.endsWith(one);
}

/** Joe, Joseph; Bill, William; J, John. */
function isShort(one: string, two: string): boolean {
  if (SHORT.has(`${one}/${two}`) || SHORT.has(`${two}/${one}`)) return true;
  const [short, long] = one.length < two.length ? [one, two] : [two, one];
  return short.length < long.length && short.length < 6 && long.startsWith(short.slice(0, 2));
}

/** The one name of the same type that differs by one or two letters. */
function spelledLike(sources: Opened[], { type }: Entity, forms: string[][]): NameVerdict | null {
  const found = new Map<string, NameVerdict>();
  for (const source of sources) {
    for (const entity of source.sheet.entities) {
      if (entity.type !== type) continue;
      const near = formsOf(entity).some((other) => forms.some((form) => isMisspelled(form, other)));
      if (near) found.set(nameWords(entity.name).join(' '), { is: 'spelling', source, entity, mention: entity.mentions[0] });
    }
  }
  const [only, ...more] = found.values();
  return only && more.length === 0 ? only : null;
}

/** Do two names differ by one or two letters? Countries never do: Iran is not Iraq. */
export function isMisspelled(one: string[], two: string[]): boolean {
  if (one.length !== two.length || one.join('').length < 5) return false;
  if (countryKey(one.join(' ')) && countryKey(two.join(' '))) return false;
  let edits = 0;
  for (let k = 0; k < one.length; k++) {
    if (one[k] === two[k]) continue;
    const here = one[k][0] === two[k][0] ? letterEdits(one[k], two[k], 2) : 3;
    if (here > (Math.min(one[k].length, two[k].length) < 5 ? 1 : 2)) return false;
    edits += here;
  }
  return edits > 0 && edits <= 2;
}

/** Is it a name beyond doubt, so that its absence says something? */
function isPlain({ confidence, mentions, type }: Entity): boolean {
  if (!mentions.some(({ text }) => /\p{Lu}/u.test(text))) return false;
  return confidence >= (type === 'work' || type === 'product' || type === 'event' || type === 'law' ? 0.7 : 0.5);
}

/** May two entities of two texts be the same, or stand for each other? */
export function isSameEntity(one: Entity, two: Entity): boolean {
  const [forms, others] = [formsOf(one), formsOf(two)];
  if (forms.some((form) => others.some((other) => sharesName(form, other)))) return true;
  const [countries, otherCountries] = [countriesOf(one, forms), countriesOf(two, others)];
  return countries.some((country) => otherCountries.includes(country));
}

function sharesName(one: string[], two: string[]): boolean {
  if (one.every((word) => two.includes(word)) || two.every((word) => one.includes(word))) return true;
  if (one.length === 1 && initialsOf(two).includes(one[0])) return true;
  return (two.length === 1 && initialsOf(one).includes(two[0])) || isMisspelled(one, two);
}

function countriesOf({ related }: Entity, forms: string[][]): string[] {
  const names = [...forms, ...related.map(({ name }) => nameWords(name))].map((words) => words.join(' '));
  return names.flatMap((name) => countryKey(name) ?? seatKey(name) ?? []);
}
