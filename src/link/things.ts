import type { Span } from '../facts.ts';
import { TAG } from '../text/tags.ts';
import { wordCodes } from '../text/words.ts';
import type { Name, Referent } from './cast.ts';
import { foldedWord } from './keys.ts';
import { headsOf, isCalled } from './kinds.ts';
import type { Scene } from './scene.ts';
import { isCommonKind, isThis } from './signs.ts';
import { type Antecedents, endToken, type Source, sourceOf } from './speakers.ts';
import { isSubject } from './subjects.ts';
import { titleOf, titlesOf } from './titles.ts';
import { BODY_HEADS, KIND_NOUNS } from './words.ts';

/** Sentences that `it` and `the company` look back. */
const REACH = 3;
/** Names tried for one of them. */
const MOST = 30;

const IT = 1;
const THEY = 2;
const SELF = 3;
const pronounOf = wordCodes(
  new Map([
    ['it', IT],
    ['they', THEY],
    ['i', SELF],
    ['we', SELF],
  ]),
);

/**
 * Speakers of all statements, in their order: whom the noun phrase names, else for `it`, `they` and `the ministry` the
 * body or place that is meant: one of whose name or role the noun is the head, or the speaker before, or the last subject.
 * `I` and `we` within a quotation are who is quoted.
 */
export function sourcesOf(scene: Scene, spans: (Span | null)[], antecedents: Antecedents): (Source | null)[] {
  const sources: (Source | null)[] = [];
  let before: { source: Source; span: Span } | null = null;
  for (const span of spans) {
    let source = span && sourceOf(scene, span, antecedents);
    if (span && source && !source.referents.length && !source.unnamed) {
      source = quotedSelf(scene, span, sources) ?? thingMeant(scene, span, before) ?? source;
    }
    sources.push(source);
    if (span && source) before = { source, span };
  }
  return sources;
}

function quotedSelf({ document, columns }: Scene, { start }: Span, sources: (Source | null)[]): Source | null {
  const token = document.tokenAt(start);
  const outer = columns.statement[token];
  return pronounOf(document.word[token]) === SELF && outer >= 0 ? (sources[outer] ?? null) : null;
}

function thingMeant(scene: Scene, span: Span, before: { source: Source; span: Span } | null): Source | null {
  const { document } = scene;
  const from = document.tokenAt(span.start);
  const to = endToken(document, span.end);
  const pronoun = to - from === 1 ? pronounOf(document.word[from]) : 0;
  if (pronoun === SELF) return null;
  if (pronoun) return speakerBefore(scene, span, before, pronoun) ?? one(lastSubject(scene, from, pronoun));
  if (!isThis(document.word[from]) || to - from > 3 || document.tag[to - 1] !== TAG.NOUN) return null;
  const head = foldedWord(document, to - 1);
  if (!KIND_NOUNS.has(head) && !BODY_HEADS.has(head)) return null;
  return one(lastThing(scene, from, (referent) => kindScore(referent, head, isCommonKind(document.word[to - 1]) > 0)));
}

const one = (referent: Referent | null): Source | null => referent && { referents: [referent], unnamed: null, certainty: 0.8 };

/** `it` is the body, `they` the body or the two who spoke before, in this sentence or the last two. */
function speakerBefore(scene: Scene, { start }: Span, before: { source: Source; span: Span } | null, pronoun: number): Source | null {
  if (!before || before.span.start > start) return null;
  const { document } = scene;
  if (document.sentenceAt(start) - document.sentenceAt(before.span.start) > 2) return null;
  const { referents } = before.source;
  if (referents.length === 1 && isThing(referents[0])) return before.source;
  if (pronoun === IT && isUnnamedThing(scene, before)) return { referents: [], unnamed: before.source.unnamed ?? before.span };
  return pronoun === THEY && referents.length > 1 ? before.source : null;
}

/** `the affidavit`, `a report` */
function isUnnamedThing({ document }: Scene, { source, span }: { source: Source; span: Span }): boolean {
  const last = endToken(document, span.end) - 1;
  if (source.referents.length) return false;
  if (source.unnamed) return !titleOf(document.word[last]);
  return document.tag[last] === TAG.NOUN && !titleOf(document.word[last]) && !titlesOf(document.word[last]);
}

const isThing = ({ type }: Referent): boolean => type === 'organization' || type === 'place';

/** The last subject that is a body; for `they` none behind which persons are named (`officials`), for `it` also a place. */
function lastSubject(scene: Scene, from: number, pronoun: number): Referent | null {
  const { document, names, columns } = scene;
  const reach = pronoun === IT ? 1 : REACH;
  for (let i = from - 1; i >= 0 && document.sentence[from] - document.sentence[i] <= reach; i--) {
    if (pronoun === THEY && titlesOf(document.word[i]) && document.tag[i] === TAG.NOUN) return null;
    const name = names[columns.name[i]];
    if (!name || name.to - 1 !== i || !isSubject(document, name.from, name.to)) continue;
    if (name.referent.type === 'organization' || (pronoun === IT && name.referent.type === 'place')) return name.referent;
  }
  return null;
}

/** The thing named last, where the noun fits; subjects first. */
function lastThing({ document, names, columns }: Scene, from: number, fits: (referent: Referent) => number): Referent | null {
  let best: Name | null = null;
  let most = -2;
  const sentence = document.sentence[from];
  for (let k = lastBefore(names, from), tried = 0; k >= 0 && tried < MOST; k--, tried++) {
    const name = names[k];
    const distance = sentence - document.sentence[name.from];
    const fit = isThing(name.referent) ? fits(name.referent) : 0;
    if (distance > REACH && fit < 2) continue;
    if (fit === 0) continue;
    let score = fit * 2 - Math.min(distance, REACH);
    if (isSubject(document, name.from, name.to)) score += 1.5;
    if (name.referent.type === 'organization') score += 1;
    if (columns.quoted[name.from] >= 0) score -= 1;
    if (score > most) {
      most = score;
      best = name;
    }
  }
  return best?.referent ?? null;
}

function lastBefore(names: Name[], from: number): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names[middle].from < from) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** 2 where the noun heads a name or role of the referent, 1 where it may be one of those, else 0. */
function kindScore(referent: Referent, head: string, common: boolean): number {
  if (isCalled(referent, head)) return 2;
  if (!common || KIND_NOUNS.get(head) !== referent.type) return 0;
  return headsOf(referent).some((own) => BODY_HEADS.has(own)) ? 0 : 1;
}
