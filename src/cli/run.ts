import type { Outcome } from '../facts.ts';
import { Problem } from '../problem.ts';
import type { View } from '../report/formats.ts';
import { type Reporter, reporterFor } from '../report/reporter.ts';
import { type Answer, extractAll } from './documents.ts';
import { bugLine, counted, line, lineOf } from './messages.ts';
import type { Options } from './options.ts';
import { fileSink, type Sink, streamSink } from './output.ts';
import { extractionOf, formatOf, jobsOf, looksOf } from './plan.ts';
import { settle } from './settings.ts';
import { articlesFor } from './stub.ts';

/** What a run has come to so far. */
interface Tally {
  documents: number;
  failed: number;
  bugs: number;
  facts: number;
}

/** Reads, extracts, selects and prints one view of the inputs; gives the exit code. */
export async function runView(view: View, inputs: string[], given: Options): Promise<number> {
  const settings = settle(given, process.env, process.cwd());
  const { options } = settings;
  const terminal = !options.output && process.stdout.isTTY === true;
  const format = formatOf(settings, terminal);
  const looks = looksOf(view, settings, { env: process.env, terminal, columns: process.stdout.columns });
  const reporter = await reporterFor(format, { ...looks, many: inputs.length > 1 });
  const extraction = extractionOf(settings);
  const sink = options.output ? await fileSink(options.output) : streamSink(process.stdout);
  const tally: Tally = { documents: 0, failed: 0, bugs: 0, facts: 0 };
  try {
    const whole = await printAll(extractAll(articlesFor(inputs, settings), extraction, jobsOf(settings)), reporter, sink, tally, options);
    if (whole) await sink.close();
  } catch (error) {
    await sink.discard();
    throw error;
  }
  return exitCode(tally, options);
}

/** Prints what comes; `false` if the reader of the output has gone. */
async function printAll(answers: AsyncIterable<Answer>, reporter: Reporter, sink: Sink, tally: Tally, options: Options): Promise<boolean> {
  if (!(await sink.write(reporter.open()))) return false;
  for await (const answer of answers) {
    const outcome = outcomeOf(answer, tally, options);
    if (!(await sink.write(reporter.document(outcome)))) return false;
    if (options.failFast && tally.failed > 0) break;
  }
  return sink.write(reporter.close());
}

/** Counts an answer, says what is to be said about it, and makes it an outcome. */
function outcomeOf(answer: Answer, tally: Tally, options: Options): Outcome {
  tally.documents++;
  if ('problem' in answer) return failure(answer.problem, tally, lineOf(answer.problem));
  const { article, extract } = answer;
  if ('bug' in extract) {
    tally.bugs++;
    const error = Object.assign(new Error(extract.bug.message), { stack: extract.bug.stack });
    return failure(new Problem('bug', extract.bug.message, { source: article.source }), tally, bugLine(error, options.verbose === true));
  }
  const { sheet, words, unresolved } = extract;
  tally.facts += sheet.entities.length + sheet.quotes.length + sheet.numbers.length + sheet.dates.length;
  if (unresolved > 0 && !options.quiet) process.stderr.write(undated(article.source, unresolved));
  return { sheet, text: article.text, words };
}

function failure({ place, code, message }: Problem, tally: Tally, said: string): Outcome {
  tally.failed++;
  process.stderr.write(said);
  const source = place ? `${place.source}${place.line ? `:${place.line}` : ''}` : '-';
  return { failure: { schema: 'factsheet/1', source, error: { code, message } } };
}

function undated(source: string, unresolved: number): string {
  return line(`note: ${source}: no publication date: ${counted(unresolved, 'relative date')} left unresolved; add --date YYYY-MM-DD`);
}

function exitCode(tally: Tally, options: Options): number {
  if (tally.bugs > 0) return 70;
  if (tally.failed > 0) return 2;
  return options.failEmpty && tally.facts === 0 ? 1 : 0;
}
