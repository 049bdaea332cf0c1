/** The pages a reader may ask for: all four kinds on one, or one kind in full. */
export const VIEWS = ['sheet', 'entities', 'quotes', 'numbers', 'dates'] as const;
export type View = (typeof VIEWS)[number];

/** How a sheet may be written (github and sarif are for the findings of a check). */
export const FORMATS = ['table', 'tsv', 'csv', 'json', 'jsonl', 'facts', 'markdown', 'html', 'lines'] as const;
export type Format = (typeof FORMATS)[number];

const SUFFIXES: Record<string, Format> = {
  txt: 'table',
  tsv: 'tsv',
  tab: 'tsv',
  csv: 'csv',
  json: 'json',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
};

/** The format that a file name's suffix picks for `--output`; `null` for a suffix that says nothing. */
export function formatOfFile(name: string): Format | null {
  const suffix = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase();
  return (suffix && SUFFIXES[suffix]) || null;
}

/** Whether `--fields` may choose columns of a format; json and jsonl are the contract whole, html and lines have no columns. */
export function takesFields(format: Format): boolean {
  return !['json', 'jsonl', 'html', 'lines'].includes(format);
}
