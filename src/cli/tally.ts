import type { Outcome } from '../facts.ts';
import { Problem } from '../problem.ts';
import { KINDS as KINDS_OF_FACTS, type Kind } from '../report/select.ts';
import { bugLine, counted, line, lineOf } from './messages.ts';
import type { Options } from './options.ts';
import { megabytes } from './progress.ts';
import type { Answer, Extract, Failed } from './work.ts';

/** Counts what a run comes to, and says on standard error what is to be said about it. */
export interface Tally {
  /** Counts an answer and makes it an outcome. */
  count(answer: Answer): Outcome;
  /** The summary and `--stats`. */
  finish(): void;
  readonly failed: number;
  readonly exitCode: number;
  /** For the progress line. */
  counts: { documents: number; bytes: number };
}

/** A tally of the facts of the kinds that are `shown`; it speaks through `say`. */
export function openTally(options: Options, shown: Kind[], say: (text: string) => void): Tally {
  const began = performance.now();
  const counts = { documents: 0, bytes: 0 };
  const facts = { entities: 0, quotes: 0, numbers: 0, dates: 0 };
  const kinds = KINDS.filter((_, i) => shown.includes(KINDS_OF_FACTS[i]));
  const note = (text: string) => options.quiet || say(line(text));
  let [sources, failed, bugs] = [0, 0, 0];
  let source: string | null = null;
  let open = { documents: 0, dates: 0 };
  const leave = () => {
    if (open.documents > 0) note(undated(source ?? '-', open));
    open = { documents: 0, dates: 0 };
  };
  const enter = (name: string) => {
    if (name === source) return;
    leave();
    sources++;
    source = name;
  };
  const fail = ({ problem }: Failed): Outcome => {
    failed++;
    enter(problem.place?.source ?? '-');
    if (problem.stack !== undefined) bugs++;
    say(complaintLine(problem, options.verbose === true));
    return { failure: { schema: 'factsheet/1', source: placeOf(problem), error: { code: problem.code, message: problem.message } } };
  };
  const keep = ({ sheet, text, words, unresolved }: Extract): Outcome => {
    enter(sheet.source);
    for (const kind of kinds) facts[kind] += sheet[kind].length;
    if (unresolved > 0) open = { documents: open.documents + 1, dates: open.dates + unresolved };
    if (options.verbose) note(`${sheet.source}: ${counted(words, 'word')}, ${factsShown(sheet, kinds)}`);
    return { sheet, text, words };
  };
  return {
    counts,
    count(answer) {
      counts.documents++;
      return 'problem' in answer ? fail(answer) : keep(answer);
    },
    finish() {
      leave();
      const whole = sources === counts.documents ? 'file' : 'document';
      if (failed > 0 && counts.documents > 1) note(`${failed} of ${counted(counts.documents, whole)} could not be read`);
      if (options.stats) say(line(statsOf(counts, failed, factsShown(facts, kinds), performance.now() - began)));
    },
    get failed() {
      return failed;
    },
    get exitCode() {
      if (bugs > 0) return 70;
      if (failed > 0) return 2;
      return options.failEmpty && kinds.every((kind) => facts[kind] === 0) ? 1 : 0;
    },
  };
}

const KINDS = ['entities', 'quotes', 'numbers', 'dates'] as const;
type Plural = (typeof KINDS)[number];

function complaintLine({ code, message, place, stack }: Failed['problem'], verbose: boolean): string {
  if (stack === undefined) return lineOf(new Problem(code, message, place));
  return bugLine(Object.assign(new Error(message), { stack }), verbose, place?.source);
}

function placeOf({ place }: Failed['problem']): string {
  return place ? `${place.source}${place.line ? `:${place.line}` : ''}` : '-';
}

/** One note a source, however many documents without a date it holds. */
function undated(source: string, { documents, dates }: { documents: number; dates: number }): string {
  const where = documents > 1 ? ` in ${counted(documents, 'document')}` : '';
  return `note: ${source}: no publication date${where}: ${counted(dates, 'relative date')} left unresolved; add --date YYYY-MM-DD`;
}

function factsShown(found: Record<Plural, unknown[] | number>, kinds: Plural[]): string {
  return kinds.map((kind) => `${typeof found[kind] === 'number' ? found[kind] : found[kind].length} ${kind}`).join(', ');
}

function statsOf(counts: Tally['counts'], failed: number, facts: string, milliseconds: number): string {
  const { documents, bytes } = counts;
  const size = `${megabytes(bytes)} MB in ${(milliseconds / 1000).toFixed(2)} s (${megabytes((bytes / Math.max(1, milliseconds)) * 1000)} MB/s)`;
  const memory = `${Math.round(process.resourceUsage().maxRSS / 1024)} MB of memory`;
  return `${counted(documents, 'document')}${failed ? `, ${failed} failed` : ''}; ${facts}; ${size}; ${memory}`;
}
