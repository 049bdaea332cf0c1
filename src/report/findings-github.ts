import { type CheckFinding, LEVELS } from '../facts.ts';
import type { FindingReporter } from './findings.ts';
import { visible } from './visible.ts';

/** GitHub shows so many annotations of a level in a step. */
const MOST = 10;
const COMMANDS = { error: 'error', warning: 'warning', note: 'notice' } as const;

/** Workflow commands that annotate the lines of a pull request; at most ten a level, the worst levels first. */
export function findingsGithub(): FindingReporter {
  const found: { source: string; finding: CheckFinding }[] = [];
  return {
    open: () => '',
    document(checked) {
      if (!('failure' in checked)) found.push(...checked.findings.map((finding) => ({ source: checked.source, finding })));
      return '';
    },
    close() {
      const worst = LEVELS.flatMap((level) => {
        const all = found.filter(({ finding }) => finding.level === level);
        const lines = all.slice(0, MOST).map(({ source, finding }) => annotation(source, finding));
        return all.length > MOST ? [...lines, `${all.length - MOST} more of level ${level}: see the summary of the job\n`] : lines;
      });
      return worst.join('');
    },
  };
}

function annotation(source: string, { level, line, column, rule, message, text }: CheckFinding): string {
  const end = text.includes('\n') ? '' : `,endColumn=${column + text.length}`;
  const place = `file=${property(source)},line=${line},col=${column}${end}`;
  return `::${COMMANDS[level]} ${place},title=${property(rule)}::${data(message)}\n`;
}

// The escapes of actions/toolkit, packages/core/src/command.ts.
function data(text: string): string {
  return visible(text.replace(/\s+/g, ' ')).replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
