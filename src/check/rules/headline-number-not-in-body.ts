import { amountOf } from '../amounts.ts';
import { judgeNumber } from '../numbers.ts';
import { draft, open, type Rule } from '../reading.ts';

/** A number of the headline that the text below has not. */
export const headlineNumber: Rule = {
  name: 'headline-number-not-in-body',
  level: 'warning',
  about: 'A number in the headline that the text below does not have.',
  alone: true,
  find({ text: { sheet, text } }) {
    const end = headlineEnd(text);
    const above = sheet.numbers.filter((number) => number.end <= end && isLarge(number.value));
    if (above.length === 0) return [];
    const rest = ' '.repeat(end) + text.slice(end);
    const body = open({ sheet: { ...sheet, numbers: sheet.numbers.filter(({ start }) => start >= end) }, text: rest });
    return above.flatMap((number) => {
      const verdict = judgeNumber({ text: body, sources: [body] }, number);
      if (verdict?.is !== 'absent' || rest.includes(number.text)) return [];
      return draft(
        { sheet, text },
        number,
        { kind: 'number', id: number.id },
        `${amountOf(number)!.label} is in the headline, but not below it`,
      );
    });
  },
};

function isLarge(value: number | null): boolean {
  return value !== null && value > 12;
}

/** End of a first line that is a headline: short, without a stop, over a text of some length. */
function headlineEnd(text: string): number {
  const end = text.indexOf('\n');
  const line = text.slice(0, Math.max(0, end)).trim();
  return end > 0 && line.length < 150 && !/[.!?:]["”]?$/.test(line) && text.length - end > 600 ? end : 0;
}
