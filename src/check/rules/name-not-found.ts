import { judgeName } from '../names.ts';
import { isInFalseQuote } from '../parts.ts';
import { draft, type Rule } from '../reading.ts';

/** A name that no source has under any alias. */
export const nameNotFound: Rule = {
  name: 'name-not-found',
  level: 'error',
  about: 'A name that the source has under no alias, initials, demonym or other spelling.',
  find(context) {
    return context.text.sheet.entities.flatMap((entity) => {
      const mention = entity.mentions.find((each) => !isInFalseQuote(context, each));
      if (!mention || judgeName(context, entity).is !== 'absent') return [];
      return draft(context.text, mention, { kind: 'entity', id: entity.id }, `${entity.name} is not in the source`);
    });
  },
};
