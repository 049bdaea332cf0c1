import type { Entity } from '../facts.ts';
import { countryKey } from './countries.ts';
import { isSameEntity } from './names.ts';
import type { Context, Opened } from './reading.ts';
import { american, singular } from './spelling.ts';
import { SMALL_WORDS, withoutPossessive, wordList } from './words.ts';

/** A role that contradicts the one the source gives the same person. */
export interface RoleVerdict {
  role: string;
  source: Opened;
  entity: Entity;
}

/** Looks the roles of a person up; answers those that the source fills with another office. */
export function judgeRoles({ sources }: Context, entity: Entity): RoleVerdict[] {
  if (entity.type !== 'person') return [];
  const known = sources.flatMap((source) =>
    source.sheet.entities
      .filter((other) => other.type === 'person' && isSameEntity(entity, other))
      .map((other) => ({ source, entity: other })),
  );
  if (known.length !== 1 && new Set(known.map(({ entity }) => entity.name)).size !== 1) return [];
  const [found] = known;
  if (!found || found.entity.roles.length === 0) return [];
  return entity.roles
    .filter((role) =>
      known.every((each) => each.entity.roles.every((other) => contradicts(role, other)) && !standsBeside(role, each.source, each.entity)),
    )
    .map((role) => ({ role, ...found }));
}

// Nobody holds two of these at once, as far as one article tells.
const OFFICES = new Set(
  `president minister chancellor premier king queen mayor governor senator director chairman chair chairwoman spokesman spokeswoman spokesperson secretary
   ambassador envoy general colonel captain lieutenant coach manager goalkeeper striker midfielder defender judge prosecutor barrister lawyer
   treasurer leader chief executive commissioner inspector superintendent banker surgeon economist historian engineer geneticist epidemiologist
   ecologist nurse doctor teacher baker pianist conductor composer`.split(/\s+/),
);
const SAME = new Map(
  Object.entries({
    ceo: 'executive',
    cfo: 'director',
    chairwoman: 'chair',
    chairman: 'chair',
    spokeswoman: 'spokesman',
    spokesperson: 'spokesman',
    premier: 'minister',
    lawyer: 'barrister',
    chief: 'leader',
    head: 'leader',
    boss: 'leader',
  }),
);
// Stand before an office without telling which.
const LOOSE = new Set(
  'former ex acting deputy vice senior top veteran chief new then lead prime local retired longtime current general managing first'.split(
    ' ',
  ),
);

/** Other office, or the same kind of office over something else: Interior Minister, Defence Minister. */
export function contradicts(role: string, other: string): boolean {
  const [one, two] = [roleWords(role), roleWords(other)];
  if (one.head === two.head) {
    const [mine, theirs] = [one.rest.filter((word) => !LOOSE.has(word)), two.rest.filter((word) => !LOOSE.has(word))];
    return OFFICES.has(one.head) && mine.length > 0 && theirs.length > 0 && !mine.some((word) => theirs.includes(word));
  }
  if (!OFFICES.has(one.head) || !OFFICES.has(two.head)) return false;
  return SAME.get(one.head) !== (SAME.get(two.head) ?? two.head) && SAME.get(two.head) !== one.head;
}

/** `minister of the interior` → minister, interior; `Spain's Interior Minister` → the same. */
function roleWords(role: string): { head: string; rest: string[] } {
  const [main, ...of] = role.toLowerCase().split(/ (?:of|for|at|in|from|to) /);
  const words = contentWords(main);
  const rest = contentWords(of.join(' ')).filter((word) => !countryKey(word));
  const head = words.at(-1) ?? '';
  return { head, rest: [...words.slice(0, -1).filter((word) => !countryKey(word)), ...rest] };
}

function contentWords(text: string): string[] {
  return wordList(text)
    .map((word) => singular(american(withoutPossessive(word))))
    .filter((word) => !SMALL_WORDS.has(word));
}

/** Do the role's words stand in a sentence that names the person, or beside it? */
function standsBeside(role: string, { names }: Opened, { mentions }: Entity): boolean {
  const words = contentWords(role);
  return mentions.some(({ sentence }) => {
    const near = [sentence - 1, sentence, sentence + 1].flatMap((k) => [...(names.sentences[k] ?? [])]).map(singular);
    return words.every((word) => near.includes(word));
  });
}

/** Two roles of one person with the same office over two things: Finance Minister, Foreign Minister; not with `former`. */
export function contradictsItself(roles: string[]): [string, string] | null {
  for (const [k, role] of roles.entries()) {
    if (PAST.test(role)) continue;
    const one = roleWords(role);
    const other = roles
      .slice(0, k)
      .find((each) => !PAST.test(each) && roleWords(each).head === one.head && one.head === 'minister' && contradicts(role, each));
    if (other) return [other, role];
  }
  return null;
}

const PAST = /\b(?:former|ex|then|acting|deputy|shadow|late|retired)\b/i;
