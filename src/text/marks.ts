import type { Span } from '../facts.ts';
import { BREAK, classOf, DIGIT, isWordCode, SPACE } from './characters.ts';
import { splitIntoParagraphs } from './sentences.ts';

/** A stretch between a pair of quotation marks; `inner` is without the marks. */
export interface MarkPair {
  outer: Span;
  inner: Span;
}

/** Quotation marks of a text: paired stretches, and marks that never close. */
export interface Marks {
  /** In text order, outer before inner. */
  pairs: MarkPair[];
  unclosed: Span[];
}

/**
 * Pairs quotation marks in one pass: curly, straight, `''…''`, ` ``…'' `, guillemets, single marks. A quotation in a
 * quotation is a second level; deeper ones are not kept. Nothing stays open past a paragraph, but where the next one
 * begins with an opening mark (a quotation over paragraphs) the stretch runs to the end of its paragraph, and where the
 * first mark of the next one can only close, to that.
 */
export function pairMarks(text: string, paragraphs: Span[] = splitIntoParagraphs(text)): Marks {
  const opened: Open[] = [];
  const stack: Open[] = [];
  paragraphs.forEach((paragraph, p) => {
    for (let at = paragraph.start; at < paragraph.end; at++) {
      const mark = MARK_OF[text.charCodeAt(at)];
      if (mark) at += readMark(text, at, mark, stack, opened, paragraph) - 1;
    }
    closeParagraph(text, stack, paragraph, paragraphs[p + 1]);
  });
  const pairs: MarkPair[] = [];
  const unclosed: Span[] = [];
  for (const mark of opened) {
    if (mark.inner) pairs.push({ outer: { start: mark.start, end: mark.close }, inner: mark.inner });
    else if (mark.sure) unclosed.push({ start: mark.start, end: mark.start + mark.width });
  }
  return { pairs, unclosed };
}

interface Open {
  start: number;
  width: number;
  family: number;
  /** False where the mark may as well be an apostrophe: it is no mark if nothing closes it. */
  sure: boolean;
  /** A possible end that may be a plural possessive: `‘the boys’ own’`; -1 without one. */
  maybe: number;
  close: number;
  inner: Span | null;
}

const DOUBLE = 1;
const SINGLE = 2;
const ANGLE = 3;
const NARROW_ANGLE = 4;

interface Mark {
  family: number;
  opens: boolean;
  closes: boolean;
}

const MARK_OF: (Mark | undefined)[] = [];
for (const [family, opening, closing, either] of [
  [DOUBLE, '“„‟', '”', '"＂'],
  [SINGLE, '‘‚`', '’', "'"],
  [ANGLE, '«', '»', ''],
  [NARROW_ANGLE, '‹', '›', ''],
] as const) {
  for (const c of opening) MARK_OF[c.charCodeAt(0)] = { family, opens: true, closes: c === '“' && family === DOUBLE };
  for (const c of closing) MARK_OF[c.charCodeAt(0)] = { family, opens: false, closes: true };
  for (const c of either) MARK_OF[c.charCodeAt(0)] = { family, opens: true, closes: true };
}
const DOUBLED: Mark = { family: DOUBLE, opens: true, closes: true };
const DOUBLED_OPEN: Mark = { family: DOUBLE, opens: true, closes: false };
const DOUBLED_CLOSE: Mark = { family: DOUBLE, opens: false, closes: true };

/** Reads the mark at `at` and answers its width. */
function readMark(text: string, at: number, mark: Mark, stack: Open[], opened: Open[], paragraph: Span): number {
  const run = runLength(text, at, paragraph.end);
  if (run > 2) return run; // """"" is a rule or a code fence
  const doubled = mark.family === SINGLE && run === 2;
  if (doubled) mark = mark.opens && mark.closes ? DOUBLED : mark.opens ? DOUBLED_OPEN : DOUBLED_CLOSE;
  const width = doubled ? 2 : 1;
  const before = at > paragraph.start ? text.charCodeAt(at - 1) : 0x20;
  const after = at + width < paragraph.end ? text.charCodeAt(at + width) : 0x20;
  if (mark.family === SINGLE) readSingle(text, at, mark, before, after, stack, opened);
  else readOther(text, { at, width, mark, before, after }, stack, opened);
  return width;
}

function runLength(text: string, at: number, end: number): number {
  let to = at + 1;
  while (to < end && text.charCodeAt(to) === text.charCodeAt(at)) to++;
  return to - at;
}

interface Sighting {
  at: number;
  width: number;
  mark: Mark;
  before: number;
  after: number;
}

function readOther(text: string, { at, width, mark, before, after }: Sighting, stack: Open[], opened: Open[]): void {
  const level = levelOf(stack, mark.family);
  const either = mark.opens && mark.closes;
  if (either && text[at] !== '“' && isInches(text, at, before, level >= 0)) return;
  if (opensHere(text, at, mark, before, after, stack[level])) open(stack, opened, at, width, mark.family, true);
  else if (level >= 0) close(stack, level, at, width);
}

