import type { CheckFinding } from '../facts.ts';
import { failureOf } from './contract.ts';
import type { Checked, FindingOptions, FindingReporter } from './findings.ts';
import { escapeControls } from './json.ts';

/** `jsonl`: an object a line. `json`: one document is an object, several an array; each finding on a line of its own. */
export function findingsJson(format: 'json' | 'jsonl', { many }: Pick<FindingOptions, 'many'>): FindingReporter {
  const held: string[] = [];
  let count = 0;
  return {
    open: () => '',
    document(checked) {
      const json = escapeControls(documentJson(checked, format === 'json'));
      if (format === 'jsonl') return `${json}\n`;
      count++;
      if (many || count > 1) {
        const before = count === 1 ? '[\n' : held.length > 0 ? `[\n${held.pop()},\n` : ',\n';
        return before + json;
      }
      held.push(json);
      return '';
    },
    close() {
      if (format === 'jsonl') return '';
      if (held.length > 0) return `${held[0]}\n`;
      return count > 0 ? '\n]\n' : '[]\n';
    },
  };
}

function documentJson(checked: Checked, lines: boolean): string {
  if ('failure' in checked) return JSON.stringify(failureOf(checked.failure));
  const { schema, source, against, findings, facts } = checked;
  const report = { schema, source, against, findings: findings.map(contractOf), facts };
  if (!lines || findings.length === 0) return JSON.stringify(report);
  const list = report.findings.map((finding) => JSON.stringify(finding)).join(',\n  ');
  const head = JSON.stringify({ schema, source, against }).slice(0, -1);
  return `${head},\n "findings":[\n  ${list}],\n "facts":${JSON.stringify(facts)}}`;
}

/** A finding with exactly the keys of its schema, in one order. */
function contractOf({ rule, level, text, message, kind, fact, related, start, end, line, column, origin }: CheckFinding) {
  return { rule, level, text, message, kind, fact, start, end, line, column, ...(origin && { origin }), related };
}
