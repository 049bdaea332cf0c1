import { dateWith } from '../facts-by-id.ts';
import { draft, type Rule } from '../reading.ts';

/** A weekday beside a date that falls on another. */
export const weekdayMismatch: Rule = {
  name: 'weekday-mismatch',
  level: 'error',
  about: 'A weekday beside a date that falls on another one: “Monday, March 29, 2022”.',
  alone: true,
  find({ text }) {
    return text.sheet.checks.flatMap((check) => {
      const date = check.rule === 'weekday' && !check.ok ? dateWith(text.sheet, check.facts[0]) : null;
      return date ? draft(text, date, { kind: 'date', id: date.id }, check.text) : [];
    });
  },
};
