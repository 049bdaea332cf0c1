import type { CheckReport } from '../facts.ts';
import type { FindingReporter } from './findings.ts';
import { addTo, emptySum, sumLine } from './findings-sum.ts';
import { oneLine } from './visible.ts';

/** A table for a pull request or a job's summary. */
export function findingsMarkdown(): FindingReporter {
  const sum = emptySum();
  return {
    open: () => '',
    document(checked) {
      addTo(sum, checked);
      return 'failure' in checked || checked.findings.length === 0 ? '' : tableOf(checked);
    },
    close: () => (sum.documents === sum.failed ? '' : `${sumLine(sum)}\n`),
  };
}

function tableOf({ source, findings }: CheckReport): string {
  const rows = findings.map(({ line, column, level, rule, message }) => `| ${line}:${column} | ${level} | ${rule} | ${cell(message)} |\n`);
  return `### ${cell(source)}\n\n| place | level | rule | finding |\n| --- | --- | --- | --- |\n${rows.join('')}\n`;
}

function cell(text: string): string {
  return oneLine(text).replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}