/** Which way does a mark face? One that faces both ways opens at the left edge of a word, or where nothing is open. */
function opensHere(text: string, at: number, mark: Mark, before: number, after: number, top: Open | undefined): boolean {
  if (text[at] === '“') return text[top?.start ?? -1] !== '„';
  // ”Fear,” he said: closes nothing, so it must be meant to open
  if (!mark.opens) return !top && isEdge(before) && isWordCode(after);
  if (!mark.closes) return true;
  if (isEdge(before) && !isGap(after) && !STOPS.has(after)) return true;
  return !top && (!isGap(after) || isGap(before));
}

/** Single marks are quotation marks only at the edges of words: `‘Yes,’ he said`, not `don’t`, `’90s`, `the boys’`. */
function readSingle(text: string, at: number, mark: Mark, before: number, after: number, stack: Open[], opened: Open[]): void {
  const level = levelOf(stack, SINGLE);
  if (mark.opens && isEdge(before) && isWordCode(after) && !isElision(text, at + 1)) {
    if (level >= 0) closeAtMaybe(stack, level);
    open(stack, opened, at, 1, SINGLE, text[at] === '‘');
    return;
  }
  if (level < 0 || !mark.closes || isWordCode(after) || isGap(before)) return;
  const possessive = (text.charCodeAt(at - 1) | 32) === 0x73 && classOf(after) === SPACE && isWordCode(text.charCodeAt(at + 2));
  if (!possessive) close(stack, level, at, 1);
  else if (stack[level].maybe < 0) stack[level].maybe = at;
}

/** `’em`, `’tis`, `’90s` */
function isElision(text: string, at: number): boolean {
  const word = /^(?:\d\ds?|em|til|till|tis|twas|cause|cuz|bout|round|n|neath|twill)(?![\p{L}\p{N}])/iu;
  return word.test(text.slice(at, at + 7));
}

/** `a 12" pipe`, `6'2"` */
function isInches(text: string, at: number, before: number, open: boolean): boolean {
  if (classOf(before) !== DIGIT) return false;
  if (!open) return true;
  const feet = text.charCodeAt(classOf(text.charCodeAt(at - 2)) === DIGIT ? at - 3 : at - 2);
  return feet === 0x27 || feet === 0x2019 || feet === 0x2032;
}

function open(stack: Open[], opened: Open[], start: number, width: number, family: number, sure: boolean): void {
  const mark: Open = { start, width, family, sure, maybe: -1, close: -1, inner: null };
  opened.push(mark);
  stack.push(mark);
  if (stack.length > 2) stack.shift();
}

function close(stack: Open[], level: number, at: number, width: number): void {
  const mark = stack[level];
  stack.length = level;
  mark.inner = { start: mark.start + mark.width, end: at };
  mark.close = at + width;
}

function closeAtMaybe(stack: Open[], level: number): void {
  if (stack[level].maybe >= 0) close(stack, level, stack[level].maybe, 1);
  else if (!stack[level].sure) stack.splice(level, 1);
}

function closeParagraph(text: string, stack: Open[], paragraph: Span, next: Span | undefined): void {
  for (let level = stack.length - 1; level >= 0; level--) {
    const mark = stack[level];
    if (mark.maybe >= 0) close(stack, level, mark.maybe, 1);
    else if (next && mark.sure && reopens(text, next, mark.family)) {
      mark.inner = { start: mark.start + mark.width, end: paragraph.end };
      mark.close = paragraph.end;
    }
  }
  const [outer] = stack;
  stack.length = 0;
  if (outer && !outer.inner && next && outer.family === DOUBLE && closesIn(text, next)) stack.push(outer);
}

/** Is the paragraph's first double mark one that can only close: `It was late.” He left.`? */
function closesIn(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) {
    const mark = MARK_OF[text.charCodeAt(at)];
    if (mark?.family !== DOUBLE) continue;
    const after = at + 1 < end ? text.charCodeAt(at + 1) : 0x20;
    return mark.closes && at > start && !isEdge(text.charCodeAt(at - 1)) && (isGap(after) || STOPS.has(after));
  }
  return false;
}

function reopens(text: string, { start, end }: Span, family: number): boolean {
  const mark = MARK_OF[text.charCodeAt(start)];
  const doubled = mark?.family === SINGLE && text[start + 1] === text[start];
  return mark?.opens === true && (doubled ? DOUBLE : mark.family) === family && start + 1 < end && !isGap(text.charCodeAt(start + 1));
}

/** The innermost open mark of a family; -1 without one. */
function levelOf(stack: Open[], family: number): number {
  for (let level = stack.length - 1; level >= 0; level--) if (stack[level].family === family) return level;
  return -1;
}

function isGap(code: number): boolean {
  const kind = classOf(code);
  return kind === SPACE || kind === BREAK;
}

/** May a quotation begin after it: white space, an opening bracket, a dash, another mark? */
function isEdge(code: number): boolean {
  return isGap(code) || EDGES.has(code);
}

const EDGES = new Set([...'([{-–—―/“‘"„«‹`|>:'].map((c) => c.charCodeAt(0)));
const STOPS = new Set([...',.;:!?)]}'].map((c) => c.charCodeAt(0)));
