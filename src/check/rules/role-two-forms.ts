import { draft, type Rule } from '../reading.ts';
import { contradictsItself } from '../roles.ts';

/** A person with two titles that exclude each other. */
export const roleTwoForms: Rule = {
  name: 'role-two-forms',
  level: 'warning',
  about: 'A person with two titles of one kind: finance minister here, foreign minister there.',
  alone: true,
  find({ text }) {
    return text.sheet.entities.flatMap((entity) => {
      const pair = entity.type === 'person' ? contradictsItself(entity.roles) : null;
      const message = pair && `${entity.name} is ${pair[0]} and ${pair[1]}`;
      return message ? draft(text, entity.mentions[0], { kind: 'entity', id: entity.id }, message) : [];
    });
  },
};
