import { draft, type Rule } from '../reading.ts';

/** A quotation mark that nothing closes. */
export const quoteUnclosed: Rule = {
  name: 'quote-unclosed',
  level: 'warning',
  about: 'A quotation mark that is never closed.',
  alone: true,
  find({ text }) {
    return text.sheet.warnings
      .filter(({ code }) => code === 'quote-unclosed')
      .map((warning) => draft(text, warning, { kind: null, id: null }, warning.message));
  },
};
