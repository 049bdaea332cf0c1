import type { FactSheet } from '../facts.ts';
import { kindsOf } from './columns.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import type { Kind } from './select.ts';
import { grouped } from './value.ts';
import { oneLine } from './visible.ts';

const NAMES = { entity: 'entities', quote: 'quotes', number: 'numbers', date: 'dates' } as const;

type Page = Pick<ReportOptions, 'view' | 'kinds'>;

/** How many facts of each kind on a page. */
export function countsOf(sheet: FactSheet, { view, kinds }: Page): Record<string, number> {
  const { entities, quotes, numbers, dates } = sheet;
  const all = { entities, quotes, numbers, dates };
  return Object.fromEntries(countNames({ view, kinds }).map((name) => [name, all[name].length]));
}

/** The names of the counts of a page. */
export function countNames({ view, kinds }: Page): (typeof NAMES)[Kind][] {
  return kindsOf(view, kinds).map((kind) => NAMES[kind]);
}

/** Whether `--count` comes to a single number: one view of one document. */
export function isBareCount({ count, many, ...page }: ReportOptions): boolean {
  return count && !many && countNames(page).length === 1;
}

/** `16`, or a line a document: `article.txt: 26 entities, 16 quotes`. */
export function countReporter(options: ReportOptions): Reporter {
  const documentCounts = (sheet: FactSheet) => {
    const counts = Object.entries(countsOf(sheet, options));
    if (isBareCount(options)) return `${counts[0][1]}\n`;
    return `${oneLine(sheet.source)}: ${counts.map(([name, count]) => `${grouped(count)} ${name}`).join(', ')}\n`;
  };
  return {
    open: () => '',
    document: (outcome) => ('sheet' in outcome ? documentCounts(outcome.sheet) : ''),
    close: () => '',
  };
}
