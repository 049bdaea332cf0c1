import { nounPhrases } from '../../text/phrases.ts';
import { TAG } from '../../text/tags.ts';
import type { Tokens } from './attribute.ts';
import type { Columns } from './columns.ts';

/** Who speaks where the labeller named a cue and no source, by the first rule that answers. */
export function fallbackSource(columns: Columns, cue: Tokens, content: Tokens, earlier: Tokens[]): { source: Tokens; rule: string } | null {
  const { document } = columns;
  if (document.norm(cue.from) === 'according') return namedAfter(columns, cue.to);
  if (isPassive(columns, cue.from)) return null;
  const before = subjectBefore(columns, cue, content);
  if (before) return { source: before, rule: 'subject before the cue' };
  if (earlier.length) return { source: earlier[earlier.length - 1], rule: 'source of the cue before' };
  if (!document.norm(cue.from).endsWith('ing') && !isCoordinated(columns, cue.from)) return null;
  return subjectOfSentence(columns, cue, content);
}

/** `Tan thanked them **and later said** …`, `Tan, who is ill, **said** …` */
function isCoordinated({ document }: Columns, cue: number): boolean {
  let i = cue - 1;
  while (i > 0 && (document.tag[i] === TAG.ADV || document.tag[i] === TAG.AUX)) i--;
  return i > 0 && document.sentence[i] === document.sentence[cue] && /^(?:and|but|,)$/.test(document.norm(i));
}

/** `According to the **agency of the state**` */
function namedAfter({ document }: Columns, at: number): { source: Tokens; rule: string } | null {
  const phrases = nounPhrases(document);
  const start = document.norm(at) === 'to' ? at + 1 : at;
  const p = start < document.count ? phrases.at[start] : -1;
  return p < 0 || phrases.from[p] !== start ? null : { source: { from: start, to: phrases.to[p] }, rule: 'according to' };
}

/** `was told`, `been asked` */
function isPassive({ document }: Columns, i: number): boolean {
  return i > 0 && /^(?:is|are|was|were|be|been|being)$/.test(document.norm(i - 1)) && !document.norm(i).endsWith('ing');
}

/** The noun phrase before the cue with nothing but auxiliaries and adverbs between: `**Lee** has also said`. */
function subjectBefore({ document }: Columns, cue: Tokens, content: Tokens): Tokens | null {
  const phrases = nounPhrases(document);
  let i = cue.from - 1;
  while (i >= 0 && (document.tag[i] === TAG.AUX || document.tag[i] === TAG.ADV || document.tag[i] === TAG.PART)) i--;
  if (i < 0 || document.sentence[i] !== document.sentence[cue.from]) return null;
  const p = phrases.at[i];
  if (p < 0 || (content.from < phrases.to[p] && phrases.from[p] < content.to)) return null;
  return { from: phrases.from[p], to: phrases.to[p] };
}

/** `**NATO** has rejected this, underscoring that …`: the first noun phrase of the sentence that a verb follows. */
function subjectOfSentence({ document }: Columns, cue: Tokens, content: Tokens): { source: Tokens; rule: string } | null {
  const phrases = nounPhrases(document);
  for (let i = document.first[document.sentence[cue.from]]; i < cue.from; i++) {
    const p = phrases.at[i];
    if (p < 0) continue;
    const next = phrases.to[p];
    const tag = next < document.count ? document.tag[next] : TAG.X;
    if (next < cue.from && !(content.from < next && i < content.to) && (tag === TAG.VERB || tag === TAG.AUX || tag === TAG.ADV)) {
      return { source: { from: phrases.from[p], to: next }, rule: 'participle' };
    }
    i = next - 1;
  }
  return null;
}
