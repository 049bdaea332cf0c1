import { judgeName } from '../names.ts';
import { isInFalseQuote } from '../parts.ts';
import { draft, type Rule, relatedTo } from '../reading.ts';
import { quoted } from '../shown.ts';

/** A name that one name of the source differs from by a letter or two. */
export const nameSpelling: Rule = {
  name: 'name-spelling',
  level: 'warning',
  about: 'A name that the source writes with one or two other letters.',
  find(context) {
    return context.text.sheet.entities.flatMap((entity) => {
      const mention = entity.mentions.find((each) => !isInFalseQuote(context, each));
      const verdict = judgeName(context, entity);
      if (!mention || verdict.is !== 'spelling') return [];
      const related = relatedTo(verdict.source, verdict.mention);
      const message = `${quoted(entity.name)}: the source writes ${quoted(verdict.entity.name)} (${related.source}:${related.line}:${related.column})`;
      return draft(context.text, mention, { kind: 'entity', id: entity.id }, message, related);
    });
  },
};
