import type { Name, Referent } from './cast.ts';
import { type Groups, mayJoin } from './groups.ts';
import { join, rootOf, shareOf } from './referents.ts';
import { sexOfFirstName } from './sexes.ts';
import { SUFFIXES } from './words.ts';

/** Full names tried for one short name; more than these are ambiguous anyway. */
const MOST = 8;

type Index = Map<string, Referent[]>;

/**
 * Joins the names of persons: `Barack H. Obama` with `Barack Obama`, `J. Smith` with `John Smith`, `Van der Bellen` and
 * `Obama` with the one full name that ends so, `Kim` and `Erik` with the one that begins so. Works backwards too
 * (`Putin … Vladimir Putin`). Where two share a family name, a name after the first and before the second is the first's.
 */
export function linkPersons(groups: Groups): void {
  const full: Referent[] = [];
  const short: Referent[] = [];
  for (const referent of groups.byKey.values()) {
    if (rootOf(referent).given && rootOf(referent).given !== 'person') continue;
    if (referent.words.length > 1 && referent.type === 'person') full.push(referent);
    if (referent.words.length < 4) short.push(referent);
  }
  joinVariants(groups, full);
  const endings = indexOf(full, ending);
  const beginnings = indexOf(full, beginning);
  for (const referent of short) linkShort(groups, referent, candidates(endings, referent) ?? candidates(beginnings, referent) ?? []);
}

/** Words without `Jr.` and the like. */
function core(words: string[]): string[] {
  return words.length > 1 && SUFFIXES.has(words[words.length - 1]) ? words.slice(0, -1) : words;
}

function* ending(words: string[]): Generator<string> {
  for (let k = 1; k < Math.min(words.length, 4); k++) yield words.slice(-k).join(' ');
}

/** First names and, in longer names, the words between: `Pedro Sánchez Pérez` is `Sánchez`. */
function* beginning(words: string[]): Generator<string> {
  yield words[0];
  if (words.length > 2) yield words.slice(0, 2).join(' ');
  for (let k = 1; k < words.length - 1; k++) yield words[k];
}

function indexOf(full: Referent[], parts: (words: string[]) => Iterable<string>): Index {
  const index: Index = new Map();
  for (const referent of full) {
    for (const key of parts(core(referent.words))) {
      const known = index.get(key);
      if (!known) index.set(key, [referent]);
      else if (known.length < MOST) known.push(referent);
    }
  }
  return index;
}

function candidates(index: Index, { words }: Referent): Referent[] | null {
  const found = index.get(core(words).join(' '));
  return found?.length ? found : null;
}

function linkShort(groups: Groups, short: Referent, candidates: Referent[]): void {
  const others = new Set<Referent>();
  for (const candidate of candidates)
    if (rootOf(candidate) !== rootOf(short) && mayJoin(groups, candidate, short)) others.add(rootOf(candidate));
  if (others.size === 0) return;
  const share = shareOf(short, 'person');
  const sure = share >= 0.5 || (share === 0 && short.words.length === 1 && isDoubtful(short));
  for (const name of short.names) {
    if (name.type !== 'person' && !(sure && name.confidence < 0.95)) continue;
    const one = theOne([...others], name);
    if (!one) continue;
    name.referent = one;
    name.because += '; link/shorter';
  }
}

/** Not a person by the model, which is not sure of it: a surname standing alone. */
function isDoubtful({ names, type }: Referent): boolean {
  return type !== 'place' && names.every((name) => name.confidence < 0.7);
}

/**
 * The only one of its sex, else the only one introduced before the name, else the first of those if all others are told
 * of as relatives; `null` where two may be meant.
 */
function theOne(others: Referent[], { sex, start }: Name): Referent | null {
  const fitting = sex ? others.filter((other) => (other.sex ?? sexOfFirstName(other.words[0]) ?? sex) === sex) : others;
  if (fitting.length < 2) return fitting[0] ?? null;
  const before = fitting.filter((other) => other.first < start);
  if (before.length < 2) return before[0] ?? null;
  const [first, ...rest] = before.sort((a, b) => a.first - b.first);
  return !first.kin && rest.every(({ kin }) => kin) ? first : null;
}

/** Joins full names that differ in initials, middle names and `Jr.` only. */
function joinVariants(groups: Groups, full: Referent[]): void {
  const byLast: Index = new Map();
  for (const referent of full) {
    const words = core(referent.words);
    const last = words[words.length - 1];
    const known = byLast.get(last) ?? [];
    if (known.length === 0) byLast.set(last, known);
    const same = known.filter((other) => isVariant(other.words, referent.words) && mayJoin(groups, other, referent));
    if (same.length > 0 && same.every((other) => rootOf(other) === rootOf(same[0]))) join(same[0], referent, 'variant');
    if (known.length < MOST) known.push(referent);
  }
}

/** `john a smith` / `j smith` / `john smith jr`; not `jr` / `sr`, `george w` / `george h`. */
function isVariant(one: string[], two: string[]): boolean {
  const [a, b] = [core(one), core(two)];
  if (a.length < one.length && b.length < two.length && one[one.length - 1] !== two[two.length - 1]) return false;
  if (!isSameGiven(a[0], b[0])) return false;
  const [middleA, middleB] = [a.slice(1, -1), b.slice(1, -1)];
  return middleA.every((word, k) => middleB[k] === undefined || isSameGiven(word, middleB[k]));
}

function isSameGiven(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}
