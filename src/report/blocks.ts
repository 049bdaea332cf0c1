import type { Check, Entity } from '../facts.ts';
import { ENTITY_TYPES } from '../facts.ts';
import { atOf, type Cell, cellOf, columnNamed, kindsOf, type Row, rowsOf, type Source } from './columns.ts';
import { dateGroups, writtenAs } from './days.ts';
import type { GridColumn } from './grid.ts';
import { layoutOf } from './layout.ts';
import type { ReportOptions } from './reporter.ts';
import type { Kind } from './select.ts';
import { summaryOf } from './summary.ts';
import { oneLine } from './visible.ts';

/** A place in the article that a row stands for: `7:39` and the fact's id, for a mention with its number: `e3.2`. */
export interface RowPlace {
  at: string;
  anchor: string;
}

/** A row of visible one-line cells and all its places. */
export interface BlockRow {
  cells: string[];
  places: RowPlace[];
}

/** One table of a page, ready to be drawn as text, Markdown or HTML. */
export interface Block {
  /** `null` for a table of several kinds. */
  kind: Kind | null;
  title: string;
  summary: string;
  columns: GridColumn[];
  rows: BlockRow[];
  checks: Check[];
}

const TITLES: Record<Kind, string> = { entity: 'ENTITIES', quote: 'QUOTES', number: 'NUMBERS', date: 'DATES' };

/** The tables of a page: one a kind, or one of all facts where the reader chose fields. */
export function blocksOf(source: Source, options: ReportOptions): Block[] {
  if (options.fields) return [fieldBlock(source, options, options.fields)];
  return kindsOf(options.view, options.kinds).map((kind) => kindBlock(source, kind, options));
}

function kindBlock(source: Source, kind: Kind, { view, explain, sort }: ReportOptions): Block {
  const layout = layoutOf(kind, view !== 'sheet', explain);
  const facts = rowsOf(source, kind);
  const rows = kind === 'date' && view === 'sheet' ? dayRows(source, layout) : rowsIn(layout, sort ? facts : byType(facts));
  const checks = source.sheet.checks.filter(({ facts }) => kindOfCheck(facts) === kind);
  return { kind, title: TITLES[kind], summary: summaryOf(source.sheet, kind), ...withoutEmpty(layout, rows), checks };
}

function fieldBlock(source: Source, { view, kinds }: ReportOptions, fields: string[]): Block {
  const columns = fields.map((name, k) => ({ name, head: name.toUpperCase(), min: 6, drop: fields.length - k }));
  const rows = rowsIn(
    columns,
    kindsOf(view, kinds).flatMap((kind) => rowsOf(source, kind)),
  );
  return { kind: null, title: 'FACTS', summary: String(rows.length), columns, rows, checks: [] };
}

function rowsIn(layout: GridColumn[], facts: Row[]): BlockRow[] {
  const columns = layout.map(({ name }) => columnNamed(name));
  return facts.map((row) => ({ cells: columns.map((column) => cellText(cellOf(row, column))), places: placesOf(row) }));
}

// One row a value; the other columns are those of its first expression.
function dayRows(source: Source, layout: GridColumn[]): BlockRow[] {
  return dateGroups(source.sheet.dates).map(({ dates }) => {
    const first = rowsIn(layout, [{ ...source, kind: 'date', fact: dates[0] }])[0].cells;
    const own: Record<string, string> = {
      mentions: String(dates.length),
      text: oneLine(writtenAs(dates)),
      shown: oneLine(dates[0].value ?? '–'),
    };
    return {
      cells: layout.map(({ name }, k) => own[name] ?? first[k]),
      places: dates.map(({ id, ...place }) => ({ at: atOf(place), anchor: id })),
    };
  });
}

// Persons first, and in each type the most mentioned first.
function byType(rows: Row[]): Row[] {
  const turn = ({ fact }: Row) => ENTITY_TYPES.indexOf((fact as Entity).type);
  const weight = ({ fact }: Row) => (fact as Entity).mentions.length;
  return rows[0]?.kind === 'entity' ? [...rows].sort((a, b) => turn(a) - turn(b) || weight(b) - weight(a)) : rows;
}

function placesOf(row: Row): RowPlace[] {
  if (row.kind === 'entity') return row.fact.mentions.map((mention, k) => ({ at: atOf(mention), anchor: `${row.fact.id}.${k + 1}` }));
  const place = row.kind === 'quote' ? row.fact.content[0] : row.fact;
  return place ? [{ at: atOf(place), anchor: row.fact.id }] : [];
}

function cellText(cell: Cell): string {
  return cell === null ? '' : oneLine(String(cell));
}

// Columns that hold nothing in any row take no room.
function withoutEmpty(layout: GridColumn[], rows: BlockRow[]): Pick<Block, 'columns' | 'rows'> {
  const used = layout.map((_, k) => k).filter((k) => layout[k].drop === undefined || rows.some(({ cells }) => cells[k] !== ''));
  return { columns: used.map((k) => layout[k]), rows: rows.map(({ cells, places }) => ({ cells: used.map((k) => cells[k]), places })) };
}

// “1,151 + 1,824 = 2,975” stands under the numbers, a wrong weekday under the dates.
function kindOfCheck(facts: string[]): Kind {
  const letters = new Set(facts.map((id) => id[0]));
  return letters.has('n') ? 'number' : letters.has('d') ? 'date' : letters.has('q') ? 'quote' : 'entity';
}
