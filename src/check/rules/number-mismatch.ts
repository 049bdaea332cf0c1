import { judgeNumber } from '../numbers.ts';
import { isInFalseQuote } from '../parts.ts';
import { at, draft, type Rule, relatedTo } from '../reading.ts';
import { quoted } from '../shown.ts';

/** A number that counts something else in the source. */
export const numberMismatch: Rule = {
  name: 'number-mismatch',
  level: 'error',
  about:
    'A number that counts something else in the source, which gives another number for what it counts here; or one that rises here and falls there.',
  find(context) {
    return context.text.sheet.numbers.flatMap((number) => {
      const verdict = judgeNumber(context, number);
      if (verdict?.is !== 'mismatch' || isInFalseQuote(context, number)) return [];
      const { amount, source, found } = verdict;
      const related = relatedTo(source, found);
      const counted = found.fact?.counts?.text ?? found.label.split(' ').slice(1).join(' ');
      const place = at(context, related);
      const message = verdict.turned
        ? `${amount.label}: the source has ${around(source.text, found)} (${place})`
        : `${amount.label}: in the source ${number.text} counts ${counted} (${place})`;
      return draft(context.text, number, { kind: 'number', id: number.id }, message, related);
    });
  },
};

/** The number with the words around it that say which way it goes. */
function around(text: string, { start, end }: { start: number; end: number }): string {
  const before = /(?:\S+\s+){0,3}$/.exec(text.slice(Math.max(0, start - 30), start))![0];
  const after = /^[^.;:\n]*/.exec(text.slice(end, end + 70))![0];
  return quoted(`${before}${text.slice(start, end)}${after}`.replace(/\s+/g, ' ').trim(), 60);
}
