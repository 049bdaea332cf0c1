import { judgeNumber } from '../numbers.ts';
import { isInFalseQuote } from '../parts.ts';
import { at, draft, type Rule, relatedTo } from '../reading.ts';

/** A number that counts something else in the source. */
export const numberMismatch: Rule = {
  name: 'number-mismatch',
  level: 'error',
  about: 'A number that counts something else in the source, which gives another number for what it counts here.',
  find(context) {
    return context.text.sheet.numbers.flatMap((number) => {
      const verdict = judgeNumber(context, number);
      if (verdict?.is !== 'mismatch' || isInFalseQuote(context, number)) return [];
      const { amount, source, found } = verdict;
      const related = relatedTo(source, found);
      const counted = found.fact?.counts?.text ?? found.label.split(' ').slice(1).join(' ');
      const message = `${amount.label}: in the source ${number.text} counts ${counted} (${at(context, related)})`;
      return draft(context.text, number, { kind: 'number', id: number.id }, message, related);
    });
  },
};
