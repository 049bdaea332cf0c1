import { appendFileSync } from 'node:fs';
import { type Baseline, baselineOf, withoutBaseline } from '../check/baseline.ts';
import { checkFacts, type openSource } from '../check/check.ts';
import { EXPECT_RULES, type Expectation, expectFacts, readExpectation } from '../check/expect.ts';
import { RULES } from '../check/rules.ts';
import type { CheckReport, FactSheet, Level } from '../facts.ts';
import { Problem } from '../problem.ts';
import { FINDING_FORMATS, type FindingFormat, type FindingReporter, findingReporterFor } from '../report/findings.ts';
import type { Options } from './options.ts';
import { isStandard } from './output.ts';
import { type Extraction, extractionOf, looksOf } from './plan.ts';
import { parseJson, readText, type Settings, settle } from './settings.ts';
import { suggestion } from './values.ts';
import { version } from './version.ts';

/** A checked document on its way. */
interface Document {
  sheet: FactSheet;
  text: string;
}

/** What a check is to do. */
export interface CheckPlan {
  settings: Settings;
  extraction: Extraction;
  failOn: Level | 'never';
  check(document: Document, sources: ReturnType<typeof openSource>[]): CheckReport;
  reporters(many: boolean): Promise<Reporters>;
}

/** The report itself and, with `github`, the table for the summary of the job. */
export interface Reporters {
  main: FindingReporter;
  summary: ((show: (reporter: FindingReporter) => string) => void) | null;
  finish(): Promise<void>;
}

const ALL = { kinds: null, types: null, speaker: null, minConfidence: null, limit: null, sort: null };

/** Settles the options of a check; throws a Problem for what cannot be. */
export async function checkPlan(given: Options, isTerminal: boolean): Promise<CheckPlan> {
  const settings = settle(given, process.env, process.cwd());
  const { options } = settings;
  const terminal = isTerminal && isStandard(options.output);
  const format = findingFormat(settings);
  const disable = (options.disable ?? []).map(ruleNamed);
  const kinds = options.kind ?? null;
  const baseline = options.baseline ? readBaseline(options.baseline) : null;
  const expectation = options.expect ? expectationOf(options.expect) : null;
  const { color } = looksOf('sheet', settings, { env: process.env, terminal, columns: process.stdout.columns });
  return {
    settings,
    extraction: { ...extractionOf(settings), selection: ALL },
    failOn: options.failOn ?? 'error',
    check(document, sources) {
      const report = checkFacts(document, sources, { disable });
      if (expectation) report.findings.push(...expectFacts(document.sheet, expectation).filter(({ rule }) => !disable.includes(rule)));
      const left = baseline ? withoutBaseline(report, baseline) : report;
      return kinds ? { ...left, findings: left.findings.filter(({ kind }) => kind !== null && kinds.includes(kind)) } : left;
    },
    async reporters(many) {
      const main = await findingReporterFor(format, { color, terminal, many, rules: [...RULES, ...EXPECT_RULES], version: version() });
      return format === 'github' ? withSummary(main) : { main, summary: null, finish: async () => {} };
    },
  };
}

function findingFormat({ options: { format = 'auto', output } }: Settings): FindingFormat {
  if (format === 'auto') return (output && formatOfSuffix(output)) || 'table';
  const found = FINDING_FORMATS.find((name) => name === format);
  if (found) return found;
  throw new Problem('bad-option', `'${format}' is not for findings; give one of ${FINDING_FORMATS.join(', ')}`, { source: '--format' });
}

const SUFFIXES: Record<string, FindingFormat> = {
  json: 'json',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  sarif: 'sarif',
  md: 'markdown',
  markdown: 'markdown',
};

function formatOfSuffix(name: string): FindingFormat | undefined {
  return SUFFIXES[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''];
}

function ruleNamed(name: string): string {
  const known = [...RULES, ...EXPECT_RULES].map((rule) => rule.name);
  if (known.includes(name)) return name;
  throw new Problem('bad-option', `no rule '${name}'${suggestion(name, known) || `; rules are ${known.join(', ')}`}`, {
    source: '--disable',
  });
}

function readBaseline(file: string): Baseline {
  const data = parseJson(readText(file, file), file);
  const reports = Array.isArray(data) ? data : [data];
  const isReport = (report: unknown) => (report as CheckReport | null)?.schema === 'factsheet/check/1';
  if (!reports.every((report) => isReport(report) || (report as { error?: unknown } | null)?.error))
    throw new Problem('bad-baseline', 'no findings of factsheet; write some with: factsheet check … -f json > baseline.json', {
      source: file,
    });
  return baselineOf(reports.filter(isReport));
}

function expectationOf(file: string): Expectation {
  const expectation = readExpectation(parseJson(readText(file, file), file));
  if (typeof expectation === 'string') throw new Problem('bad-expect', `${expectation}; see: factsheet schema expect`, { source: file });
  return expectation;
}

/** Appends the table to the file that GitHub names in GITHUB_STEP_SUMMARY. */
async function withSummary(main: FindingReporter): Promise<Reporters> {
  const file = process.env.GITHUB_STEP_SUMMARY;
  if (!file) return { main, summary: null, finish: async () => {} };
  const { findingsMarkdown } = await import('../report/findings-markdown.ts');
  const table = findingsMarkdown();
  let page = '';
  return {
    main,
    summary(show) {
      page += show(table);
    },
    async finish() {
      appendFileSync(file, page);
    },
  };
}
