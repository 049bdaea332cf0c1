import { TAG } from '../../text/tags.ts';
import { ALL_CAPITALS } from '../../text/words.ts';
import type { Attribution, Tokens } from './attribute.ts';
import { type Columns, isStrongCue, OPENING } from './columns.ts';
import { fallbackSource } from './subject.ts';
import { SPEECH, verbClass, WRITING } from './words.ts';

/** How far before the colon the verb may stand. */
const REACH = 15;
const LONGEST_NAME = 4;

/** `Lee **wrote**:` and the quotation in the next paragraph, or behind words that the labeller passed over. */
export function behindColon(columns: Columns, attribution: Attribution): void {
  const { document, state } = columns;
  const content = attribution.contents[0];
  if (attribution.cue || attribution.source) return;
  attribution.source = nameBefore(columns, content.from - 1);
  if (attribution.source) attribution.rule = 'colon or dash';
  if (attribution.source || !state[content.from]) return;
  let colon = content.from - 1;
  while (colon > 0 && state[colon] && colon >= content.from - 2) colon--;
  if (colon < 1 || document.norm(colon) !== ':') return;
  const cue = verbBefore(columns, colon);
  if (!cue) return;
  attribution.cue = cue;
  attribution.source = fallbackSource(columns, cue, content, [])?.source ?? null;
  attribution.rule = 'colon or dash';
}

/** `**LOPEZ**: It is late.`: the name with which a paragraph of a transcript begins, within its quotation mark or not. */
function nameBefore({ document, state }: Columns, colon: number): Tokens | null {
  if (colon < 1 || document.norm(colon) !== ':') return null;
  const { paragraph, sentence } = document;
  const p = paragraph[sentence[colon]];
  let from = colon;
  while (from > 0 && colon - from < LONGEST_NAME && isName(document, from - 1) && paragraph[sentence[from - 1]] === p) from--;
  const before = from - 1;
  const begins = before < 0 || paragraph[sentence[before]] !== p || state[before] === OPENING;
  return begins && from < colon ? { from, to: colon } : null;
}

const isName = (document: Columns['document'], i: number) => document.tag[i] === TAG.PROPN || (document.shape(i) & ALL_CAPITALS) > 0;

function verbBefore(columns: Columns, colon: number): Tokens | null {
  const { document } = columns;
  const start = Math.max(document.first[document.sentence[colon]], colon - REACH);
  for (let i = colon - 1; i >= start; i--) {
    const kind = verbClass(document.word[i]);
    if (isStrongCue(columns, i) || kind === SPEECH || kind === WRITING) return { from: i, to: i + 1 };
  }
  return null;
}
