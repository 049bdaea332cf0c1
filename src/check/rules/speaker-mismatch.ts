import { at, draft, type Rule, relatedTo } from '../reading.ts';
import { quoted } from '../shown.ts';
import { judgeSpeaker, speakerSpan } from '../speakers.ts';

/** Words that the source has from somebody else. */
export const speakerMismatch: Rule = {
  name: 'speaker-mismatch',
  level: 'error',
  about: 'The same words stand in the source, but everybody who says them there is somebody else.',
  find(context) {
    return context.text.sheet.quotes.flatMap((quote) => {
      const verdict = judgeSpeaker(context, quote);
      if (verdict?.is !== 'other') return [];
      const { source } = verdict;
      const [said, speaker] = [quote.speaker!, verdict.quote.speaker!];
      const related = relatedTo(source, speakerSpan(source, speaker));
      const message = `${quoted(quote.text, 44)}: ${speaker.name} in the source, not ${said.name} (${at(context, related)})`;
      return draft(context.text, speakerSpan(context.text, said), { kind: 'quote', id: quote.id }, message, related);
    });
  },
};
