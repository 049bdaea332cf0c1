import { at, draft, type Rule, relatedTo } from '../reading.ts';
import { quoted } from '../shown.ts';
import { judgeSpeaker, speakerSpan } from '../speakers.ts';

/** Words that the source has from somebody without a name: “an official said”. */
export const speakerUnknown: Rule = {
  name: 'speaker-unknown',
  level: 'warning',
  about: 'The source does not name the person who says these words: “an official”.',
  find(context) {
    return context.text.sheet.quotes.flatMap((quote) => {
      const verdict = judgeSpeaker(context, quote);
      if (verdict?.is !== 'unnamed') return [];
      const { source } = verdict;
      const speaker = verdict.quote.speaker!;
      const related = relatedTo(source, speakerSpan(source, speaker));
      const message = `${quoted(quote.text, 44)}: the source has it from ${quoted(speaker.text, 30)}, not ${quote.speaker!.name} (${at(context, related)})`;
      return draft(context.text, speakerSpan(context.text, quote.speaker!), { kind: 'quote', id: quote.id }, message, related);
    });
  },
};
