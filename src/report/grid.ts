import type { Palette } from './paint.ts';
import { cellsOf, cut } from './width.ts';

/** How a column of a table on screen behaves. */
export interface GridColumn {
  name: string;
  head: string;
  right?: boolean;
  /** May be cut down to so many cells; without it the column keeps its width. */
  min?: number;
  /** Where a line is too narrow, columns with the lowest number go first, before anything is cut; without it the column stays. */
  drop?: number;
  style?: keyof Palette;
}

const GAP = 2;

/** Lines of a table: its heads, then its rows, none wider than `width`. Each cell must be one visible line. */
export function gridLines(columns: GridColumn[], rows: string[][], width: number | null, palette: Palette): string[] {
  const sizes = rows.map((row) => row.map(cellsOf));
  const natural = columns.map(({ head }, k) => sizes.reduce((most, row) => Math.max(most, row[k]), cellsOf(head)));
  const fit = width === null ? natural : fitted(columns, natural, width);
  const heads = lineOf(
    columns,
    fit,
    columns.map(({ head }) => head),
    null,
    () => palette.dim,
  );
  return [heads, ...rows.map((row, i) => lineOf(columns, fit, row, sizes[i], (k) => columns[k].style && palette[columns[k].style]))];
}

function lineOf(
  columns: GridColumn[],
  fit: number[],
  cells: string[],
  sizes: number[] | null,
  paint: (k: number) => Palette['dim'] | undefined,
): string {
  let line = '';
  let owed = 0;
  for (let k = 0; k < cells.length; k++) {
    if (fit[k] === 0) continue;
    const fits = (sizes?.[k] ?? Number.POSITIVE_INFINITY) <= fit[k];
    const shown = fits ? cells[k] : cut(cells[k], fit[k]);
    const size = fits ? sizes![k] : cellsOf(shown);
    const lead = columns[k].right ? fit[k] - size : 0;
    if (size > 0) line += ' '.repeat(owed + lead) + (paint(k)?.(shown) ?? shown);
    owed = size > 0 ? fit[k] - size - lead + GAP : owed + fit[k] + GAP;
  }
  return line;
}

/** Width of each column, 0 where it is dropped; their sum with gaps fits, whatever the width. */
function fitted(columns: GridColumn[], natural: number[], width: number): number[] {
  const fit = natural.map((cells, k) => Math.min(cells, columns[k].min ?? cells));
  const kept = columns.map((_, k) => k);
  const needed = () => kept.reduce((sum, k) => sum + fit[k], GAP * (kept.length - 1));
  while (kept.length > 1 && needed() > width) {
    const lowest = kept.reduce((low, k) => (rankOf(columns[k]) < rankOf(columns[low]) ? k : low), kept.at(-1)!);
    kept.splice(kept.indexOf(lowest), 1);
    fit[lowest] = 0;
  }
  if (needed() > width) fit[kept[0]] = width;
  else widen(fit, natural, kept, width - needed());
  return fit;
}

function rankOf({ drop }: GridColumn): number {
  return drop ?? Number.POSITIVE_INFINITY;
}

/** Shares the free cells among the columns that were cut; who needs least is served first. */
function widen(fit: number[], natural: number[], kept: number[], free: number): void {
  const wanting = kept.filter((k) => fit[k] < natural[k]).sort((a, b) => natural[a] - fit[a] - (natural[b] - fit[b]));
  wanting.forEach((k, served) => {
    const share = Math.min(natural[k] - fit[k], Math.floor(free / (wanting.length - served)));
    fit[k] += share;
    free -= share;
  });
}
