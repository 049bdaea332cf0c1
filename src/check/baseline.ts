import type { CheckFinding, CheckReport } from '../facts.ts';

/** Accepted findings, by what they say and not by where: a line more above them changes nothing. */
export type Baseline = Map<string, number>;

/** Counts the findings of an earlier report, or of several. */
export function baselineOf(reports: readonly Pick<CheckReport, 'source' | 'findings'>[]): Baseline {
  const baseline: Baseline = new Map();
  for (const { source, findings } of reports) {
    for (const finding of findings) {
      const key = keyOf(source, finding);
      baseline.set(key, (baseline.get(key) ?? 0) + 1);
    }
  }
  return baseline;
}

/** The report without findings that the baseline has; each of its entries excuses one. */
export function withoutBaseline(report: CheckReport, baseline: Baseline): CheckReport {
  const left = new Map(baseline);
  const findings = report.findings.filter((finding) => {
    const key = keyOf(report.source, finding);
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
  return { ...report, findings };
}

function keyOf(source: string, { rule, text, message }: Pick<CheckFinding, 'rule' | 'text' | 'message'>): string {
  return JSON.stringify([source, rule, text, message.replace(/\((?:[^()]*:)?\d+:\d+\)/g, '()')]);
}
