import type { DiffEntry } from '../facts.ts';
import type { Amount } from './amounts.ts';
import { isGeneral, sharesHead } from './heads.ts';
import { entriesOf, withoutRepeats } from './pairs.ts';
import type { Opened } from './reading.ts';

/** Numbers that came, went or have another value; the same number of the same things is one fact, however often it stands. */
export function diffNumbers(old: Opened, now: Opened): DiffEntry[] {
  const [gone, added] = [missing(old, now), missing(now, old)];
  return entriesOf('number', [old, now], [gone, added], (before, after) => {
    return (
      before.amount.dimension === after.amount.dimension &&
      !isGeneral(before.amount.counted) &&
      sharesHead(before.amount, after.amount) === true
    );
  });
}

function missing(here: Opened, there: Opened) {
  const facts = here.amounts.filter(({ fact }) => fact !== null);
  return withoutRepeats(facts, isSame)
    .filter((amount) => !there.amounts.some((other) => isSame(amount, other)))
    .map((amount) => ({ amount, span: amount, label: amount.label }));
}

function isSame(one: Amount, two: Amount): boolean {
  if (one.low !== two.low || one.high !== two.high || sharesHead(one, two) === false) return false;
  if (two.fact === null) return one.dimension === 'count' || one.dimension === 'score';
  return one.dimension === two.dimension && one.exactness === two.exactness;
}
