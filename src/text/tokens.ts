import { BEFORE_NAME, CAPITAL_ONLY, MAY_END } from './abbreviations.ts';
import { BREAK, classOf, DIGIT, fold, isWordCode, LETTER, PUNCTUATION, SPACE, UPPER } from './characters.ts';

/** Token bounds as columns; only white space lies between tokens. */
export interface TokenBounds {
  count: number;
  start: Uint32Array;
  end: Uint32Array;
}

/**
 * Splits a text into tokens in one pass: words (`don't` is `do` + `n't`, `Russia's` is `Russia` + `'s`), numbers
 * (`2,975`, `5.4m`, `12:30`), marks one by one. Kept whole: `U.S.`, `Sen.`, `AT&T`, `Al-Zaman`, `F-16`, addresses,
 * `@name`, `#tag`, `...`, `--`. Split at the hyphen: `10-year-old` (10, -, year-old), `Paris-based`, `pro-Russian`.
 */
export function scanTokens(text: string): TokenBounds {
  const scan: Scan = { text, count: 0, start: new Uint32Array(64 + (text.length >> 2)), end: new Uint32Array(64 + (text.length >> 2)) };
  let at = 0;
  while (at < text.length) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === SPACE || kind === BREAK) at++;
    else if (kind === PUNCTUATION) at = scanMark(scan, at);
    else at = scanWord(scan, at);
  }
  return { count: scan.count, start: scan.start.subarray(0, scan.count), end: scan.end.subarray(0, scan.count) };
}

interface Scan {
  text: string;
  count: number;
  start: Uint32Array;
  end: Uint32Array;
}

const APOSTROPHE = 0x27;
const HYPHEN = 0x2d;
const FULL_STOP = 0x2e;

function push(scan: Scan, from: number, to: number): number {
  if (scan.count === scan.start.length) {
    scan.start = grown(scan.start);
    scan.end = grown(scan.end);
  }
  scan.start[scan.count] = from;
  scan.end[scan.count++] = to;
  return to;
}

function grown(column: Uint32Array): Uint32Array {
  const larger = new Uint32Array(column.length * 2);
  larger.set(column);
  return larger;
}

/** A mark is a token by itself; runs of one mark (`...`, `--`, `!!`) and `''` are one. */
function scanMark(scan: Scan, from: number): number {
  const { text } = scan;
  const code = text.charCodeAt(from);
  let to = from + 1;
  if (code === 0x40 || code === 0x23) {
    if (isWordCode(text.charCodeAt(to))) while (to < text.length && (isWordCode(text.charCodeAt(to)) || text[to] === '_')) to++;
  } else if (code === FULL_STOP || code === HYPHEN || code === 0x21 || code === 0x3f || code === 0x2a || code === 0x3d || code === 0x5f) {
    while (text.charCodeAt(to) === code) to++;
  } else if (code === APOSTROPHE || code === 0x60) {
    if (text.charCodeAt(to) === code) to++;
    else if (isPossessive(text, from)) to++;
  } else if (code === 0x2019 && isPossessive(text, from)) to++;
  return push(scan, from, to);
}

/** `'s` that stands apart: `'' 's`, `the “Post” 's`. */
function isPossessive(text: string, at: number): boolean {
  return (text.charCodeAt(at + 1) | 32) === 0x73 && !isWordCode(text.charCodeAt(at + 2)) && !isWordCode(text.charCodeAt(at - 1));
}

function scanWord(scan: Scan, from: number): number {
  const { text } = scan;
  let at = from;
  for (;;) {
    while (at < text.length && isWordCode(text.charCodeAt(at))) at++;
    const next = joinsWord(text, from, at);
    if (next === at) break;
    if (next < 0) return push(scan, from, endOfAddress(text, at));
    at = next;
  }
  if (text.charCodeAt(at) === FULL_STOP && keepsStop(text, from, at)) return push(scan, from, at + 1);
  return pushWord(scan, from, at);
}

/** Where the word goes on after the mark at `at`: `at` if it does not, -1 if an address follows. */
function joinsWord(text: string, from: number, at: number): number {
  const code = fold(text.charCodeAt(at));
  const next = classOf(text.charCodeAt(at + 1));
  if (at + 1 >= text.length || next > DIGIT) return code === 0x3a && text.startsWith('://', at) ? -1 : at;
  const before = classOf(text.charCodeAt(at - 1));
  switch (code) {
    case HYPHEN:
      return text.charCodeAt(at) < 0x2012 && !splitsAtHyphen(text, from, at) ? at + 1 : at;
    case APOSTROPHE:
      return next === DIGIT ? at : at + 1;
    case FULL_STOP:
      return joinsAtStop(text, from, at, before, next) ? at + 1 : at;
    case 0x2c: // 2,975
      return before === DIGIT && next === DIGIT && classOf(text.charCodeAt(from)) === DIGIT ? at + 1 : at;
    case 0x3a: // 12:30
      return before === DIGIT && next === DIGIT && at - from <= 5 ? at + 1 : at;
    case 0x26: // AT&T
      return next === UPPER && at - from <= 3 ? at + 1 : at;
    case 0x5f:
      return at + 1;
    case 0x40:
      return -1;
    default:
      return at;
  }
}

