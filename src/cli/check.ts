import type { CheckReport, Failure, Level } from '../facts.ts';
import { LEVELS } from '../facts.ts';
import { Problem } from '../problem.ts';
import { findInputs } from '../read/articles.ts';
import type { FindingReporter } from '../report/findings.ts';
import { type CheckPlan, checkPlan } from './check-plan.ts';
import { type Reading, readingsOf } from './check-readings.ts';
import { shortHelp } from './help.ts';
import { say } from './messages.ts';
import type { Options } from './options.ts';
import { openSink } from './output.ts';
import { openTally, type Tally } from './tally.ts';

/** `factsheet check` and `factsheet diff`; gives the exit code. The one place where `src/check` is called. */
export async function runCheck(command: 'check' | 'diff', words: string[], options: Options): Promise<number> {
  if (command === 'diff') return (await import('./diff.ts')).runDiff(words, options);
  if (words.length === 0 && !options.filesFrom && process.stdin.isTTY) {
    say(shortHelp('check'));
    return 2;
  }
  const plan = await checkPlan(options, process.stdout.isTTY === true);
  const tally = openTally({ ...plan.settings.options, failEmpty: false }, [], say);
  const sources = await sourcesOf(plan, tally);
  if (!sources) return 2;
  const found = await printReports(plan, words, sources, tally);
  tally.finish();
  return tally.exitCode || (found ? 1 : 0);
}

/** Every source, or `null` if one cannot be read: what is missing there would be missing in the check. */
async function sourcesOf({ settings, extraction }: CheckPlan, tally: Tally): Promise<Reading[] | null> {
  const { against = [] } = settings.options;
  if (against.length === 0) return [];
  const sources: Reading[] = [];
  for await (const reading of readingsOf(await findInputs(against, { ...extraction.reading, filesFrom: null }), extraction, null)) {
    if ('problem' in reading) tally.count(reading);
    else sources.push(reading);
  }
  if (tally.failed > 0) return null;
  if (sources.length === 0) throw new Problem('no-source', 'no source to check against', { source: '--against' });
  return sources;
}

/** Checks and prints document by document; was anything found that counts? */
async function printReports(plan: CheckPlan, words: string[], against: Reading[], tally: Tally): Promise<boolean> {
  const { settings, extraction } = plan;
  const { openSource } = await import('../check/check.ts');
  const sources = against.map(openSource);
  const dates = new Set(against.flatMap(({ sheet }) => sheet.date?.value ?? []));
  const date = dates.size === 1 ? [...dates][0] : null;
  const { output } = settings.options;
  const sink = await openSink(output);
  const inputs = await findInputs(words, extraction.reading);
  const reporters = await plan.reporters(inputs.length > 1);
  let found = false;
  const write = (show: (reporter: FindingReporter) => string) => {
    reporters.summary?.(show);
    return sink.write(show(reporters.main));
  };
  try {
    let open = await write((reporter) => reporter.open());
    for await (const reading of open ? readingsOf(inputs, extraction, date) : []) {
      const outcome = tally.count(reading);
      const checked = 'failure' in outcome ? outcome : plan.check(outcome, sources);
      found ||= !('failure' in checked) && failsOn(checked, plan.failOn);
      open = await write((reporter) => reporter.document(checked as CheckReport | { failure: Failure }));
      if (!open || (settings.options.failFast && tally.failed > 0)) break;
    }
    if (open) await write((reporter) => reporter.close());
    await sink.close();
    await reporters.finish();
  } catch (error) {
    await sink.discard();
    throw error;
  }
  return found;
}

function failsOn({ findings }: CheckReport, level: Level | 'never'): boolean {
  return level !== 'never' && findings.some((finding) => LEVELS.indexOf(finding.level) <= LEVELS.indexOf(level));
}
