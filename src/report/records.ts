import type { FactSheet, Outcome } from '../facts.ts';
import { type Cell, type Column, columnsOf, kindsOf, type Row, rowsOf, type Source } from './columns.ts';
import { countNames, countsOf } from './count.ts';
import type { ReportOptions } from './reporter.ts';
import type { Kind } from './select.ts';

/** Facts as records of scalars: what TSV, CSV and `facts` write. */
export interface Records {
  names: string[];
  /** A failed document has none; its error is told on stderr. */
  of: (outcome: Outcome) => Cell[][];
}

/** The records of a page: a fact each, or with `count` a document each; in the columns of `columnView`. */
export function recordsOf({ view, kinds: wanted, fields, explain, count }: ReportOptions, columnView = view): Records {
  if (count) {
    const page = { view, kinds: wanted };
    const names = ['source', 'document', ...countNames(page)];
    const row = (sheet: FactSheet) => [sheet.source, sheet.id, ...Object.values(countsOf(sheet, page))];
    return { names, of: (outcome) => ('sheet' in outcome ? [row(outcome.sheet)] : []) };
  }
  const columns = columnsOf(columnView, fields, explain);
  const kinds = kindsOf(view, wanted);
  return {
    names: columns.map(({ name }) => name),
    of(outcome) {
      if ('failure' in outcome) return [];
      return kinds.flatMap((kind) => recordsIn(outcome, kind, columns));
    },
  };
}

function recordsIn(source: Source, kind: Kind, columns: Column[]): Cell[][] {
  const readers = columns.map((column) => column[kind] as Read | undefined);
  return rowsOf(source, kind).map(({ fact }) => readers.map((read) => (read ? read(fact, source) : null)));
}

type Read = (fact: Row['fact'], source: Source) => Cell;
