import { availableParallelism } from 'node:os';
import type { ExtractOptions } from '../facts.ts';
import { Problem } from '../problem.ts';
import type { ReadOptions } from '../read/articles.ts';
import { fieldsOf } from '../report/columns.ts';
import type { Format, View } from '../report/formats.ts';
import { FORMATS, formatOfFile, takesFields } from '../report/formats.ts';
import type { ReportOptions } from '../report/reporter.ts';
import { kindsWanted, type Selection } from '../report/select.ts';
import { colorLevel } from './color.ts';
import { readNameBook } from './names.ts';
import type { Settings } from './settings.ts';
import { suggestion } from './values.ts';

/** What the run depends on outside of the settings. */
export interface Surroundings {
  env: Record<string, string | undefined>;
  /** Is the report written to a terminal, and how wide is that? */
  terminal: boolean;
  columns: number | undefined;
}

/** The part of a plan that a worker needs; plain data. */
export interface Extraction {
  reading: Partial<ReadOptions>;
  options: ExtractOptions;
  selection: Selection;
}

/** How a report is to be written. */
export function formatOf(settings: Settings, terminal: boolean): Format {
  const format = chosenFormat(settings, terminal);
  if (!settings.line.fields || takesFields(format)) return format;
  throw new Problem('bad-option', `${format} has no columns to choose; use facts, tsv, csv, table or markdown`, { source: '--fields' });
}

function chosenFormat({ options }: Settings, terminal: boolean): Format {
  const { format = 'auto', output } = options;
  if ((FORMATS as readonly string[]).includes(format)) return format as Format;
  if (format !== 'auto')
    throw new Problem('bad-option', `'${format}' is for factsheet check; give one of ${FORMATS.join(', ')}`, { source: '--format' });
  return (output && formatOfFile(output)) || (terminal ? 'table' : 'tsv');
}

/** How a report is to look. */
export function looksOf(view: View, settings: Settings, { env, terminal, columns }: Surroundings): Omit<ReportOptions, 'many'> {
  const { fields, full = false, explain = false, count = false, sort = null, kind = null, type = null } = settings.options;
  const width = settings.line.width ?? columnsOf(env) ?? settings.config.width;
  return {
    view,
    fields: Array.isArray(fields) ? fieldsNamed(fields, view) : null,
    width: terminal ? (width ?? (columns || 80)) : (width ?? null),
    color: colorLevel({ option: settings.line.color, env, config: settings.config.color, terminal }),
    full: full || !terminal,
    explain,
    count,
    sort,
    kinds: kind || type ? kindsWanted({ kinds: kind, types: type }) : null,
    terminal,
  };
}

function fieldsNamed(fields: string[], view: View): string[] {
  const known = fieldsOf(view);
  const odd = fields.find((field) => !known.includes(field));
  if (odd === undefined) return fields;
  const near = suggestion(odd, known);
  throw new Problem('bad-option', `no field '${odd}' in ${view}${near || `; fields are ${known.join(', ')}`}`, { source: '--fields' });
}

/** What is extracted and which facts are kept. */
export function extractionOf({ options }: Settings): Extraction {
  const { dateOrder = 'mdy', names, kind = null, type = null, speaker = null, minConfidence = null, limit = null, sort = null } = options;
  return {
    reading: readingOf(options),
    options: { dateOrder, names: names ? readNameBook(names) : null },
    selection: { kinds: kind, types: type, speaker, minConfidence, limit, sort },
  };
}

function readingOf(options: Settings['options']): Partial<ReadOptions> {
  const { from = 'auto', stdinName = '-', glob = [], filesFrom = null, encoding = 'auto', date = null } = options;
  const { textField = null, titleField = null, dateField = null, idField = null } = options;
  return {
    from,
    stdinName,
    globs: glob,
    filesFrom,
    nullSeparated: options.null ?? false,
    textField,
    titleField,
    dateField,
    idField,
    encoding,
    date,
  };
}

/** Threads to use at most: each takes 30 to 50 MB, so that nobody gets more than four unasked. */
export function jobsOf({ options }: Settings): number {
  return options.jobs ?? Math.min(4, availableParallelism());
}

function columnsOf({ COLUMNS }: Surroundings['env']): number | undefined {
  if (!COLUMNS || !/^\d+$/.test(COLUMNS)) return undefined;
  return Math.max(20, Math.min(10_000, Number(COLUMNS))) || undefined;
}
