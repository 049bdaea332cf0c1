import type { Attribution, Tokens } from './attribute.ts';
import { type Columns, isStrongCue } from './columns.ts';
import { fallbackSource } from './subject.ts';
import { SPEECH, verbClass, WRITING } from './words.ts';

/** How far before the colon the verb may stand. */
const REACH = 15;

/** `Lee **wrote**:` and the quotation in the next paragraph, or behind words that the labeller passed over. */
export function behindColon(columns: Columns, attribution: Attribution): void {
  const { document, state } = columns;
  const content = attribution.contents[0];
  if (attribution.cue || attribution.source || !state[content.from]) return;
  let colon = content.from - 1;
  while (colon > 0 && state[colon] && colon >= content.from - 2) colon--;
  if (colon < 1 || document.norm(colon) !== ':') return;
  const cue = verbBefore(columns, colon);
  if (!cue) return;
  attribution.cue = cue;
  attribution.source = fallbackSource(columns, cue, content, [])?.source ?? null;
  attribution.rule = 'colon or dash';
}

function verbBefore(columns: Columns, colon: number): Tokens | null {
  const { document } = columns;
  const start = Math.max(document.first[document.sentence[colon]], colon - REACH);
  for (let i = colon - 1; i >= start; i--) {
    const kind = verbClass(document.word[i]);
    if (isStrongCue(columns, i) || kind === SPEECH || kind === WRITING) return { from: i, to: i + 1 };
  }
  return null;
}
