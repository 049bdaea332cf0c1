import { draft, type Rule, relatedTo } from '../reading.ts';
import { judgeRoles } from '../roles.ts';

/** A person with another title than in the source. */
export const roleMismatch: Rule = {
  name: 'role-mismatch',
  level: 'warning',
  about: 'A person whom the source gives another title or office.',
  find(context) {
    return context.text.sheet.entities.flatMap((entity) =>
      judgeRoles(context, entity).map(({ role, source, entity: found }) => {
        const related = relatedTo(source, found.mentions[0]);
        const message = `${entity.name}, ${role}: in the source ${found.roles.join(', ')} (${related.line}:${related.column})`;
        return draft(context.text, entity.mentions[0], { kind: 'entity', id: entity.id }, message, related);
      }),
    );
  },
};
