import type { DiffEntry, Entity } from '../facts.ts';
import { formsOf, standsInText } from './name-table.ts';
import { isMisspelled, isSameEntity } from './names.ts';
import { entriesOf, sideOf } from './pairs.ts';
import type { Opened } from './reading.ts';
import { contradicts } from './roles.ts';

/** Names that came, went or are written otherwise, and persons with another title. */
export function diffNames(old: Opened, now: Opened): DiffEntry[] {
  const side = (entity: Entity) => ({ entity, span: entity.mentions[0], label: entity.name });
  const gone = missing(old, now).map(side);
  const added = missing(now, old).map(side);
  const entries = entriesOf('entity', [old, now], [gone, added], (before, after) => {
    return before.entity.type === after.entity.type && isSpelledLike(before.entity, after.entity);
  });
  return [...entries, ...otherRoles(old, now)];
}

/** Entities with no name that the other version has, as a name or as mere words. */
function missing(here: Opened, there: Opened): Entity[] {
  return here.sheet.entities.filter((entity) => {
    const forms = formsOf(entity);
    if (entity.mentions.length === 0 || forms.some((form) => standsInText(there.names, form))) return false;
    return !there.sheet.entities.some(
      (other) => other.type === entity.type && isSameEntity(entity, other) && !isSpelledLike(entity, other),
    );
  });
}

function isSpelledLike(one: Entity, two: Entity): boolean {
  return formsOf(one).some((form) => formsOf(two).some((other) => isMisspelled(form, other)));
}

function otherRoles(old: Opened, now: Opened): DiffEntry[] {
  return old.sheet.entities.flatMap((before) => {
    const after = now.sheet.entities.find((entity) => entity.type === 'person' && entity.name === before.name);
    if (!after || before.roles.length !== 1 || after.roles.length !== 1 || !contradicts(before.roles[0], after.roles[0])) return [];
    const side = (opened: Opened, { mentions, name, roles }: Entity) =>
      sideOf(opened, { span: mentions[0], label: `${name}, ${roles[0]}` });
    return [{ change: 'changed', kind: 'entity', before: side(old, before), after: side(now, after) } satisfies DiffEntry];
  });
}
