import { numberWith } from '../facts-by-id.ts';
import { draft, type Rule } from '../reading.ts';

/** Parts that do not make up the total they stand beside. */
export const sumMismatch: Rule = {
  name: 'sum-mismatch',
  level: 'warning',
  about: 'A total beside its parts, which do not add up to it.',
  alone: true,
  find({ text }) {
    return text.sheet.checks.flatMap((check) => {
      const total = check.rule === 'sum' && !check.ok ? numberWith(text.sheet, check.facts[0]) : null;
      return total ? draft(text, total, { kind: 'number', id: total.id }, check.text) : [];
    });
  },
};
