import type { NumberFact } from '../../facts.ts';
import { draft, type Rule } from '../reading.ts';

/** A share of more than the whole. */
export const percentOver100: Rule = {
  name: 'percent-over-100',
  level: 'warning',
  about: 'A share of more than 100 percent of something; growth may be more.',
  alone: true,
  find({ text }) {
    return text.sheet.numbers.flatMap((number) =>
      isShareOver(number, text.text)
        ? draft(text, number, { kind: 'number', id: number.id }, `${number.text} of ${number.of!.text} is more than all`)
        : [],
    );
  },
};

/** `120 percent of voters`; not `grew to 120 percent of its level`. */
function isShareOver({ type, unit, value, of, end, counts }: NumberFact, text: string): boolean {
  if (
    (type !== 'percent' && unit !== 'percent') ||
    value === null ||
    value <= 100 ||
    !of ||
    counts?.text.match(/\b(?:rise|increase|growth)\b/)
  )
    return false;
  return of.start >= end && of.start - end < 6 && PARTS.test(of.text) && !/\d/.test(text.slice(end, of.end));
}

// What has no more than all of itself.
const PARTS =
  /\b(?:people|persons|voters|votes|members|residents|patients|women|men|children|students|pupils|workers|employees|respondents|households|shareholders|cases|seats|adults|population|electorate|companies|homes|schools|ballots)\b/i;
