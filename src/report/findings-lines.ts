import type { FindingOptions, FindingReporter } from './findings.ts';
import { paletteOf } from './paint.ts';
import { oneLine } from './visible.ts';

/** A line a finding, as compilers write them: `summary.txt:1:74: error quote-not-found …`. */
export async function findingsLines({ color }: Pick<FindingOptions, 'color'>): Promise<FindingReporter> {
  const { magenta, green, cyan } = await paletteOf(color);
  return {
    open: () => '',
    document(checked) {
      if ('failure' in checked) return '';
      const source = oneLine(checked.source);
      return checked.findings
        .map(({ line, column, level, rule, message }) => {
          return `${magenta(source)}:${green(`${line}:${column}`)}: ${cyan(level)} ${rule} ${oneLine(message)}\n`;
        })
        .join('');
    },
    close: () => '',
  };
}
