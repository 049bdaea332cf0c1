import { quotedParts } from '../parts.ts';
import { placeSpan } from '../places.ts';
import { at, draft, type Rule, relatedTo } from '../reading.ts';
import { quoted, wordDiff } from '../shown.ts';

/** Words in quotation marks that no source has. */
export const quoteNotFound: Rule = {
  name: 'quote-not-found',
  level: 'error',
  about: 'Words in quotation marks that do not stand in the source in this order; marks, dashes, case and ellipses aside.',
  find(context) {
    return quotedParts(context).flatMap(({ span, fact, verdict }) => {
      if (verdict.is !== 'absent') return [];
      const words = quoted(context.text.text.slice(span.start, span.end));
      const { near } = verdict;
      const related = near && relatedTo(near.source, near.placed ?? placeSpan(near.source, near.span));
      const alike = near?.isAlike ? `“${wordDiff(near.source.text, near.span, context.text.text, span)}”` : null;
      const nearest = related ? `; nearest: ${alike ?? quoted(related.text)} (${at(context, related)})` : '';
      return draft(context.text, span, fact, `${words} is not in the source${nearest}`, related);
    });
  },
};
