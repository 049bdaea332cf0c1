import { judgeNumber } from '../numbers.ts';
import { isInFalseQuote } from '../parts.ts';
import { at, draft, type Rule, relatedTo } from '../reading.ts';

/** A number that no source has, in no unit and by no sum of neighbours. */
export const numberNotFound: Rule = {
  name: 'number-not-found',
  level: 'error',
  about: 'A number whose value the source has for nothing, not even rounded, converted or as a sum of neighbours.',
  find(context) {
    return context.text.sheet.numbers.flatMap((number) => {
      const verdict = judgeNumber(context, number);
      if (verdict?.is !== 'absent' || isInFalseQuote(context, number)) return [];
      const { amount, source, found } = verdict;
      const related = source && found && relatedTo(source, found);
      const message = related
        ? `${amount.label}: the source has ${found.label} (${at(context, related)})`
        : `${amount.label} is not in the source`;
      return draft(context.text, number, { kind: 'number', id: number.id }, message, related);
    });
  },
};
