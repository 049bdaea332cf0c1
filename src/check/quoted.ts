import type { PlacedSpan, Span } from '../facts.ts';
import { alignWords } from './align.ts';
import type { Context, Opened } from './reading.ts';
import { holdsPieces, type RunIndex } from './runs.ts';
import { SMALL_WORDS, splitWords, type Words } from './words.ts';

/** What the sources say of words in quotation marks. */
export type QuotedVerdict =
  | { is: 'found' }
  | { is: 'changed'; source: Opened; words: Words; from: number; to: number }
  | { is: 'absent'; near: { source: Opened; span: Span; placed: PlacedSpan | null; isAlike: boolean } | null };

// […] … ... and [words put in]; [T]he is The
const GAP = /\[[^\]\p{L}]*\]|…|\.{3,}|(?<![\p{L}\p{N}])\[[^\]]*\](?![\p{L}\p{N}])/gu;

/** The words of a quotation, parted where it leaves something out or puts something in. */
export function piecesOf(text: string): string[][] {
  return text
    .split(GAP)
    .map((piece) => splitWords(piece.replace(/[[\]]/g, '')).list)
    .filter((words) => words.length > 0);
}

/** Looks the words between two quotation marks up in all sources; typography aside, they must stand there word by word. */
export function judgeQuoted({ text, sources }: Context, span: Span): QuotedVerdict {
  const quoted = text.text.slice(span.start, span.end);
  const pieces = piecesOf(quoted);
  if (pieces.length === 0 || sources.some(({ words, said }) => holdsPieces(words, pieces) || holdsPieces(said, pieces)))
    return { is: 'found' };
  const words = splitWords(text.text, span);
  const near = sources.map((source) => nearestRun(source, words.list)).reduce((best, next) => (next.share > best.share ? next : best));
  if (near.share >= 0.7 && words.list.length >= 4 && isTelling(near, words, text)) return { is: 'changed', words, ...near };
  return { is: 'absent', near: nearest(sources, words.list, near) };
}

interface Near {
  source: Opened;
  /** Words of the source, half-open. */
  from: number;
  to: number;
  share: number;
}

/** The stretch of the source that has most of the words in their order. */
function nearestRun(source: Opened, list: string[]): Near {
  let best: Near = { source, from: 0, to: 0, share: 0 };
  for (const start of likelyStarts(source.words, list)) {
    const from = Math.max(0, start - 3);
    const window = source.words.list.slice(from, start + list.length + 4);
    const { common, pairs } = alignWords(window, list);
    if (common === 0) continue;
    const [first, last] = [pairs[0], pairs.at(-1)!];
    const share = common / Math.max(list.length, last[0] - first[0] + 1);
    // as many words more at either end as the text has others there
    const begin = Math.max(0, from + first[0] - first[1]);
    const end = Math.min(source.words.list.length, from + last[0] + list.length - last[1]);
    if (share > best.share) best = { source, from: begin, to: end, share };
  }
  return best;
}

/** Where the quotation would begin if its rarer words stood where they do; the five places most words agree on. */
function likelyStarts({ places }: RunIndex, list: string[]): number[] {
  const votes = new Map<number, number>();
  list.slice(0, 200).forEach((word, k) => {
    const found = places.get(word) ?? [];
    if (found.length > 30) return;
    for (const place of found) {
      const bucket = Math.round((place - k) / 4);
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1 / found.length);
    }
  });
  return [...votes]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, 5)
    .map(([bucket]) => bucket * 4);
}

const NEGATIONS = new Set('not no never none nobody nothing neither nor without cannot nowhere hardly'.split(' '));
const NUMBER =
  /^\d|^(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|million|billion|half|dozens?)$/;

/** Is one of the words that differ a negation, a number or a name? */
function isTelling({ source, from, to }: Near, words: Words, text: Opened): boolean {
  const before = source.words.list.slice(from, to);
  const { pairs } = alignWords(before, words.list);
  const [kept, same] = [new Set(pairs.map(([i]) => i)), new Set(pairs.map(([, j]) => j))];
  const gone = before.some((word, i) => !kept.has(i) && tells(word, source.text, source.words.start[from + i]));
  return gone || words.list.some((word, j) => !same.has(j) && tells(word, text.text, words.start[j]));
}

function tells(word: string, text: string, start: number): boolean {
  if (NEGATIONS.has(word) || word.endsWith("n't") || NUMBER.test(word)) return true;
  return !SMALL_WORDS.has(word) && /\p{Lu}/u.test(text.charAt(start)) && /[\p{L},;]\s+$/u.test(text.slice(Math.max(0, start - 3), start));
}

/** The source's own quotation, or run of words, that has most in common with the words. */
function nearest(sources: Opened[], list: string[], run: Near): Extract<QuotedVerdict, { is: 'absent' }>['near'] {
  const main = new Set(list.filter((word) => !SMALL_WORDS.has(word)));
  let best: Extract<QuotedVerdict, { is: 'absent' }>['near'] = null;
  let most = Math.max(1, main.size / 3) - 0.01;
  for (const source of sources) {
    for (const { placed, words } of quotedWords(source)) {
      let common = 0;
      for (const word of main) if (words.has(word)) common++;
      if (common > most) [best, most] = [{ source, span: placed, placed, isAlike: false }, common];
    }
  }
  if (run.share < 0.5 || (best && (run.share < 0.65 || list.length < 5))) return best;
  const { start, end } = run.source.words;
  return { source: run.source, span: { start: start[run.from], end: end[run.to - 1] }, placed: null, isAlike: run.share >= 0.65 };
}

const known = new WeakMap<Opened, { placed: PlacedSpan; words: Set<string> }[]>();

/** The words of each quotation of a source. */
function quotedWords(source: Opened): { placed: PlacedSpan; words: Set<string> }[] {
  const all =
    known.get(source) ??
    source.sheet.quotes.flatMap(({ quoted }) => quoted).map((placed) => ({ placed, words: new Set(splitWords(source.text, placed).list) }));
  known.set(source, all);
  return all;
}
