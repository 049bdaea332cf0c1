import { quotedParts } from '../parts.ts';
import { placeSpan } from '../places.ts';
import { at, draft, type Rule, relatedTo } from '../reading.ts';
import { wordDiff } from '../shown.ts';

/** Words in quotation marks that the source has with another negation, number or name. */
export const quoteChanged: Rule = {
  name: 'quote-changed',
  level: 'error',
  about: 'A quotation that stands in the source with another negation, number or name in it.',
  find(context) {
    return quotedParts(context).flatMap(({ span, fact, verdict }) => {
      if (verdict.is !== 'changed') return [];
      const { start, end } = verdict.source.words;
      const before = { start: start[verdict.from], end: end[verdict.to - 1] };
      const related = relatedTo(verdict.source, placeSpan(verdict.source, before));
      const diff = wordDiff(verdict.source.text, before, context.text.text, span);
      return draft(context.text, span, fact, `changed from the source (${at(context, related)}): “${diff}”`, related);
    });
  },
};
