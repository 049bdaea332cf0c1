import { isInCode } from './names.ts';
import type { Match, NOTHING, Reading, Rule } from './pattern.ts';
import { isGlued, norm } from './pieces.ts';
import { amountOf, beside, has, is, isChange, isMeasured, numeralOf } from './read.ts';
import { isYear } from './rules-rejects.ts';

/** Shares, scores and ratios. */
export const SCORES: Rule[] = [
  { name: 'out of', pattern: 'sign? num out? of|in|over per? num', read: outOf },
  { name: 'batting', pattern: 'num dash? for dash? num', read: batting },
  { name: 'against', pattern: 'num to num', read: against },
  { name: 'score', pattern: 'num dash num', read: score },
];

/** `nine out of 10`, `22 of 52 companies`, `one in three`, `one over 20` */
function outOf(match: Match): Reading | null {
  const [part, whole] = [amountOf(match, 1, 0), amountOf(match, 5)];
  if (has(match, 4) && !every(match).endsWith('every')) return null;
  if (is(match, 3, 'over')) return !has(match, 2) && endsHere(match) ? { type: 'ratio', value: part / whole } : null;
  if (has(match, 0)) return null;
  if (is(match, 3, 'in') && (has(match, 2) || part > 10 || !Number.isInteger(whole) || isYear(whole) || isMeasured(match))) return null;
  return part < whole && Number.isInteger(part) ? { type: 'ratio', value: part / whole } : null;
}

/** The words between the numbers of `one in every 200`. */
function every({ items, at }: Match): string {
  const { pieces, to } = items;
  return norm(pieces, to[at[4]] - 1);
}

const endsHere = (match: Match): boolean => /^(?:[.,;:!?)]|)$/.test(beside(match, 1));

/** `3-for-3`, `0 for 6` */
function batting(match: Match): Reading | null {
  const [hits, tries] = [amountOf(match, 0), amountOf(match, 4)];
  return hits <= tries && tries < 30 && Number.isInteger(hits) ? { type: 'score', value: null, min: hits, max: tries } : null;
}

/** `voted 151 to 16`, `a ratio of 5 to 3` */
function against(match: Match): Reading | null {
  const [more, less] = [amountOf(match, 0), amountOf(match, 2)];
  if (more < less || !Number.isInteger(more) || !Number.isInteger(less)) return null;
  if (isChange(match, 1) && !(beside(match, -1) === 'by' && CONTEST.test(beside(match, -2)))) return null; // voted by 25 to 24
  for (let distance = -1; distance >= -8; distance--) {
    const word = beside(match, distance);
    if (/^(?:ratio|odds)$/.test(word)) return { type: 'ratio', value: more / less };
    if (/^(?:vot\w+|w[io]n|beat|ruled|lead|led|lost|defeat\w*|approved|passed|rejected|decided|victory|by)$/.test(word))
      return { type: 'score', value: null, min: less, max: more };
  }
  return null;
}

const CONTEST =
  /^(?:w[io]ns?|winning|beat\w*|los[est]\w*|lost|defeat\w*|victor\w+|draws?|drawn|drew|tied?|ties|leads?|led|leading|scores?|scored|games?|match\w*|sets?|votes?|voted|ruling|ruled|record|margin|up|down|ahead|final|advantage|thrashed|thrashing|win|series|equalis\w+|comeback|triumph|rout|loss|decision|goal\w*|by|at|it|now|went|finished|seeded|half|innings?|overtime|penalt\w+)$/;

/** `3-1`, `2–0`, `6-4 6-3`, `a 5-4 vote` */
function score(match: Match): Reading | typeof NOTHING | null {
  const { items } = match;
  const { pieces } = items;
  const [us, them] = [numeralOf(match, 0), numeralOf(match, 2)];
  const dash = items.from[match.at[1]];
  const tight = isGlued(pieces, dash) && isGlued(pieces, dash + 1);
  if (us.digits !== them.digits || ![us.value, them.value].every((value) => Number.isInteger(value) && value < 1000)) return null;
  if (isGlued(pieces, items.to[match.last]) && /^[\w-]/.test(beside(match, 1))) return null;
  const last = items.to[match.last];
  if (
    Math.min(us.value, them.value) > 200 ||
    isInCode(pieces, items.from[match.first]) ||
    (isGlued(pieces, last) && norm(pieces, last) === '-')
  )
    return null;
  if ((us.value < them.value || !tight) && !nearContest(match)) return null;
  if (!tight && (us.value < them.value || isGlued(pieces, dash) || isGlued(pieces, dash + 1))) return null;
  return { type: 'score', value: null, min: Math.min(us.value, them.value), max: Math.max(us.value, them.value) };
}

function nearContest(match: Match): boolean {
  const { pieces } = match.items;
  const from = match.items.from[match.first];
  for (let k = Math.max(0, from - 4); k < from; k++) if (CONTEST.test(norm(pieces, k))) return true;
  for (let distance = 1; distance <= 2; distance++) if (CONTEST.test(beside(match, distance))) return true;
  return false;
}
