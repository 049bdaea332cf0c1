import type { Document } from '../../text/document.ts';
import { ALL_DIGITS, HAS_DIGIT, HAS_HYPHEN, internWord, MARK, normOf, perWord } from '../../text/words.ts';
import { isCurrencyPrefix, isUnitWord } from './units.ts';
import { ONES, ORDINALS, PARTS, PERIODS, PLURALS, SCALES, TEENS, TENS } from './words.ts';

/**
 * The tokens of a document, cut where a number meets what stands beside it: `5.4m` is `5.4` + `m`, `EUR50m` is `EUR` +
 * `50` + `m`, `two-run` is `two` + `-` + `run`. Columns as in Document; `token[k]` is the token that piece `k` is part of.
 */
export interface Pieces {
  document: Document;
  text: string;
  count: number;
  start: Uint32Array;
  end: Uint32Array;
  word: Uint32Array;
  token: Uint32Array;
}

export function cutPieces(document: Document): Pieces {
  const { text, count, start, end, word } = document;
  const cuts: number[] = [];
  for (let i = 0; i < count; i++) if (isCut(word[i])) addCuts(text, start[i], end[i], i, cuts);
  if (cuts.length === 0) return { document, text, count, start, end, word, token: identity(count) };
  const total = count + cuts.length / 2;
  const pieces: Pieces = {
    document,
    text,
    count: total,
    start: new Uint32Array(total),
    end: new Uint32Array(total),
    word: new Uint32Array(total),
    token: new Uint32Array(total),
  };
  let k = 0;
  let done = 0; // tokens
  for (let c = 0; c < cuts.length; ) {
    const i = cuts[c];
    k = copyTokens(pieces, done, i, k);
    let from = start[i];
    for (; c < cuts.length && cuts[c] === i; c += 2) from = setPiece(pieces, k++, i, from, cuts[c + 1]);
    setPiece(pieces, k++, i, from, end[i]);
    done = i + 1;
  }
  copyTokens(pieces, done, count, k);
  return pieces;
}

/** Lower-cased form of a piece; the empty string outside. */
export function norm(pieces: Pieces, k: number): string {
  return k >= 0 && k < pieces.count ? normOf(pieces.word[k]) : '';
}

/** Does piece `k` stand directly behind the one before it? */
export function isGlued({ start, end, count }: Pieces, k: number): boolean {
  return k > 0 && k < count && start[k] === end[k - 1];
}

/** Is piece `k` a hyphen between two words without spaces: not a dash, which the norm makes the same? */
export function isHyphen(pieces: Pieces, k: number): boolean {
  if (k <= 0 || k >= pieces.count || norm(pieces, k) !== '-' || !isGlued(pieces, k) || !isGlued(pieces, k + 1)) return false;
  const code = pieces.text.charCodeAt(pieces.start[k]);
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}

function setPiece(pieces: Pieces, k: number, token: number, from: number, to: number): number {
  pieces.start[k] = from;
  pieces.end[k] = to;
  pieces.token[k] = token;
  pieces.word[k] = internWord(pieces.text, from, to);
  return to;
}

/** Whole tokens `[from, to)` become pieces from `k` on; the piece after them. */
function copyTokens({ document, start, end, word, token }: Pieces, from: number, to: number, k: number): number {
  start.set(document.start.subarray(from, to), k);
  end.set(document.end.subarray(from, to), k);
  word.set(document.word.subarray(from, to), k);
  for (let i = from; i < to; i++) token[k + i - from] = i;
  return k + to - from;
}

function identity(count: number): Uint32Array {
  const column = new Uint32Array(count);
  for (let i = 0; i < count; i++) column[i] = i;
  return column;
}

const isNumberPart = (part: string): boolean =>
  ONES.has(part) ||
  TEENS.has(part) ||
  TENS.has(part) ||
  ORDINALS.has(part) ||
  SCALES.has(part) ||
  PARTS.has(part) ||
  PLURALS.has(part) ||
  /^(?:hundred|dozen|thirds|fifths|sixths|eighths|tenths)$/.test(part);

/** Is a token of this type cut: `5.4m`, `EUR50m`, `two-run`, `year-old`, `barrel-a-day`? Not `F-16`, `MH17`, `COVID-19`. */
const isCut = perWord((word, form, shape) => {
  if (shape & MARK || !(shape & (HAS_DIGIT | HAS_HYPHEN)) || (shape & ALL_DIGITS && !(shape & HAS_HYPHEN))) return 0;
  if (word.length > 40) return 0;
  if (/^#?\d/.test(form)) return 1;
  if (shape & HAS_DIGIT) return isCurrencyPrefix(form.replace(/\d.*$/, '')) || /^[a-z]+-.*\d/.test(form) ? 1 : 0;
  const [first] = word.split('-');
  return isNumberPart(first) ||
    isUnitWord(first) ||
    PERIODS.has(first) ||
    first === 'a' ||
    first === 'per' ||
    /^twenty|^thirty|^forty|^fifty|^sixty|^seventy|^eighty|^ninety/.test(first)
    ? 1
    : 0;
});

const DIGIT = 1;
const OTHER = 2;
const HYPHEN = 3;

/** Adds pairs of token and offset for each cut. */
function addCuts(text: string, from: number, to: number, token: number, cuts: number[]): void {
  let before = kindAt(text, from, to);
  for (let at = from + 1; at < to; at++) {
    let kind = kindAt(text, at, to);
    if (kind === OTHER && before === DIGIT && isInside(text, at, to)) kind = DIGIT; // 2,975
    if (kind === DIGIT && before === OTHER && at > from + 1 && isPower(text, at, to)) kind = OTHER; // 32m2
    if (kind !== before || kind === HYPHEN) cuts.push(token, at);
    before = kind;
  }
}

function kindAt(text: string, at: number, to: number): number {
  const code = at < to ? text.charCodeAt(at) : 0;
  if (code >= 0x30 && code <= 0x39) return DIGIT;
  return code === 0x2d || code === 0x2010 || code === 0x2011 ? HYPHEN : OTHER;
}

/** Is the mark at `at` part of the number: a comma, stop or colon between digits? */
function isInside(text: string, at: number, to: number): boolean {
  return (text[at] === ',' || text[at] === '.' || text[at] === ':') && kindAt(text, at + 1, to) === DIGIT;
}

/** `32m2`, `5 kg/m3`: the digit at the end is an exponent. */
function isPower(text: string, at: number, to: number): boolean {
  return at === to - 1 && (text[at] === '2' || text[at] === '3') && text[at - 1] === 'm';
}
