import papaparse from 'papaparse';
import type { Cell } from './columns.ts';
import { recordsOf } from './records.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { visible } from './visible.ts';

/** RFC 4180: a header and a record a fact, CRLF at the line's end. Nothing is cut. */
export function csvReporter(options: ReportOptions): Reporter {
  const { names, of } = recordsOf(options);
  // A lone empty field would be an empty line, which readers skip.
  const lone = names.length === 1;
  const config = { newline: '\r\n', quotes: lone };
  const clean = (cell: Cell) => (typeof cell === 'string' && options.terminal ? visible(cell) : (cell ?? ''));
  const write = (rows: Cell[][]) => {
    if (rows.length === 0) return '';
    return `${papaparse.unparse(lone || options.terminal ? rows.map((row) => row.map(clean)) : rows, config)}\r\n`;
  };
  return { open: () => write([names]), document: (outcome) => write(of(outcome)), close: () => '' };
}
