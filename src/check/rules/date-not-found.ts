import { judgeDate } from '../dates.ts';
import { isInFalseQuote } from '../parts.ts';
import { at, draft, type Rule, relatedTo } from '../reading.ts';
import { quoted } from '../shown.ts';

/** A date, a time or a length of time that no source has. */
export const dateNotFound: Rule = {
  name: 'date-not-found',
  level: 'error',
  about: 'A date, a time of day or a length of time that the source does not have.',
  find(context) {
    return context.text.sheet.dates.flatMap((date) => {
      const verdict = judgeDate(context, date);
      if (verdict.is !== 'absent' || isInFalseQuote(context, date)) return [];
      const fact = { kind: 'date' as const, id: date.id };
      const { near } = verdict;
      if (!near) return draft(context.text, date, fact, `${quoted(date.text)} (${date.value}) is no date of the source`);
      const related = relatedTo(near.source, near.found);
      return draft(
        context.text,
        date,
        fact,
        `${quoted(date.text)}: the source has ${quoted(near.found.text)} (${at(context, related)})`,
        related,
      );
    });
  },
};
