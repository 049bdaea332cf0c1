import { isatty } from 'node:tty';
import type { Problem } from '../problem.ts';
import { findInputs, type Input } from '../read/articles.ts';
import { kindsOf } from '../report/columns.ts';
import type { View } from '../report/formats.ts';
import { type Reporter, reporterFor } from '../report/reporter.ts';
import { extractAll } from './documents.ts';
import { say } from './messages.ts';
import type { Options } from './options.ts';
import { isStandard, openSink, type Sink } from './output.ts';
import { extractionOf, formatOf, jobsOf, looksOf } from './plan.ts';
import { openProgress, type Progress } from './progress.ts';
import { settle } from './settings.ts';
import { openTally, type Tally } from './tally.ts';
import type { Answer } from './work.ts';

/** Reads, extracts, selects and prints one view of the inputs; gives the exit code. */
export async function runView(view: View, paths: string[], given: Options): Promise<number> {
  const settings = settle(given, process.env, process.cwd());
  const { options } = settings;
  const terminal = isStandard(options.output) && process.stdout.isTTY === true;
  const format = formatOf(settings, terminal);
  const looks = looksOf(view, settings, { env: process.env, terminal, columns: process.stdout.columns });
  const extraction = extractionOf(settings);
  const inputs = await findInputs(paths, extraction.reading);
  const reporter = await reporterFor(format, { ...looks, many: inputs.length > 1 });
  const progress = progressOf(inputs, options);
  const screen = { midLine: false };
  const tally = openTally(options, kindsOf(view, looks.kinds), (text) => {
    progress.clear();
    say(screen.midLine ? `\n${text}` : text);
    screen.midLine = false;
  });
  const answers = extractAll(inputs, extraction, jobsOf(settings), (bytes) => {
    tally.counts.bytes += bytes;
  });
  const sink = await openSink(options.output);
  const write = (text: string) => {
    if (terminal && text !== '') {
      progress.clear();
      screen.midLine = !text.endsWith('\n');
    }
    return sink.write(text);
  };
  await printTo(sink, () => printAll(answers, reporter, write, tally, progress, options.failFast ?? false));
  if (inputs.some((input) => 'path' in input && input.path === null)) process.stdin.destroy();
  tally.finish();
  return tally.exitCode;
}

/** Closes the sink, or discards what it holds if the work fails. */
async function printTo(sink: Sink, print: () => Promise<boolean>): Promise<void> {
  try {
    if (await print()) await sink.close();
  } catch (error) {
    await sink.discard();
    throw error;
  }
}

/** Prints what comes; `false` if the reader of the output has gone. */
async function printAll(
  answers: AsyncIterable<Answer>,
  reporter: Reporter,
  write: Sink['write'],
  tally: Tally,
  progress: Progress,
  failFast: boolean,
): Promise<boolean> {
  if (!(await write(reporter.open()))) return false;
  for await (const answer of answers) {
    if (!(await write(reporter.document(tally.count(answer))))) return false;
    progress.tick(tally.counts);
    if (failFast && tally.failed > 0) break;
  }
  progress.clear();
  return write(reporter.close());
}

/** The progress line, where standard error is a terminal; else one that does nothing. */
function progressOf(inputs: (Input | Problem)[], { quiet }: Options): Progress {
  if (quiet || !isatty(2)) return { tick: () => {}, clear: () => {} };
  const sizes = inputs.map((input) => ('bytes' in input ? input.bytes : 0));
  const total = sizes.includes(null) ? null : sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
  return openProgress({ write: say, columns: process.stderr.columns }, total, () => performance.now());
}
