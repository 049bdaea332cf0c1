import type { Span } from '../facts.ts';
import type { Finding, Statement } from '../findings.ts';
import type { Document } from '../text/document.ts';
import type { Name } from './cast.ts';

/** For each token what covers it; -1 where nothing does. */
export interface Columns {
  /** Index of the name. */
  name: Int32Array;
  /** Index of the innermost statement whose content it stands in. */
  statement: Int32Array;
  /** Index of the statement within whose quotation marks it stands. */
  quoted: Int32Array;
  /** Index of the statement whose speaker it names. */
  speaker: Int32Array;
  /** Index of the name whose role it is. */
  role: Int32Array;
}

/** Columns of the names and statements of a document. */
export function columnsOf(document: Document, names: Name[], statements: Finding<Statement>[]): Columns {
  const column = () => new Int32Array(document.count).fill(-1);
  const columns: Columns = { name: column(), statement: column(), quoted: column(), speaker: column(), role: column() };
  for (let k = 0; k < names.length; k++) columns.name.fill(k, names[k].from, names[k].to);
  const contents = statements.flatMap(({ fact }, k) => fact.content.map((span) => ({ ...span, k })));
  contents.sort((a, b) => a.start - b.start || b.end - a.end || a.k - b.k);
  for (const content of contents) paint(document, columns.statement, content, content.k);
  statements.forEach(({ fact }, k) => {
    for (const span of fact.quoted) paint(document, columns.quoted, span, k);
    if (fact.speaker) paint(document, columns.speaker, fact.speaker, k);
  });
  return columns;
}

function paint(document: Document, column: Int32Array, { start, end }: Span, value: number): void {
  let to = document.tokenAt(end);
  if (to > 0 && document.start[to - 1] >= end) to--;
  column.fill(value, document.tokenAt(start), to);
}

/** Index of the innermost statement that a span stands in, else `null`. */
export function statementOf(document: Document, { statement }: Columns, { start }: Span): number | null {
  const inner = statement[document.tokenAt(start)] ?? -1;
  return inner < 0 ? null : inner;
}
