import type { Failure, Outcome } from '../facts.ts';
import { type Block, type BlockRow, blocksOf } from './blocks.ts';
import { kindsOf } from './columns.ts';
import type { GridColumn } from './grid.ts';
import { type Anchors, escapeHtml, markedLines, marksOf } from './marked.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { STYLE } from './style.ts';
import { headingOf, titleOf } from './summary.ts';
import { oneLine } from './visible.ts';

/** One page that needs nothing else: no script, no network. The article with its facts marked, and the tables. */
export function htmlReporter(options: ReportOptions): Reporter {
  let count = 0;
  const start = (title: string) => (count++ === 0 ? headOf(title) : '');
  return {
    open: () => '',
    document(outcome) {
      if ('failure' in outcome) return start('Fact sheet') + failureSection(outcome.failure);
      const { sheet, text } = outcome;
      return start(oneLine(titleOf(sheet, text)) || sheet.source) + documentSection(outcome, `d${count}-`, { ...options, fields: null });
    },
    close: () => `${start('Fact sheet')}</main>\n</body>\n</html>\n`,
  };
}

const SHOWN = [
  ['entity', 'Entities'],
  ['quote', 'Quotes'],
  ['number', 'Numbers'],
  ['date', 'Dates'],
];

function headOf(title: string): string {
  const boxes = SHOWN.map(
    ([kind, name]) => `<label><input type="checkbox" id="show-${kind}" checked> <span class="key ${kind}">${name}</span></label>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#facts">Skip to the tables</a>
<div class="bar" role="group" aria-label="Kinds of facts marked in the text">Mark ${boxes.join('\n')}</div>
<main>
`;
}

type Read = Extract<Outcome, { sheet: unknown }>;

function documentSection({ sheet, text, words }: Read, prefix: string, options: ReportOptions): string {
  const blocks = blocksOf({ sheet, text }, options);
  const anchors = anchorsOf(blocks, prefix);
  const lines = markedLines(text, marksOf(sheet, kindsOf(options.view, options.kinds)), anchors);
  const headline = sheet.title === null ? lines.findIndex((line) => line.trim() !== '') : -1;
  const title = sheet.title === null ? (lines[headline] ?? escapeHtml(oneLine(sheet.id))) : escapeHtml(oneLine(sheet.title));
  const paragraphs = lines.filter((line, k) => k !== headline && line.trim() !== '').map((line) => `<p>${line}</p>\n`);
  return `<div class="doc">
<header>
<p class="about">${escapeHtml(oneLine(headingOf(sheet, words)))}</p>
<h1>${title}</h1>
</header>
<article>
${paragraphs.join('')}</article>
<div class="tables"${prefix === 'd1-' ? ' id="facts"' : ''}>
${blocks.map((block) => blockSection(block, anchors)).join('')}</div>
</div>
`;
}

function failureSection({ source, error }: Failure): string {
  return `<div class="doc">\n<header>\n<p class="about">${escapeHtml(oneLine(source))}</p>\n<h1>Could not be read</h1>\n</header>\n<p>${escapeHtml(oneLine(error.message))}</p>\n</div>\n`;
}

/** A row is named after its first fact; all its facts lead there. */
function anchorsOf(blocks: Block[], prefix: string): Anchors {
  const rows = new Map<string, string>();
  for (const { places } of blocks.flatMap((block) => block.rows)) {
    for (const { anchor } of places) rows.set(factOf(anchor), factOf(places[0].anchor));
  }
  return { place: (anchor) => prefix + anchor, row: (id) => `${prefix}row-${rows.get(id) ?? id}` };
}

// “e3.2” is the second mention of e3
function factOf(anchor: string): string {
  return anchor.split('.')[0];
}

function blockSection({ kind, title, summary, columns, rows, checks }: Block, anchors: Anchors): string {
  const heading = `<h2><span class="key ${kind}">${title[0]}${title.slice(1).toLowerCase()}</span> <small>${rows.length > 0 ? escapeHtml(oneLine(summary)) : 'none'}</small></h2>`;
  const heads = columns
    .map(({ name, head, right }) => `<th scope="col"${right ? ' class="right"' : ''}>${name === 'at' ? 'At' : escapeHtml(head)}</th>`)
    .join('');
  const body = rows.map((row) => rowHtml(row, columns, anchors)).join('');
  const table = rows.length > 0 ? `\n<table>\n<thead><tr>${heads}</tr></thead>\n<tbody>\n${body}</tbody>\n</table>` : '';
  const notes = checks
    .map(({ ok, text }) => `<li class="${ok ? 'ok' : 'bad'}">${ok ? '✓' : '✗'} ${escapeHtml(oneLine(text))}</li>`)
    .join('');
  return `<section>\n${heading}${table}${notes && `\n<ul class="checks">${notes}</ul>`}\n</section>\n`;
}

function rowHtml({ cells, places }: BlockRow, columns: GridColumn[], anchors: Anchors): string {
  const links = () => places.map(({ at, anchor }) => `<a href="#${anchors.place(anchor)}">${at}</a>`).join(' ');
  const html = columns.map(({ name, right, style }, k) => {
    const classes = [(name === 'at' || name === 'shown') && name, right && 'right', style === 'bold' && 'bold'].filter(Boolean).join(' ');
    return `<td${classes && ` class="${classes}"`}>${name === 'at' ? links() : escapeHtml(cells[k])}</td>`;
  });
  const id = places[0] ? ` id="${anchors.row(factOf(places[0].anchor))}"` : '';
  return `<tr${id}>${html.join('')}</tr>\n`;
}
