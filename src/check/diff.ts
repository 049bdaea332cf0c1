import type { DiffEntry, DiffReport } from '../facts.ts';
import { diffDates } from './diff-dates.ts';
import { diffNames } from './diff-names.ts';
import { diffNumbers } from './diff-numbers.ts';
import { diffQuotes } from './diff-quotes.ts';
import { open, type Reading } from './reading.ts';

/**
 * The facts that one version of a text has and the other has not: by what they say, not by where they stand. Names,
 * numbers and dates first, since a quote that differs in nothing else is not told of again.
 */
export function diffFacts(old: Reading, now: Reading): DiffReport {
  const [before, after] = [open(old), open(now)];
  const facts = [...diffNames(before, after), ...diffNumbers(before, after), ...diffDates(before, after)];
  const entries = [...facts, ...diffQuotes(before, after, facts)];
  const scale = now.text.length / Math.max(1, old.text.length);
  const position = ({ before, after }: DiffEntry) => after?.start ?? before!.start * scale;
  entries.sort((a, b) => position(a) - position(b) || ORDER.indexOf(a.change) - ORDER.indexOf(b.change));
  return { schema: 'factsheet/diff/1', old: old.sheet.source, new: now.sheet.source, entries };
}

const ORDER = ['removed', 'changed', 'added'];
