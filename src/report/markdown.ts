import type { Outcome } from '../facts.ts';
import { type Block, blocksOf } from './blocks.ts';
import { countReporter } from './count.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { headingOf, titleOf } from './summary.ts';
import { oneLine } from './visible.ts';

/** GitHub-flavoured Markdown: a heading a document, a table a kind; nothing is cut. */
export function markdownReporter(options: ReportOptions): Reporter {
  if (options.count) return countReporter(options);
  let before = '';
  return {
    open: () => '',
    document(outcome) {
      if ('failure' in outcome) return '';
      const page = before + pageOf(outcome, options);
      before = '\n';
      return page;
    },
    close: () => '',
  };
}

function pageOf({ sheet, text, words }: Extract<Outcome, { sheet: unknown }>, options: ReportOptions): string {
  const title = escaped(oneLine(titleOf(sheet, text)) || sheet.id);
  const blocks = blocksOf({ sheet, text }, options).map(blockOf);
  return [`# ${title}\n`, `${escaped(oneLine(headingOf(sheet, words)))}\n`, ...blocks].join('\n');
}

function blockOf({ title, summary, columns, rows, checks }: Block): string {
  const heading = `## ${title[0]}${title.slice(1).toLowerCase()}: ${rows.length > 0 ? escaped(oneLine(summary)) : 'none'}\n`;
  if (rows.length === 0) return heading;
  const line = (cells: string[]) => `| ${cells.join(' | ')} |\n`;
  const head = line(columns.map(({ head }) => escaped(head.toLowerCase())));
  const rule = line(columns.map(({ right }) => (right ? '--:' : '---')));
  const notes = checks.map(({ ok, text }) => `- ${ok ? '✓' : '✗'} ${escaped(oneLine(text))}\n`).join('');
  return `${heading}\n${head}${rule}${rows.map(({ cells }) => line(cells.map(escaped))).join('')}${notes && `\n${notes}`}`;
}

// Whatever Markdown or HTML an article holds is shown, not obeyed.
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]|~#]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}