/** `3.5`, `U.S`, `bbc.co.uk`; not `end.Next`. */
function joinsAtStop(text: string, from: number, at: number, before: number, next: number): boolean {
  if (before === DIGIT && next === DIGIT) return true;
  if (at - from === 1 || text.charCodeAt(at - 2) === FULL_STOP) return true;
  return next === LETTER && before !== DIGIT;
}

const AFTER_NAME = new Set(
  'based led backed born funded owned controlled run style type held made trained bound wide listed educated occupied allied sponsored supported dominated friendly linked related affiliated area era like only speaking brokered mediated imposed inspired aligned wing'.split(
    ' ',
  ),
);
const BEFORE_CAPITAL = new Set('pro anti ex non post pre mid trans inter then now'.split(' '));

function splitsAtHyphen(text: string, from: number, at: number): boolean {
  if (isNumber(text, from, at)) return true; // 10-year-old, 2012-13
  const next = classOf(text.charCodeAt(at + 1));
  if (next === UPPER) return at - from <= 5 && BEFORE_CAPITAL.has(text.slice(from, at).toLowerCase());
  if (next !== LETTER || classOf(text.charCodeAt(from)) !== UPPER) return false;
  let end = at + 1;
  while (classOf(text.charCodeAt(end)) === LETTER && end < text.length && end - at < 14) end++;
  return !isWordCode(text.charCodeAt(end)) && AFTER_NAME.has(text.slice(at + 1, end));
}

/** `2,975`, `5.4m`, `19th`, `3:30pm` */
function isNumber(text: string, from: number, to: number): boolean {
  let at = from;
  while (at < to && (classOf(text.charCodeAt(at)) === DIGIT || (at > from && (text[at] === ',' || text[at] === '.' || text[at] === ':'))))
    at++;
  return at > from && to - at <= 2;
}

/** Runs to the next white space, without the punctuation at its end. */
function endOfAddress(text: string, at: number): number {
  let end = at;
  while (end < text.length && classOf(text.charCodeAt(end)) !== SPACE && classOf(text.charCodeAt(end)) !== BREAK) end++;
  while (end > at + 1 && classOf(text.charCodeAt(end - 1)) === PUNCTUATION && text[end - 1] !== '/') end--;
  return end;
}

/** Does the full stop at `at` belong to the word: `U.S.`, `J.`, `Sen.`, `No. 3`? */
function keepsStop(text: string, from: number, at: number): boolean {
  const length = at - from;
  const capital = classOf(text.charCodeAt(from)) === UPPER;
  if (text.charCodeAt(at + 1) === FULL_STOP) return false;
  if (length === 1) return capital && classOf(text.charCodeAt(at + 1)) !== BREAK && at + 1 < text.length && text[from] !== 'I';
  if (text.charCodeAt(at - 2) === FULL_STOP) return true;
  if (length > 6) return false;
  const word = text.slice(from, at).toLowerCase();
  if (word === 'no' || word === 'nos' || word === 'p' || word === 'in' || word === 'art')
    return /^\s?\d/.test(text.slice(at + 1, at + 3)) && capital;
  return (BEFORE_NAME.has(word) || MAY_END.has(word)) && (capital || !CAPITAL_ONLY.has(word));
}

/** Splits clitics off: `'s`, `'re`, `n't`. */
function pushWord(scan: Scan, from: number, to: number): number {
  const { text } = scan;
  const cut = to - from > 2 ? cliticAt(text, from, to) : to;
  if (cut <= from || cut >= to) return push(scan, from, to);
  push(scan, from, cut);
  return push(scan, cut, to);
}

function cliticAt(text: string, from: number, to: number): number {
  const last = fold(text.charCodeAt(to - 1));
  if (fold(text.charCodeAt(to - 2)) === APOSTROPHE) {
    if (last === 0x73 || last === 0x64 || last === 0x6d) return to - 2;
    return last === 0x74 && fold(text.charCodeAt(to - 3)) === 0x6e ? to - 3 : to;
  }
  if (to - from < 4 || fold(text.charCodeAt(to - 3)) !== APOSTROPHE) return to;
  const pair = String.fromCharCode(fold(text.charCodeAt(to - 2)), last);
  return pair === 'll' || pair === 're' || pair === 've' ? to - 3 : to;
}
