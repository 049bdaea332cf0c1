import {
  AFTER_CUE,
  AFTER_CUE_ON,
  BEFORE_CUE,
  BEFORE_CUE_ON,
  CUE_AFTER,
  CUE_BEFORE,
  GAP,
  LABELS,
  OUT,
  SOURCE,
} from '../../extract/quotes/labels.ts';
import { verbClass } from '../../extract/quotes/words.ts';
import type { Span } from '../../facts.ts';
import type { Document } from '../../text/document.ts';
import { TAG } from '../../text/tags.ts';
import type { GoldQuote } from './data.ts';

/** Longest gap between two elements of an attribution, in tokens. */
const LONGEST_GAP = 25;

/** Right labels of a document's tokens. */
export function labelsOf(document: Document, quotes: GoldQuote[]): Uint8Array {
  const labels = new Uint8Array(document.count);
  for (const quote of quotes) paint(document, quote, labels);
  return labels;
}

/** Added to a label where nothing is right as well. */
export const OPTIONAL = LABELS;

/** Masks of allowed labels by what `withAttitudes` gives. */
export const LABEL_MASKS = Array.from({ length: 2 * LABELS }, (_, code) =>
  Uint8Array.from({ length: LABELS }, (_, label) => (label === code % LABELS || (code >= OPTIONAL && label === OUT) ? 1 : 0)),
);

/**
 * Labels with those of wishes and attitudes added as possible ones: PolNeAR marks them, by a list of verbs that is not
 * ours, so they teach neither way; what is speech there is learned from our own set.
 */
export function withAttitudes(document: Document, labels: Uint8Array, quotes: GoldQuote[]): Uint8Array {
  const attitudes = new Uint8Array(document.count);
  for (const quote of quotes) if (!quote.speech && quote.parts.length) paint(document, quote, attitudes);
  return labels.map((label, i) => (label === OUT && attitudes[i] !== OUT ? OPTIONAL + attitudes[i] : label));
}

function paint(document: Document, { parts, speaker, cue }: GoldQuote, labels: Uint8Array): void {
  const cueSpan = cue && headOfCue(document, cue);
  const elements: { from: number; to: number; label: number }[] = parts.map((part) => {
    const after = cueSpan !== null && document.start[cueSpan.from] < part.start;
    return { ...tokensOf(document, part), label: after ? AFTER_CUE : BEFORE_CUE };
  });
  if (cueSpan) elements.push({ ...cueSpan, label: elements.some((part) => part.to <= cueSpan.from) ? CUE_AFTER : CUE_BEFORE });
  if (speaker) elements.push({ ...tokensOf(document, speaker), label: SOURCE });
  elements.sort((a, b) => a.from - b.from);
  if (elements.some(({ from, to }) => labels.subarray(from, to).some((label) => label > GAP))) {
    paintFree(elements, labels);
    return;
  }
  elements.forEach(({ from, to, label }, k) => {
    const before = elements[k - 1];
    if (before && from > before.to && from - before.to <= LONGEST_GAP && onlyOut(labels, before.to, from))
      labels.fill(GAP, before.to, from);
    paintElement(labels, from, to, label);
  });
}

/** Elements that another attribution has not taken: two contents of one speaker. */
function paintFree(elements: { from: number; to: number; label: number }[], labels: Uint8Array): void {
  for (const { from, to, label } of elements) {
    if (!labels.subarray(from, to).some((taken) => taken > GAP)) paintElement(labels, from, to, label);
  }
}

function paintElement(labels: Uint8Array, from: number, to: number, label: number): void {
  if (to <= from) return;
  labels.fill(label === AFTER_CUE ? AFTER_CUE_ON : label === BEFORE_CUE ? BEFORE_CUE_ON : label, from, to);
  labels[from] = label;
}

function onlyOut(labels: Uint8Array, from: number, to: number): boolean {
  return labels.subarray(from, to).every((label) => label === OUT);
}

/** Tokens that begin in a span. */
export function tokensOf(document: Document, { start, end }: Span): { from: number; to: number } {
  const from = document.tokenAt(start);
  let to = from;
  while (to < document.count && document.start[to] < end) to++;
  return { from, to };
}

/** PolNeAR's cues run over auxiliaries and adverbials (“has also said in a statement”); ours are the verb alone. */
function headOfCue(document: Document, cue: Span): { from: number; to: number } {
  const { from, to } = tokensOf(document, cue);
  if (to - from <= 1) return { from, to };
  if (document.norm(from) === 'according') return { from, to };
  for (let i = from; i < to; i++) if (verbClass(document.word[i]) && document.norm(i) !== 'have') return { from: i, to: i + 1 };
  for (let i = to - 1; i >= from; i--) if (document.tag[i] === TAG.VERB) return { from: i, to: i + 1 };
  return { from, to: from + 1 };
}
