import type { DiffEntry, PlacedSpan } from '../facts.ts';
import { sharedContext } from './context.ts';
import { placed } from './placed.ts';
import type { Opened } from './reading.ts';

/** A fact of one version. */
export interface Side {
  span: PlacedSpan;
  /** As a reader wants to see it. */
  label: string;
}

/** Words around two facts that must be the same for one to stand in the other's place. */
const ENOUGH = 4;

/**
 * Makes entries of what only one version has: two that `isSuccessor` says belong together, or that stand between the same
 * words, are one changed fact.
 */
export function entriesOf<T extends Side>(
  kind: DiffEntry['kind'],
  [old, now]: [Opened, Opened],
  [gone, added]: [T[], T[]],
  isSuccessor: (before: T, after: T) => boolean,
): DiffEntry[] {
  const left = new Set(added);
  const entries = gone.map((before): DiffEntry => {
    const after = successor(before, [...left], old, now, isSuccessor);
    if (!after) return { change: 'removed', kind, before: sideOf(old, before), after: null };
    left.delete(after);
    return { change: 'changed', kind, before: sideOf(old, before), after: sideOf(now, after) };
  });
  return [...entries, ...[...left].map((after): DiffEntry => ({ change: 'added', kind, before: null, after: sideOf(now, after) }))];
}

function successor<T extends Side>(
  before: T,
  candidates: T[],
  old: Opened,
  now: Opened,
  isSuccessor: (before: T, after: T) => boolean,
): T | null {
  let best: T | null = null;
  let most = ENOUGH - 1;
  for (const after of candidates) {
    const shared = sharedContext(old, before.span, now, after.span);
    if (shared > most) [best, most] = [after, shared];
  }
  return best ?? candidates.find((after) => isSuccessor(before, after)) ?? null;
}

/** A fact as a side of an entry. */
export function sideOf({ text }: Opened, { span, label }: Side): NonNullable<DiffEntry['before']> {
  return { ...placed(span), text: text.slice(span.start, span.end), label };
}

/** The first of several that are the same fact. */
export function withoutRepeats<T>(facts: T[], isSame: (one: T, two: T) => boolean): T[] {
  const kept: T[] = [];
  for (const fact of facts) if (!kept.some((known) => isSame(known, fact))) kept.push(fact);
  return kept;
}
