import type { Cell } from './columns.ts';
import { countReporter, isBareCount } from './count.ts';
import { recordsOf } from './records.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { visible } from './visible.ts';

const ESCAPES: Record<string, string> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '\\': '\\\\' };

/** A header and a line a fact; tab, line end and backslash as `\t`, `\n`, `\r`, `\\`, as Miller reads them. Nothing is cut. */
export function tsvReporter(options: ReportOptions): Reporter {
  if (isBareCount(options)) return countReporter(options);
  const { names, of } = recordsOf(options);
  const write = options.terminal ? (cell: Cell) => visible(escaped(cell)) : escaped;
  const lineOf = (cells: Cell[]) => `${cells.map(write).join('\t')}\n`;
  return {
    open: () => lineOf(names),
    document: (outcome) => of(outcome).map(lineOf).join(''),
    close: () => '',
  };
}

function escaped(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  return /[\t\n\r\\]/.test(text) ? text.replace(/[\t\n\r\\]/g, (character) => ESCAPES[character]) : text;
}
