import type { Document } from '../../text/document.ts';
import { joinNumbers } from './numerals.ts';
import { kindOf, kindOfWord, readPart, valueOfWord } from './words.ts';

/**
 * The document in pieces: its tokens with their kinds and values, hyphenated words in their parts (`two-week`), number
 * words joined (`twenty-one`, `two and a half`). Piece `p` is the text `[start[p], end[p])` of token `token[p]`.
 */
export interface Pieces {
  count: number;
  start: Uint32Array;
  end: Uint32Array;
  token: Uint32Array;
  kind: Uint16Array;
  value: Float64Array;
}

const OTHER = kindOf('OTHER');
const SPLIT = kindOf('SPLIT');
const DEC = kindOf('DEC');
const HYPHEN = kindOf('-');

/** Reads the pieces of a document in one pass. */
export function readPieces(document: Document): Pieces {
  const { count, word, start, end, text } = document;
  let pieces = allocate(count + 64);
  for (let i = 0; i < count; i++) {
    if (pieces.count + 32 > pieces.kind.length) pieces = enlarge(pieces);
    const kind = kindOfWord(word[i]);
    if (kind === SPLIT) splitWord(pieces, i, text, start[i], end[i]);
    else
      push(
        pieces,
        start[i],
        end[i],
        i,
        kind,
        kind === OTHER ? 0 : kind === DEC ? Number(text.slice(start[i], end[i])) : valueOfWord(word[i]),
      );
  }
  joinNumbers(pieces);
  return pieces;
}

/** The token behind piece `to - 1`, which may be several words: `May twenty one`. */
export function tokenAfter({ token, count }: Pieces, to: number): number {
  return to < count && token[to] > token[to - 1] ? token[to] : token[to - 1] + 1;
}

function allocate(size: number): Pieces {
  return {
    count: 0,
    start: new Uint32Array(size),
    end: new Uint32Array(size),
    token: new Uint32Array(size),
    kind: new Uint16Array(size),
    value: new Float64Array(size),
  };
}

function enlarge(pieces: Pieces): Pieces {
  const larger = allocate(pieces.kind.length * 2);
  larger.count = pieces.count;
  for (const column of ['start', 'end', 'token', 'kind', 'value'] as const) larger[column].set(pieces[column]);
  return larger;
}

function push(pieces: Pieces, start: number, end: number, token: number, kind: number, value: number): void {
  const p = pieces.count++;
  pieces.start[p] = start;
  pieces.end[p] = end;
  pieces.token[p] = token;
  pieces.kind[p] = kind;
  pieces.value[p] = value;
}

/** `mid-1990s` → mid, -, 1990s; `5pm` → 5, pm; `2014.04.05` → 2014, ., 04, ., 05. Unknown parts stay, as OTHER. */
function splitWord(pieces: Pieces, token: number, text: string, from: number, to: number): void {
  const word = text.slice(from, to).toLowerCase();
  const parts = word.match(DOTTED.test(word) ? /\d+|\./g : PART);
  if (!parts || parts.length > 12) {
    push(pieces, from, to, token, OTHER, 0);
    return;
  }
  const read = parts.map((part): [number, number] => (/^[-‐‑–—]$/.test(part) ? [HYPHEN, 0] : readPart(part.replaceAll('’', "'"))));
  const hyphened = read.some(([kind]) => kind === HYPHEN);
  if (!hyphened && read.some(([kind]) => kind === OTHER)) {
    push(pieces, from, to, token, OTHER, 0); // #olympics2014
    return;
  }
  let at = from;
  for (const [p, part] of parts.entries()) {
    const [kind, value] = read[p];
    push(pieces, at, at + part.length, token, kind, value);
    at += part.length;
  }
}

const DOTTED = /^\d+\.\d+\.\d+$/;
const PART =
  /q[1-4](?![\d])|h[12](?![\d])|[ap]\.?m\.?(?![a-z])|\d+(?:st|nd|rd|th|s)(?![a-z])|\d+:\d\d(?::\d\d)?|\d+\.\d+(?![\d.])|\d+|[^\d.\-‐‑–—]+\.?|[-‐‑–—.]/gu;
