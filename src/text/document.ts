import type { ExtractOptions, Span } from '../facts.ts';
import { type Marks, pairMarks } from './marks.ts';
import { lastNotAbove } from './places.ts';
import { splitIntoParagraphs, splitIntoSentences } from './sentences.ts';
import { tagTokens } from './tags.ts';
import { scanTokens } from './tokens.ts';
import { formOf, internWord, normOf, recycleWords, shapeOf } from './words.ts';

/** What a document is made from. */
export interface DocumentSource {
  text: string;
  /** YYYY-MM-DD, from which relative dates count. */
  published?: string | null;
  dateOrder?: ExtractOptions['dateOrder'];
}

/**
 * A text with its columns: for token `i`, `start[i]`, `end[i]` (UTF-16 offsets), `word[i]` (word type, see words.ts),
 * `tag[i]` (universal part of speech, see tags.ts), `sentence[i]`. For sentence `s`, `sentences[s]` is its span and
 * `[first[s], first[s + 1])` are its tokens. Half-open bounds throughout.
 */
export class Document {
  readonly text: string;
  readonly published: string | null;
  readonly dateOrder: ExtractOptions['dateOrder'];
  /** Number of tokens. */
  readonly count: number;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly word: Uint32Array;
  readonly tag: Uint8Array;
  readonly sentence: Uint32Array;
  readonly sentences: Span[];
  readonly first: Uint32Array;
  readonly paragraphs: Span[];
  /** Paragraph of each sentence. */
  readonly paragraph: Uint32Array;
  private paired: Marks | null = null;

  constructor({ text, published = null, dateOrder = 'mdy' }: DocumentSource) {
    recycleWords();
    this.text = text;
    this.published = published;
    this.dateOrder = dateOrder;
    const { count, start, end } = scanTokens(text);
    this.count = count;
    this.start = start;
    this.end = end;
    this.word = internAll(text, start, end);
    this.paragraphs = splitIntoParagraphs(text);
    this.sentences = splitIntoSentences(text, this.paragraphs);
    this.sentence = sentenceOfEach(start, this.sentences);
    this.first = firstOfEach(this.sentence, this.sentences.length);
    const openings = this.paragraphs.map((paragraph) => paragraph.start);
    this.paragraph = Uint32Array.from(this.sentences, (sentence) => lastNotAbove(openings, sentence.start));
    this.tag = tagTokens(this);
  }

  /** The quotation marks of the text, paired when they are first asked for. */
  get marks(): Marks {
    return (this.paired ??= pairMarks(this.text, this.paragraphs));
  }

  /** Lower-cased form, plain apostrophes, of token `i`; the empty string outside the document. */
  norm(i: number): string {
    return i >= 0 && i < this.count ? normOf(this.word[i]) : '';
  }

  /** Token `i` as written; the empty string outside the document. */
  form(i: number): string {
    return i >= 0 && i < this.count ? formOf(this.word[i]) : '';
  }

  /** Shape flags of token `i` (words.ts). */
  shape(i: number): number {
    return shapeOf(this.word[i]);
  }

  /** Span of tokens `[from, to)`. */
  span(from: number, to: number): Span {
    return { start: this.start[from], end: this.end[to - 1] };
  }

  /** Does white space (or nothing) stand before token `i`? */
  spaceBefore(i: number): boolean {
    return i === 0 || this.end[i - 1] < this.start[i];
  }

  /** Index of the token that covers or follows the offset; `count` after the last. */
  tokenAt(offset: number): number {
    if (this.count === 0) return 0;
    const i = lastNotAbove(this.start, offset);
    return this.end[i] > offset ? i : this.start[i] > offset ? i : i + 1;
  }

  /** Index of the sentence that the offset stands in, else of the one before it. */
  sentenceAt(offset: number): number {
    return this.sentences.length ? lastNotAbove(this.first, Math.min(this.tokenAt(offset), this.count - 1)) : 0;
  }
}

function internAll(text: string, start: Uint32Array, end: Uint32Array): Uint32Array {
  const words = new Uint32Array(start.length);
  for (let i = 0; i < words.length; i++) words[i] = internWord(text, start[i], end[i]);
  return words;
}

function sentenceOfEach(start: Uint32Array, sentences: Span[]): Uint32Array {
  const column = new Uint32Array(start.length);
  for (let i = 0, s = 0; i < start.length; i++) {
    while (s + 1 < sentences.length && sentences[s + 1].start <= start[i]) s++;
    column[i] = s;
  }
  return column;
}

function firstOfEach(sentence: Uint32Array, count: number): Uint32Array {
  const first = new Uint32Array(count + 1).fill(sentence.length);
  for (let i = sentence.length - 1; i >= 0; i--) first[sentence[i]] = i;
  for (let s = count - 1; s >= 0; s--) if (first[s] > first[s + 1]) first[s] = first[s + 1];
  return first;
}
