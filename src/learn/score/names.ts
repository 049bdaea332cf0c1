import type { Entity } from '../../facts.ts';
import type { ExpectedName } from './expected.ts';
import { type Comparison, type Item, overlap, stretchAt, type Tally, tally } from './pairs.ts';
import { likeness, plainName } from './plain.ts';

interface NameAt {
  text: string;
  at: string;
  type: string;
  /** Canonical name of the entity. */
  name: string;
}
type Same = Comparison<NameAt, NameAt>['isRight'];

/** Mentions of names: the very span and the type. */
export function tallyMentions(expected: ExpectedName[], entities: Entity[]): Tally {
  return tallyEach(expected, entities, (a, b) => a.type.split('/').includes(b.type));
}

/** Mentions, each with the entity that it is of: a mention under another's name is as bad as none. */
export function tallyLinks(expected: ExpectedName[], entities: Entity[]): Tally {
  return tallyEach(expected, entities, (a, b) => plainName(a.name) === plainName(b.name));
}

/** Entities: the canonical name and the type, wherever it is mentioned. */
export function tallyEntities(expected: ExpectedName[], entities: Entity[]): Tally {
  return tally(
    expected.map((name) => wantedMentions(name)[0]),
    entities.map((entity) => foundMentions(entity)[0]),
    { alike: sameName, isRight: (a, b) => a.type.split('/').includes(b.type), forgives: overlap },
  );
}

/** Roles of persons: one of those that the article gives, half the words in common. */
export function tallyRoles(expected: ExpectedName[], entities: Entity[]): Tally {
  const item = <T extends { name: string; roles: string[] }>(fact: T, mention: Item<NameAt>): Item<T & NameAt> => ({
    ...mention,
    fact: { ...mention.fact, ...fact },
    shown: `${fact.name}: ${fact.roles.join('; ')}`,
  });
  const wanted = expected.filter(({ type, roles }) => type === 'person' && roles);
  const found = entities.filter(({ type, roles }) => type === 'person' && roles.length > 0);
  return tally(
    wanted.map((name) => item({ name: name.name, roles: name.roles! }, wantedMentions(name)[0])),
    found.map((entity) => item({ name: entity.name, roles: entity.roles }, foundMentions(entity)[0])),
    {
      alike: sameName,
      isRight: (a, b) => a.roles.some((role) => b.roles.some((other) => likeness(role, other) >= 0.5)),
      forgives: overlap,
    },
  );
}

function tallyEach(expected: ExpectedName[], entities: Entity[], same: Same): Tally {
  return tally(expected.flatMap(wantedMentions), entities.flatMap(foundMentions), {
    alike: (a, b) => (overlap(a, b) ? 1 : 0),
    isRight: (a, b) => a.at === b.at && a.text === b.text && same(a, b),
    forgives: overlap,
  });
}

/** “Lindqvist@27:370” */
function wantedMentions({ name, type, mentions, optional }: ExpectedName): Item<NameAt>[] {
  return mentions.map((mention) => {
    const k = mention.lastIndexOf('@');
    return { ...item({ text: mention.slice(0, k), at: mention.slice(k + 1), type, name }), optional: !!optional };
  });
}

function foundMentions({ name, type, mentions }: Entity): Item<NameAt>[] {
  return mentions.map(({ text, line, column }) => item({ text, at: `${line}:${column}`, type, name }));
}

function item(fact: NameAt): Item<NameAt> {
  const { text, at, type, name } = fact;
  return { ...stretchAt(at, text), fact, at, shown: text === name ? `${type} ${text}` : `${type} ${text} (${name})` };
}

function sameName<T extends { name: string }>(a: Item<T>, b: Item<T>): number {
  return plainName(a.fact.name) === plainName(b.fact.name) ? 1 : 0;
}
