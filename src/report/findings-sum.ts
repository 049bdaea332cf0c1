import type { Level } from '../facts.ts';
import type { Checked } from './findings.ts';
import { amountOf } from './value.ts';

/** Findings and facts of all documents so far. */
export interface FindingSum {
  levels: Record<Level, number>;
  facts: { total: number; supported: number };
  documents: number;
  failed: number;
}

/** Nothing yet. */
export function emptySum(): FindingSum {
  return { levels: { error: 0, warning: 0, note: 0 }, facts: { total: 0, supported: 0 }, documents: 0, failed: 0 };
}

/** Adds a document. */
export function addTo(sum: FindingSum, checked: Checked): void {
  sum.documents++;
  if ('failure' in checked) {
    sum.failed++;
    return;
  }
  for (const { level } of checked.findings) sum.levels[level]++;
  sum.facts.total += checked.facts.total;
  sum.facts.supported += checked.facts.supported;
}

/** `6 errors, 1 warning · 12 of 19 facts supported` */
export function sumText({ levels, facts }: FindingSum): string {
  const found = (['error', 'warning', 'note'] as const).flatMap((level) => (levels[level] > 0 ? [amountOf(levels[level], level)] : []));
  const supported = facts.total > 0 ? ` · ${facts.supported} of ${amountOf(facts.total, 'fact')} supported` : '';
  return `${found.join(', ') || 'no findings'}${supported}`;
}

/** `✖ …`, or `✓ …` where nothing was found. */
export function sumLine(sum: FindingSum): string {
  const { error, warning, note } = sum.levels;
  return `${error + warning + note > 0 ? '✖' : '✓'} ${sumText(sum)}`;
}
