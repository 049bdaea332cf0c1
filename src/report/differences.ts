import type { DiffEntry, DiffReport } from '../facts.ts';
import { escapeControls } from './json.ts';
import { paletteOf } from './paint.ts';
import { amountOf } from './value.ts';
import { oneLine } from './visible.ts';

/** How a diff may be written. */
export const DIFF_FORMATS = ['table', 'lines', 'json', 'jsonl'] as const;
export type DiffFormat = (typeof DIFF_FORMATS)[number];

const SIGNS = { added: '+', removed: '-', changed: '~' } as const;
const COLORS = { added: 'green', removed: 'red', changed: 'yellow' } as const;
const KINDS = { entity: 'name', quote: 'quote', number: 'number', date: 'date' } as const;

/** The whole report as text; `color` is chalk's level. */
export async function diffText(report: DiffReport, format: DiffFormat, color: 0 | 1 | 2 | 3): Promise<string> {
  if (format === 'json' || format === 'jsonl') return `${escapeControls(format === 'json' ? pretty(report) : JSON.stringify(report))}\n`;
  const palette = await paletteOf(color);
  const place = format === 'lines' ? (entry: DiffEntry) => `${sourceOf(report, entry)}: ` : () => '';
  const lines = report.entries.map((entry) => `${place(entry)}${palette[COLORS[entry.change]](oneLine(lineOf(entry)))}\n`);
  return format === 'lines' ? lines.join('') : `${lines.join('')}${lines.length > 0 ? '\n' : ''}${sumOf(report)}\n`;
}

/** `~ number 2,975 → 3,104 civilian casualties (13:51 → 13:51)` */
function lineOf({ change, kind, before, after }: DiffEntry): string {
  const places = [before, after].flatMap((side) => (side ? `${side.line}:${side.column}` : [])).join(' → ');
  const label = before && after ? `${withoutTail(before.label, after.label)} → ${after.label}` : (before ?? after)!.label;
  return `${SIGNS[change]} ${KINDS[kind]} ${label} (${places})`;
}

/** The label without the words at its end that the other has too. */
function withoutTail(label: string, other: string): string {
  const [words, others] = [label.split(' '), other.split(' ')];
  let same = 0;
  while (same < Math.min(words.length, others.length) - 1 && words.at(-1 - same) === others.at(-1 - same)) same++;
  return /^\d/.test(label) ? words.slice(0, words.length - same).join(' ') : label;
}

function sourceOf(report: DiffReport, { before, after }: DiffEntry): string {
  const side = (after ?? before)!;
  return `${oneLine(after ? report.new : report.old)}:${side.line}:${side.column}`;
}

function sumOf({ entries }: DiffReport): string {
  const counts = (['added', 'removed', 'changed'] as const).flatMap((change) => {
    const count = entries.filter((entry) => entry.change === change).length;
    return count > 0 ? [`${count} ${change}`] : [];
  });
  return entries.length === 0 ? '✓ the same facts' : `✖ ${amountOf(entries.length, 'difference')}: ${counts.join(', ')}`;
}

function pretty({ schema, old, new: now, entries }: DiffReport): string {
  const list = entries.map((entry) => JSON.stringify(entry)).join(',\n  ');
  return `${JSON.stringify({ schema, old, new: now }).slice(0, -1)},\n "entries":${entries.length > 0 ? `[\n  ${list}]` : '[]'}}`;
}
