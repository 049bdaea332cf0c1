import type { Reporter, ReportOptions } from './reporter.ts';

/** JSON lines. */
export function jsonReporter(_format: 'json' | 'jsonl', _options: ReportOptions): Reporter {
  return {
    open: () => '',
    document: (outcome) => `${JSON.stringify('sheet' in outcome ? outcome.sheet : outcome.failure)}\n`,
    close: () => '',
  };
}
