import type { FactSheet, Span } from '../facts.ts';

const BEFORE = 16;
const AFTER = 48;

/** A span in the words around it, inside its sentence: `…peace talks with Russia Tuesday.`; long enough to be cut on the right. */
export function snippetOf({ start, end }: Span, { sheet, text }: { sheet: FactSheet; text: string }): string {
  const sentence = sentenceAt(sheet.sentences, start);
  const from = Math.min(start, wordStart(text, Math.max(sentence?.start ?? 0, start - BEFORE), sentence?.start ?? 0));
  const last = Math.max(end, sentence?.end ?? text.length);
  const to = Math.max(end, wordEnd(text, Math.min(last, end + AFTER), last));
  return `${from > (sentence?.start ?? 0) ? '…' : ''}${text.slice(from, to).trim()}${to < last ? '…' : ''}`;
}

/** The sentence that holds an offset. */
export function sentenceAt(sentences: Span[], offset: number): Span | undefined {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle].end <= offset) low = middle + 1;
    else high = middle;
  }
  return sentences[low]?.start <= offset ? sentences[low] : undefined;
}

// A word that the edge cuts through is left out: “…ring peace talks” → “…peace talks”
function wordStart(text: string, from: number, first: number): number {
  if (from === first) return from;
  const space = text.indexOf(' ', from - 1);
  return space < 0 ? from : space + 1;
}

function wordEnd(text: string, to: number, last: number): number {
  if (to === last) return to;
  const space = text.lastIndexOf(' ', to);
  return space < 0 ? to : space;
}
