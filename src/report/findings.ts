import type { CheckReport, Failure } from '../facts.ts';

/** How the findings of a check may be written. */
export const FINDING_FORMATS = ['table', 'lines', 'markdown', 'json', 'jsonl', 'github', 'sarif'] as const;
export type FindingFormat = (typeof FINDING_FORMATS)[number];

/** What one checked document came to. */
export type Checked = CheckReport | { failure: Failure };

/** A rule as reports explain it. */
export interface RuleText {
  name: string;
  level: 'error' | 'warning' | 'note';
  about: string;
}

/** What a report of findings needs to know. */
export interface FindingOptions {
  /** chalk's level. */
  color: 0 | 1 | 2 | 3;
  /** The output is a terminal: control characters are made visible in every format. */
  terminal: boolean;
  /** More than one document is sure to come. */
  many: boolean;
  /** For `sarif`: the rules and the program's version. */
  rules: readonly RuleText[];
  version: string;
}

/** Writes documents one by one: `open() + document() × n + close()` is the whole output. */
export interface FindingReporter {
  open(): string;
  document(checked: Checked): string;
  close(): string;
}

/** The reporter of a format; loads that format's code only. */
export async function findingReporterFor(format: FindingFormat, options: FindingOptions): Promise<FindingReporter> {
  switch (format) {
    case 'table':
      return (await import('./findings-table.ts')).findingsTable(options);
    case 'lines':
      return (await import('./findings-lines.ts')).findingsLines(options);
    case 'markdown':
      return (await import('./findings-markdown.ts')).findingsMarkdown();
    case 'json':
    case 'jsonl':
      return (await import('./findings-json.ts')).findingsJson(format, options);
    case 'github':
      return (await import('./findings-github.ts')).findingsGithub();
    case 'sarif':
      return (await import('./findings-sarif.ts')).findingsSarif(options);
  }
}
