import type { CheckFinding, Level } from '../facts.ts';
import type { FindingOptions, FindingReporter } from './findings.ts';
import { addTo, emptySum, sumLine } from './findings-sum.ts';
import { type Palette, paletteOf } from './paint.ts';
import { oneLine } from './visible.ts';

const COLORS: Record<Level, keyof Palette> = { error: 'red', warning: 'yellow', note: 'blue' };

/** A block of findings for each text that has some, and a line that sums up. */
export async function findingsTable({ color }: Pick<FindingOptions, 'color'>): Promise<FindingReporter> {
  const palette = await paletteOf(color);
  const sum = emptySum();
  return {
    open: () => '',
    document(checked) {
      addTo(sum, checked);
      if ('failure' in checked || checked.findings.length === 0) return '';
      return `${palette.bold(oneLine(checked.source))}\n${rowsOf(checked.findings, palette).join('')}\n`;
    },
    close() {
      if (sum.documents === sum.failed) return '';
      const { error, warning, note } = sum.levels;
      const paint = error > 0 ? palette.red : warning + note > 0 ? palette.yellow : palette.green;
      return `${paint(sumLine(sum))}\n`;
    },
  };
}

function rowsOf(findings: CheckFinding[], palette: Palette): string[] {
  const places = findings.map(({ line, column }) => `${line}:${column}`);
  const [place, rule] = [widest(places), widest(findings.map((finding) => finding.rule))];
  return findings.map(({ level, rule: name, message }, k) => {
    const cells = [palette.dim(places[k].padEnd(place)), palette[COLORS[level]](level.padEnd(7)), name.padEnd(rule), oneLine(message)];
    return `  ${cells.join('  ')}\n`;
  });
}

function widest(words: string[]): number {
  return words.reduce((most, { length }) => Math.max(most, length), 0);
}
