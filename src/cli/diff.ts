import type { DiffReport } from '../facts.ts';
import { Problem } from '../problem.ts';
import { findInputs } from '../read/articles.ts';
import { DIFF_FORMATS, type DiffFormat, diffText } from '../report/differences.ts';
import { type Reading, readingsOf } from './check-readings.ts';
import { say } from './messages.ts';
import type { Options } from './options.ts';
import { openSink } from './output.ts';
import { type Extraction, extractionOf, looksOf } from './plan.ts';
import { type Settings, settle } from './settings.ts';
import { openTally, type Tally } from './tally.ts';

const ALL = { kinds: null, types: null, speaker: null, minConfidence: null, limit: null, sort: null };

/** `factsheet diff OLD NEW`; gives the exit code: 1 if the facts differ. */
export async function runDiff(words: string[], given: Options): Promise<number> {
  const settings = settle(given, process.env, process.cwd());
  const { options } = settings;
  const format = diffFormat(settings);
  if (words.length !== 2)
    throw new Problem('not-two', `diff takes two files, OLD and NEW; ${words.length === 1 ? '1 was' : `${words.length} were`} given`);
  const extraction: Extraction = { ...extractionOf(settings), selection: ALL };
  const tally = openTally({ ...options, failEmpty: false }, [], say);
  const first = await readOne(words[0], extraction, null, tally);
  const now = await readOne(words[1], extraction, first?.sheet.date?.value ?? null, tally);
  const date = first && words[0] !== '-' && !first.sheet.date ? now?.sheet.date : null;
  const old = date ? await readOne(words[0], extraction, date.value, tally) : first;
  tally.finish();
  if (!old || !now) return tally.exitCode || 2;
  const { diffFacts } = await import('../check/diff.ts');
  const report = selected(diffFacts(old, now), options);
  await print(report, format, settings);
  return report.entries.length > 0 && options.failOn !== 'never' ? 1 : 0;
}

/** The one document of a file. */
async function readOne(path: string, extraction: Extraction, date: string | null, tally: Tally): Promise<Reading | null> {
  const inputs = await findInputs([path], { ...extraction.reading, filesFrom: null });
  let found: Reading | null = null;
  for await (const reading of readingsOf(inputs, extraction, date)) {
    if (tally.count(reading) && 'problem' in reading) return null;
    if (found) throw new Problem('not-one', 'more than one document; diff compares two', { source: path });
    found = reading as Reading;
  }
  return found;
}

function selected(report: DiffReport, { kind }: Options): DiffReport {
  return kind ? { ...report, entries: report.entries.filter((entry) => kind.includes(entry.kind)) } : report;
}

function diffFormat({ options: { format = 'auto', output } }: Settings): DiffFormat {
  if (format === 'auto') return output && /\.(json|jsonl|ndjson)$/i.test(output) ? 'json' : 'table';
  const found = DIFF_FORMATS.find((name) => name === format);
  if (found) return found;
  throw new Problem('bad-option', `'${format}' is not for a diff; give one of ${DIFF_FORMATS.join(', ')}`, { source: '--format' });
}

async function print(report: DiffReport, format: DiffFormat, settings: Settings): Promise<void> {
  const { output } = settings.options;
  const terminal = !output && process.stdout.isTTY === true;
  const { color } = looksOf('sheet', settings, { env: process.env, terminal, columns: process.stdout.columns });
  const sink = await openSink(output);
  await sink.write(await diffText(report, format, color));
  await sink.close();
}
