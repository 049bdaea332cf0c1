import { createRequire } from 'node:module';
import type { Span } from '../facts.ts';
import { BEFORE_NAME, MAY_END, STARTERS } from './abbreviations.ts';
import { BREAK, classOf, DIGIT, LETTER, SPACE, UPPER } from './characters.ts';

/** compromise/one, loaded as CommonJS: 27 ms against 85 as an ES module. */
const nlp = createRequire(import.meta.url)('compromise/one') as {
  world(): unknown;
  methods(): { one: { tokenize: { splitSentences(text: string, world: unknown): string[] } } };
  plugin(plugin: object): void;
};
const OURS = [...BEFORE_NAME, ...MAY_END].filter((word) => !/\./.test(word));
nlp.plugin({ model: { one: { abbreviations: Object.fromEntries(OURS.map((word) => [word, true])) } } });
const { splitSentences } = nlp.methods().one.tokenize;

/** Longest stretch given to compromise at once: its time is quadratic in input such as `A. A. A. …`. */
const STRETCH = 2000;

/**
 * Sentences of a text, each within one paragraph and without white space at its edges. compromise/one's splitter does
 * the work; it keeps `"Yes." He left.` together, which is split here, and splits `pct. of`, which is joined.
 */
export function splitIntoSentences(text: string, paragraphs: Span[]): Span[] {
  const sentences: Span[] = [];
  for (const { start, end } of paragraphs) {
    const first = sentences.length;
    for (let at = start; at < end; ) {
      const stop = stretchEnd(text, at, end);
      const flat = text.slice(at, stop).replace(/[\n\r\v\f\u0085\u2028\u2029]/g, ' ');
      for (const part of splitSentences(flat, nlp.world())) {
        addParts(text, at, at + part.length, sentences, first);
        at += part.length;
      }
      at = stop;
    }
  }
  return sentences;
}

/** Paragraphs: between line breaks, or between blank lines where the lines were wrapped at a fixed width. */
export function splitIntoParagraphs(text: string): Span[] {
  const lines = linesOf(text);
  const wrapped = isWrapped(lines);
  const paragraphs: Span[] = [];
  let open = false;
  for (const line of lines) {
    if (line.end === line.start) open = false;
    else if (open && (wrapped || goesOn(text, paragraphs[paragraphs.length - 1], line))) paragraphs[paragraphs.length - 1].end = line.end;
    else paragraphs.push({ start: line.start, end: line.end });
    if (line.end > line.start) open = true;
  }
  return paragraphs;
}

/** Lines without white space at their edges; blank ones are kept, empty. */
function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  for (let from = 0; from <= text.length; ) {
    let to = from;
    while (to < text.length && classOf(text.charCodeAt(to)) !== BREAK) to++;
    lines.push(trimmed(text, from, to));
    from = text[to] === '\r' && text[to + 1] === '\n' ? to + 2 : to + 1;
  }
  return lines;
}

/** Does a sentence run over the line's end: `… in the` / `north of …`? */
function goesOn(text: string, before: Span, line: Span): boolean {
  return classOf(text.charCodeAt(line.start)) === LETTER && /[\p{L}\p{N},]/u.test(text[before.end - 1]) && before.end - before.start > 30;
}

/** Hard-wrapped text: no line over 100 characters, and most lines that another line follows are nearly as long as the longest. */
function isWrapped(lines: Span[]): boolean {
  const followed = lines.filter((line, i) => line.end > line.start && i + 1 < lines.length && lines[i + 1].end > lines[i + 1].start);
  const longest = lines.reduce((most, line) => Math.max(most, line.end - line.start), 0);
  if (followed.length < 4 || longest > 100 || longest < 50) return false;
  return followed.filter((line) => line.end - line.start > longest * 0.75).length >= followed.length * 0.8;
}

function stretchEnd(text: string, from: number, end: number): number {
  if (end - from <= STRETCH) return end;
  for (let at = from + STRETCH; at > from + STRETCH / 2; at--) {
    if (/[.!?]/.test(text[at - 1]) && classOf(text.charCodeAt(at)) === SPACE && classOf(text.charCodeAt(at + 1)) === UPPER) return at;
  }
  for (let at = from + STRETCH; at > from; at--) if (classOf(text.charCodeAt(at)) === SPACE) return at;
  return from + STRETCH;
}

/** Adds one of compromise's parts, split or joined where we know better. */
function addParts(text: string, from: number, to: number, sentences: Span[], first: number): void {
  let start = from;
  for (let at = from + 1; at < to; at++) if (isBoundary(text, at)) start = add(text, start, at, sentences, first);
  add(text, start, to, sentences, first);
}

function add(text: string, from: number, to: number, sentences: Span[], first: number): number {
  const span = trimmed(text, from, to);
  if (span.end === span.start) return to;
  const before = sentences[sentences.length - 1];
  if (sentences.length > first && continues(text, before, span)) before.end = span.end;
  else sentences.push(span);
  return to;
}

/** A sentence never begins in lower case after an abbreviation, `…` or a closing mark: `3.5 pct. of it`, `“Why?” he said`. */
function continues(text: string, before: Span, next: Span): boolean {
  if (classOf(text.charCodeAt(next.start)) !== LETTER || !/[a-z]/.test(text[next.start])) return false;
  return /(?:[.…]|[.!?]["”’')\]]+)$/.test(text.slice(Math.max(before.start, before.end - 6), before.end));
}

const ENDING = new Set(Array.from('.!?…"”’\')]', (mark) => mark.charCodeAt(0)));

/** `“Yes.” He left.`, `(Really.) Yes.`, `in the U.S. The rest`: is a white space at `at` a boundary that compromise leaves? */
function isBoundary(text: string, at: number): boolean {
  if (classOf(text.charCodeAt(at)) !== SPACE || !ENDING.has(text.charCodeAt(at - 1))) return false;
  const last = text[at - 1];
  const opens = /^\s+["“‘'([]{0,2}([\p{Lu}\p{N}][\p{L}\p{N}’']*)/u.exec(text.slice(at, at + 24));
  if (!opens) return false;
  if (last !== '.' && /\p{L}/u.test(text[at - 2]) && /[!?]/.test(last)) return true; // “Why now? The answer is no.”
  if (last !== '.') return /[.!?…]["”’')\]]{1,3}$/.test(text.slice(Math.max(0, at - 5), at)) && !/^\s+\(/.test(text.slice(at, at + 3));
  const word = /([^\s"“‘'(]+)\.$/.exec(text.slice(Math.max(0, at - 12), at))?.[1].toLowerCase() ?? '';
  if (/^\p{Ll}{3,}$/u.test(word) && !BEFORE_NAME.has(word) && !MAY_END.has(word)) return !/^\d/.test(opens[1]); // “We went. We saw.”
  return MAY_END.has(word) && STARTERS.has(opens[1].toLowerCase()) && classOf(opens[1].charCodeAt(0)) !== DIGIT;
}

function trimmed(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isSpace(text, start)) start++;
  while (end > start && isSpace(text, end - 1)) end--;
  return { start, end };
}

function isSpace(text: string, at: number): boolean {
  const kind = classOf(text.charCodeAt(at));
  return kind === SPACE || kind === BREAK;
}
