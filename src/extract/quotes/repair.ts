import { nounPhrases } from '../../text/phrases.ts';
import { TAG } from '../../text/tags.ts';
import { CAPITAL, wordSet } from '../../text/words.ts';
import type { Attribution, Tokens } from './attribute.ts';
import { behindColon } from './colon.ts';
import { type Columns, OUTSIDE } from './columns.ts';

/** Most tokens between a parenthesis and the content behind it: `he told me **on Friday ,** is …`. */
const FARTHEST = 5;
const isLink = wordSet(new Set(['and', 'but', 'yet', 'so', 'or', 'then', ',']));

/** What the labels leave out: the rest of an interrupted clause, names behind a dash; and who is no speaker. */
export function repair(columns: Columns, attributions: Attribution[]): void {
  for (const attribution of attributions) {
    behindColon(columns, attribution);
    const rest = restOfClause(columns, attribution);
    if (rest) attribution.contents.push(rest);
    const beginning = beginningOfClause(columns, attribution);
    if (beginning) attribution.contents.unshift(beginning);
    if (isExpletive(columns, attribution)) attribution.source = null;
    withoutHead(columns, attribution);
  }
  attributions.push(...behindDash(columns, attributions));
  attributions.sort((a, b) => a.contents[0].from - b.contents[0].from);
}

/** `The move, police say, **saved lives**.` */
function restOfClause({ document, state }: Columns, { contents, cue, source }: Attribution): Tokens | null {
  if (contents.length !== 1 || !cue || !source) return null;
  const [{ from, to }] = contents;
  const { tag, norm } = { tag: document.tag, norm: (i: number) => document.norm(i) };
  const after = Math.max(cue.to, source.to);
  const end = document.first[document.sentence[from] + 1];
  if (cue.from < to || norm(to) !== ',' || norm(after) !== ',' || after + 2 >= end || state[from] !== OUTSIDE) return null;
  for (let i = from; i < to; i++) if (tag[i] === TAG.VERB || tag[i] === TAG.AUX) return null;
  if (tag[after + 1] !== TAG.VERB && tag[after + 1] !== TAG.AUX) return null;
  let last = end;
  while (last > after + 2 && tag[last - 1] === TAG.PUNCT) last--;
  return { from: after + 1, to: last };
}

/** `**Climate change**, Lee says, is the greatest threat.`: what stands before a parenthesis that the content follows. */
function beginningOfClause({ document, state }: Columns, { contents, cue, source }: Attribution): Tokens | null {
  if (contents.length !== 1 || !cue || !source) return null;
  const { from } = contents[0];
  const before = Math.min(cue.from, source.from);
  const after = Math.max(cue.to, source.to);
  const start = document.first[document.sentence[before]];
  const comma = document.norm(before - 1) === 'as' ? before - 2 : before - 1;
  if (from <= after || from - after > FARTHEST || comma <= start || document.sentence[from] !== document.sentence[before]) return null;
  if (document.norm(comma) !== ',' || document.norm(from - 1) !== ',' || state[from] !== OUTSIDE || document.shape(from) & CAPITAL)
    return null;
  let first = start;
  while (first < comma && isLink(document.word[first])) first++;
  for (let i = first; i < comma; i++) if (state[i] !== OUTSIDE || document.norm(i) === ',' || isFiniteVerb({ document }, i)) return null;
  return first < comma ? { from: first, to: comma } : null;
}

/** A finite verb, as far as form and the word before tell. */
function isFiniteVerb({ document }: Pick<Columns, 'document'>, i: number): boolean {
  if (document.tag[i] === TAG.AUX) return true;
  return document.tag[i] === TAG.VERB && !document.norm(i).endsWith('ing') && document.norm(i - 1) !== 'to';
}

/** `It was reported that …` names nobody. */
function isExpletive({ document }: Columns, { cue, source }: Attribution): boolean {
  if (!cue || !source || source.to - source.from !== 1 || document.norm(source.from) !== 'it') return false;
  return source.to < cue.from && /^(?:is|was|be|been|being)$/.test(document.norm(cue.from - 1)) && !document.norm(cue.from).endsWith('ing');
}

const isSubject = wordSet(new Set(['he', 'she', 'they', 'we', 'i']));

/** `an award **he** said he would give back`: the noun before the pronoun is what its clause is about. */
function withoutHead({ document }: Columns, { cue, source }: Attribution): void {
  if (!cue || !source || source.to - source.from < 2 || source.to > cue.from || !isSubject(document.word[source.to - 1])) return;
  const { tag } = document;
  if (tag[source.to - 2] === TAG.NOUN || tag[source.to - 2] === TAG.PROPN) source.from = source.to - 1;
}

/** `“Every vote counts.” — **Rosa Tan, organiser**`: for contents without a source, and for stretches that are no content yet. */
function behindDash(columns: Columns, attributions: Attribution[]): Attribution[] {
  const { document, stretches } = columns;
  const found: Attribution[] = [];
  const known = new Map(attributions.flatMap((attribution) => attribution.contents.map(({ to }) => [to, attribution])));
  for (const { from, to } of stretches) {
    if (!/^-+$/.test(document.norm(to)) || to - from < 4) continue;
    const attribution = known.get(to - 1);
    if (attribution?.source || attribution?.cue) continue;
    const source = nameToEnd(columns, to + 1);
    if (!source) continue;
    if (attribution) Object.assign(attribution, { source, rule: 'source beside content' });
    else found.push({ contents: [{ from: from + 1, to: to - 1 }], cue: null, source, via: null, rule: 'source beside content' });
  }
  return found;
}

/** A name that runs, with its apposition, to the end of its paragraph. */
function nameToEnd({ document }: Columns, from: number): Tokens | null {
  const { paragraph, sentence, tag, count } = document;
  if (from >= count || tag[from] !== TAG.PROPN || nounPhrases(document).at[from] < 0) return null;
  let to = from;
  while (to < count && to - from < 12 && paragraph[sentence[to]] === paragraph[sentence[from]]) {
    if (tag[to] === TAG.VERB || tag[to] === TAG.AUX) return null;
    to++;
  }
  const ends = to >= count || paragraph[sentence[to]] !== paragraph[sentence[from]];
  while (to > from && tag[to - 1] === TAG.PUNCT) to--;
  return ends && to > from ? { from, to } : null;
}
