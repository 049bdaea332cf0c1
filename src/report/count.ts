import type { FactSheet } from '../facts.ts';
import type { View } from './formats.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { grouped } from './value.ts';
import { oneLine } from './visible.ts';

/** How many facts of each kind on a page. */
export function countsOf(sheet: FactSheet, view: View): Record<string, number> {
  const { entities, quotes, numbers, dates } = sheet;
  const all = { entities, quotes, numbers, dates };
  const views = view === 'sheet' ? (['entities', 'quotes', 'numbers', 'dates'] as const) : [view];
  return Object.fromEntries(views.map((name) => [name, all[name].length]));
}

/** Whether `--count` comes to a single number: one view of one document. */
export function isBareCount({ count, view, many }: ReportOptions): boolean {
  return count && view !== 'sheet' && !many;
}

/** `16`, or a line a document: `article.txt: 26 entities, 16 quotes`. */
export function countReporter(options: ReportOptions): Reporter {
  const documentCounts = (sheet: FactSheet) => {
    const counts = Object.entries(countsOf(sheet, options.view));
    if (isBareCount(options)) return `${counts[0][1]}\n`;
    return `${oneLine(sheet.source)}: ${counts.map(([name, count]) => `${grouped(count)} ${name}`).join(', ')}\n`;
  };
  return {
    open: () => '',
    document: (outcome) => ('sheet' in outcome ? documentCounts(outcome.sheet) : ''),
    close: () => '',
  };
}
