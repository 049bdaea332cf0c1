import type { Referent } from './cast.ts';
import { countryOfDemonym, placeKey } from './countries.ts';
import { acronymsOf } from './definitions.ts';
import { type Groups, mayJoin } from './groups.ts';
import { join, rootOf, shareOf } from './referents.ts';
import { BODY_HEADS, GENERAL, SMALL } from './words.ts';

type Index = Map<string, Referent[]>;

/** Longer names tried for one shorter; more are ambiguous anyway. */
const MOST = 8;

/**
 * Joins the names of bodies: `NSF` with the one name of these initials, `Ministry of Defense` with `Defense Ministry`,
 * `Northgate` and `Building Society` with the one name that begins or ends so. A name of which two are possible stays
 * apart.
 */
export function linkBodies(groups: Groups): void {
  const long: Referent[] = [];
  for (const referent of groups.byKey.values()) if (referent.words.length > 1 && rootOf(referent).type !== 'person') long.push(referent);
  joinTurned(groups, long);
  const acronyms = indexOf(long, acronymsOf);
  const shorter = indexOf(long.filter(isBody), shorterForms);
  const byLength = [...groups.byKey.values()].sort((a, b) => b.words.length - a.words.length); // Northgate Freight before Northgate
  for (const referent of byLength) {
    if (referent.words.length === 1 && isAcronym(referent)) joinOnly(groups, referent, 'acronym', acronyms.get(referent.words[0]));
    else if (!referent.into && !referent.joined && mayBeBody(referent) && isTelling(referent.words))
      joinOnly(groups, referent, 'shorter', shorter.get(referent.words.join(' ')));
  }
}

const isBody = (referent: Referent): boolean => shareOf(referent, 'organization') > 0.6;

/** Also called a place once or more, but a body as well, and never with `in`: Northgate after `Northgate Freight`. */
function mayBeBody(referent: Referent): boolean {
  if (isBody(referent)) return true;
  return referent.type === 'place' && shareOf(referent, 'organization') > 0 && !referent.names.some(({ located }) => located);
}

function isAcronym({ names }: Referent): boolean {
  const [{ start, end, words, type }] = names;
  return type !== 'person' && words[0].length > 1 && end - start <= 7 && names[0].capitals;
}

/** Can these words be a body's whole name: not `the National`, `South`, `Iran`. */
function isTelling(words: string[]): boolean {
  const last = words[words.length - 1];
  if (SMALL.has(last) || SMALL.has(words[0])) return false;
  if (words.length === 1 && (countryOfDemonym(words[0]) || placeKey(words[0]) !== words[0])) return false;
  return words.some((word) => !GENERAL.has(word)) || BODY_HEADS.has(last);
}

function* shorterForms(words: string[]): Generator<string> {
  for (let k = 1; k < words.length && k < 6; k++) {
    if (!words.slice(0, k).every((word) => GENERAL.has(word))) yield words.slice(0, k).join(' ');
    yield words.slice(-k).join(' ');
  }
}

function indexOf(long: Referent[], forms: (words: string[]) => Iterable<string>): Index {
  const index: Index = new Map();
  for (const referent of long) {
    for (const form of forms(referent.words)) {
      const known = index.get(form);
      if (!known) index.set(form, [referent]);
      else if (known.length < MOST) known.push(referent);
    }
  }
  return index;
}

function joinOnly(groups: Groups, short: Referent, rule: string, long: Referent[] = []): void {
  const { owner } = rootOf(short);
  const roots = new Set(long.map(rootOf).filter((root) => !owner || !root.owner || root.owner === owner));
  if (roots.has(rootOf(short))) return; // defined elsewhere
  const [one] = roots;
  if (roots.size === 1 && mayJoin(groups, one, short)) join(one, short, rule);
}

/** `ministry of defense` → `defense ministry` */
function joinTurned(groups: Groups, long: Referent[]): void {
  for (const referent of long) {
    const of = referent.words.indexOf('of');
    if (of < 1 || !BODY_HEADS.has(referent.words[of - 1])) continue;
    const turned = [...referent.words.slice(of + 1).filter((word) => !SMALL.has(word)), ...referent.words.slice(0, of)].join(' ');
    const other = groups.byKey.get(turned);
    if (other && mayJoin(groups, other, referent)) join(referent, other, 'turned');
  }
}
