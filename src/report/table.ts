import type { Outcome } from '../facts.ts';
import { type Block, blocksOf } from './blocks.ts';
import { cardLines } from './card.ts';
import { countReporter } from './count.ts';
import { gridLines } from './grid.ts';
import { type Palette, paletteOf } from './paint.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import type { Kind } from './select.ts';
import { headingOf, titleOf } from './summary.ts';
import { oneLine } from './visible.ts';
import { cut } from './width.ts';

const COLORS: Record<Kind, keyof Palette> = { entity: 'cyan', quote: 'yellow', number: 'green', date: 'magenta' };

/** Tables for the eye: a heading, a title, a block a kind; quotes alone as cards. */
export async function tableReporter(options: ReportOptions): Promise<Reporter> {
  if (options.count) return countReporter(options);
  const palette = await paletteOf(options.color);
  let before = '';
  return {
    open: () => '',
    document(outcome) {
      if ('failure' in outcome) return '';
      const page =
        before +
        pageLines(outcome, options, palette)
          .map((line) => `${line}\n`)
          .join('');
      before = '\n';
      return page;
    },
    close: () => '',
  };
}

type Read = Extract<Outcome, { sheet: unknown }>;

function pageLines({ sheet, text, words }: Read, options: ReportOptions, palette: Palette): string[] {
  const width = options.full ? null : options.width;
  const trim = (line: string) => (width === null ? line : cut(line, width));
  const lines = [palette.dim(trim(oneLine(headingOf(sheet, words))))];
  const title = trim(oneLine(titleOf(sheet, text)));
  if (title) lines.push(palette.bold(title));
  for (const block of blocksOf({ sheet, text }, options)) {
    lines.push('', titleLine(block, trim, palette));
    if (block.kind === 'quote' && options.view === 'quotes') lines.push(...cardLines({ sheet, text }, options, palette));
    else if (block.rows.length > 0)
      lines.push(
        ...gridLines(
          block.columns,
          block.rows.map(({ cells }) => cells),
          width,
          palette,
        ),
      );
    lines.push(...block.checks.map(({ ok, text }) => palette[ok ? 'green' : 'red'](trim(`  ${ok ? '✓' : '✗'} ${oneLine(text)}`))));
  }
  return lines;
}

function titleLine({ kind, title, summary, rows }: Block, trim: (line: string) => string, palette: Palette): string {
  const line = trim(`${title}  ${rows.length > 0 ? oneLine(summary) : 'none'}`);
  return palette.bold(palette[kind ? COLORS[kind] : 'bold'](line.slice(0, title.length))) + line.slice(title.length);
}
