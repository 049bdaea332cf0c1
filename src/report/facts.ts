import { escapeControls } from './json.ts';
import { recordsOf } from './records.ts';
import type { Reporter, ReportOptions } from './reporter.ts';

/** JSON lines of flat facts, the same keys in each, whatever the view: for sqlite-utils, DuckDB, Miller, pandas. */
export function factsReporter(options: ReportOptions): Reporter {
  const { names, of } = recordsOf(options, 'sheet');
  const keys = names.map((name) => `${JSON.stringify(name)}:`);
  return {
    open: () => '',
    document: (outcome) =>
      escapeControls(
        of(outcome)
          .map((cells) => `{${cells.map((cell, k) => keys[k] + JSON.stringify(cell)).join(',')}}\n`)
          .join(''),
      ),
    close: () => '',
  };
}
