import { Problem } from '../problem.ts';
import { encodingProblem } from './decode.ts';
import { dayOf } from './published.ts';

export const FORMATS = ['text', 'html', 'markdown', 'json', 'jsonl'] as const;
export type Format = (typeof FORMATS)[number];

/** How inputs are found and read: the “input” group of the command's options. */
export interface ReadOptions {
  from: Format | 'auto';
  /** What standard input is called; its suffix gives the type. */
  stdinName: string;
  /** For directories: a pattern without a slash is held against the file's name, one with a slash against its path; `!` leaves out; the last that matches decides. */
  globs: string[];
  /** A file with a path on each line, `-` for standard input. */
  filesFrom: string | null;
  /** The paths of `filesFrom` end in NUL instead of a line break. */
  nullSeparated: boolean;
  /** Dotted paths into a JSON document; `null` tries the usual names. */
  textField: string | null;
  titleField: string | null;
  dateField: string | null;
  idField: string | null;
  /** `auto` or a WHATWG label. */
  encoding: string;
  /** YYYY-MM-DD; wins over what the document says. */
  date: string | null;
  /** Read for `-`; the process's own by default. */
  stdin: AsyncIterable<Uint8Array> | null;
  /** Told how many bytes of the inputs were read, as they are read. */
  onBytes: ((count: number) => void) | null;
}

const DEFAULTS: ReadOptions = {
  from: 'auto',
  stdinName: '-',
  globs: [],
  filesFrom: null,
  nullSeparated: false,
  textField: null,
  titleField: null,
  dateField: null,
  idField: null,
  encoding: 'auto',
  date: null,
  stdin: null,
  onBytes: null,
};

/** The options that were given, over the defaults. */
export function readOptions(given: Partial<ReadOptions> = {}): ReadOptions {
  return { ...DEFAULTS, ...given };
}

/** What is wrong with the options themselves: an unknown encoding, a date that is none. */
export function optionProblems({ encoding, date, from }: ReadOptions): Problem[] {
  const problems: (Problem | null)[] = [
    encodingProblem(encoding),
    date === null || (/^\d{4}-\d\d-\d\d$/.test(date) && dayOf(date))
      ? null
      : new Problem('bad-date', `'${date}' is not a date; write it as YYYY-MM-DD`),
    from === 'auto' || FORMATS.includes(from)
      ? null
      : new Problem('bad-format', `'${from}' is not a format; one of auto, ${FORMATS.join(', ')}`),
  ];
  return problems.filter((problem) => problem !== null);
}
