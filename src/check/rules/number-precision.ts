import { durationsLessExact } from '../durations.ts';
import { judgeNumber } from '../numbers.ts';
import { isInFalseQuote } from '../parts.ts';
import { at, draft, type Rule, relatedTo } from '../reading.ts';
import { quoted } from '../shown.ts';

/** A number that is exact here and rough in the source, or the other way round. */
export const numberPrecision: Rule = {
  name: 'number-precision',
  level: 'note',
  about: 'A number that became exact, or rough, on the way: “over a month” became “a month”.',
  find(context) {
    const numbers = context.text.sheet.numbers.flatMap((number) => {
      const verdict = judgeNumber(context, number);
      if (verdict?.is !== 'imprecise' || isInFalseQuote(context, number)) return [];
      const { amount, source, found } = verdict;
      const related = relatedTo(source, found);
      return draft(
        context.text,
        number,
        { kind: 'number', id: number.id },
        `${amount.label}: the source has ${shown(source.text, found)} (${at(context, related)})`,
        related,
      );
    });
    const durations = durationsLessExact(context).map(({ date, source, found }) => {
      const related = relatedTo(source, found);
      return draft(
        context.text,
        date,
        { kind: 'date', id: date.id },
        `${quoted(date.text)}: the source has ${quoted(found.text)} (${at(context, related)})`,
        related,
      );
    });
    return [...numbers, ...durations];
  },
};

const ROUGH =
  /(?:about|around|roughly|nearly|almost|some|approximately|more than|over|at least|up to|less than|fewer than|under|no more than)\s+(?:the\s+)?$/i;

/** The source's number with the word that makes it rough. */
function shown(text: string, { start, label }: { start: number; label: string }): string {
  return `${ROUGH.exec(text.slice(Math.max(0, start - 16), start))?.[0].replace(/\s+/g, ' ') ?? ''}${label}`;
}
