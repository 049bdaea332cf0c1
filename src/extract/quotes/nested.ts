import { nounPhrases } from '../../text/phrases.ts';
import { TAG } from '../../text/tags.ts';
import type { Attribution, Tokens } from './attribute.ts';
import { type Columns, OUTSIDE } from './columns.ts';
import { ATTITUDE, FINDING, verbClass, WRITING } from './words.ts';

/**
 * Statements inside another's content: `Lee said **the council had announced that** taxes would rise`. Only where subject,
 * verb of speech and a clause stand side by side, in contents without quotation marks; the inner content runs to the end of the outer.
 */
export function nestedIn(columns: Columns, { contents }: Attribution): Attribution[] {
  return contents.flatMap((content) => {
    if (columns.state.subarray(content.from, content.to).some((state) => state !== OUTSIDE)) return [];
    const cue = nestedCue(columns, content);
    if (cue < 0) return [];
    const { document } = columns;
    const source = subjectOf(columns, cue, content);
    const from = clauseAfter(columns, cue, content.to);
    if (!source || from < 0) return [];
    return [
      {
        contents: [{ from, to: content.to }],
        cue: { from: cue, to: cue + 1 },
        source,
        via: null,
        rule: `nested ${document.norm(cue + 1) === 'that' ? 'that-clause' : 'clause'}`,
      },
    ];
  });
}

function nestedCue({ document, cue }: Columns, { from, to }: Tokens): number {
  for (let i = from + 1; i + 3 < to; i++) {
    if (document.tag[i] !== TAG.VERB) continue;
    const kind = verbClass(document.word[i]);
    if (kind === 0 || kind === ATTITUDE || kind === FINDING) continue;
    if (document.norm(i + 1) === 'that' || (cue[i] >= 6 && kind <= WRITING && opensClause({ document }, i + 1))) return i;
  }
  return -1;
}

/** `he said **it would** rise` */
function opensClause({ document }: Pick<Columns, 'document'>, i: number): boolean {
  const phrases = nounPhrases(document);
  const p = phrases.at[i];
  if (p < 0 || phrases.from[p] !== i) return false;
  const tag = document.tag[phrases.to[p]];
  return tag === TAG.AUX || tag === TAG.VERB;
}

function subjectOf({ document }: Columns, cue: number, content: Tokens): Tokens | null {
  const phrases = nounPhrases(document);
  let i = cue - 1;
  while (i >= content.from && (document.tag[i] === TAG.AUX || document.tag[i] === TAG.ADV)) i--;
  const p = i >= content.from ? phrases.at[i] : -1;
  return p < 0 || phrases.from[p] < content.from ? null : { from: phrases.from[p], to: phrases.to[p] };
}

function clauseAfter({ document }: Columns, cue: number, end: number): number {
  const from = document.norm(cue + 1) === 'that' ? cue + 2 : cue + 1;
  return from + 1 < end && document.sentence[from] === document.sentence[cue] ? from : -1;
}
