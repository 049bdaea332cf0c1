import type { SourceMap } from './article.ts';

/** Grows a text out of pieces of a source, in their order, and remembers where each piece stood. */
export interface MappedText {
  /** Copies words as they are, white space folded to one space. `width`: characters of the source, if not the same (`&amp;`: 5). */
  copy(piece: string, source: number, width?: number): void;
  /** Parts what comes from what stands there: the strongest of several separators counts, none stands at the edges. */
  part(separator: '' | ' ' | '\t' | '\n' | '\n\n'): void;
  done(): { text: string; map: SourceMap };
}

/**
 * An empty text. In its map a boundary between two pieces has two entries with the same text offset: where the piece
 * before it ends in the source, and where the next begins; so a span that ends in `&eacute;` ends behind the `;`.
 */
export function mappedText(): MappedText {
  const pieces: string[] = [];
  const text: number[] = [0];
  const source: number[] = [0];
  let length = 0;
  let end = 0; // in the source, of what was written last
  let separator = '';
  let separatorAt = 0;

  const boundary = (before: number, after: number) => {
    if (length > 0 && text[text.length - 1] !== length) {
      text.push(length);
      source.push(before);
    }
    if (length > 0 && (text.length < 2 || text[text.length - 2] !== length)) {
      text.push(length);
      source.push(before);
    }
    source[source.length - 1] = after;
  };
  const write = (piece: string, at: number, width: number) => {
    if (at !== end || length === 0) boundary(end, at);
    pieces.push(piece);
    length += piece.length;
    end = at + width;
    if (width !== piece.length) boundary(end, end);
  };
  const writeWords = (piece: string, at: number, width: number) => {
    if (separator !== '' && length > 0) write(separator, separatorAt, Math.min(separator.length, at - separatorAt));
    separator = '';
    write(piece, at, width);
  };
  const part = (wanted: string, at: number) => {
    if (rank(wanted) <= rank(separator)) return;
    separatorAt = separator === '' ? at : separatorAt;
    separator = wanted;
  };

  return {
    copy(piece, at, width = piece.length) {
      if (width !== piece.length) {
        if (isSpace(piece.charCodeAt(0))) part(' ', at);
        else writeWords(piece, at, width);
        return;
      }
      for (let from = 0; from < piece.length; ) {
        const to = runEnd(piece, from);
        if (to > from) writeWords(piece.slice(from, to), at + from, to - from);
        for (from = to; from < piece.length && isSpace(piece.charCodeAt(from)); from++) part(' ', at + from);
      }
    },
    part: (wanted) => part(wanted, end),
    done: () => ({ text: pieces.join(''), map: { text: Uint32Array.from(text), source: Uint32Array.from(source) } }),
  };
}

/** End of a run of words with single spaces between them. */
function runEnd(piece: string, from: number): number {
  let to = from;
  for (; to < piece.length; to++) {
    const code = piece.charCodeAt(to);
    if (isSpace(code) && (code !== 32 || to === from || to + 1 === piece.length || isSpace(piece.charCodeAt(to + 1)))) return to;
  }
  return to;
}

const RANKS = ['', ' ', '\t', '\n', '\n\n'];

function rank(separator: string): number {
  return RANKS.indexOf(separator);
}

/** White space that HTML and Markdown fold; a no-break space is none. */
function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13 && code !== 11);
}

/** Copies words whose line breaks count: `<pre>`, a block of code. */
export function copyLines(out: MappedText, words: string, source: number): void {
  for (let from = 0; from < words.length; ) {
    const end = words.indexOf('\n', from);
    const to = end < 0 ? words.length : end;
    out.copy(words.slice(from, to), source + from);
    if (end >= 0) out.part('\n');
    from = to + 1;
  }
}
