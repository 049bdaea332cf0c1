import type { Outcome } from '../facts.ts';
import type { Format, View } from './formats.ts';
import type { Kind, Sort } from './select.ts';

/** How a report is to look. */
export interface ReportOptions {
  view: View;
  /** Names out of `fieldsOf(view)`; `null` = the view's own columns. */
  fields: string[] | null;
  /** Terminal cells in a line; `null` = nothing is cut (cards wrap at 80). */
  width: number | null;
  /** chalk's level. */
  color: 0 | 1 | 2 | 3;
  /** Cut nothing although `width` is known; cards still wrap there. */
  full: boolean;
  /** Say which rule made each fact. */
  explain: boolean;
  /** Numbers of facts instead of the facts. */
  count: boolean;
  /** More than one document is sure to come; `false` where that is not known. */
  many: boolean;
  /** As given to `selectFacts`; `null` lets a table on screen order itself (names by type). */
  sort: Sort | null;
  /** Kinds to show, see `kindsWanted`; others are left out, not shown as none. `null` = those of the view. */
  kinds?: Kind[] | null | undefined;
  /** The output is a terminal: an article's control characters are made visible in every format. */
  terminal: boolean;
}

/** Writes documents one by one, so that nothing is held back: `open() + document() × n + close()` is the whole output. */
export interface Reporter {
  open(): string;
  document(outcome: Outcome): string;
  close(): string;
}

/** What a report is where nothing else is asked for. */
export const DEFAULTS: ReportOptions = {
  view: 'sheet',
  fields: null,
  width: null,
  color: 0,
  full: false,
  explain: false,
  count: false,
  many: false,
  sort: null,
  terminal: false,
};

/** The reporter of a format; loads that format's code only. Field names must come out of `fieldsOf(view)`. */
export async function reporterFor(format: Format, options: Partial<ReportOptions> = {}): Promise<Reporter> {
  const all = { ...DEFAULTS, ...options };
  switch (format) {
    case 'table':
      return (await import('./table.ts')).tableReporter(all);
    case 'tsv':
      return (await import('./tsv.ts')).tsvReporter(all);
    case 'csv':
      return (await import('./csv.ts')).csvReporter(all);
    case 'json':
    case 'jsonl':
      return (await import('./json.ts')).jsonReporter(format, all);
    case 'facts':
      return (await import('./facts.ts')).factsReporter(all);
    case 'markdown':
      return (await import('./markdown.ts')).markdownReporter(all);
    case 'html':
      return (await import('./html.ts')).htmlReporter(all);
    case 'lines':
      return (await import('./lines.ts')).linesReporter(all);
  }
}
