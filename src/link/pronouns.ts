import { TAG } from '../text/tags.ts';
import { wordCodes } from '../text/words.ts';
import type { Actor } from './actors.ts';
import type { Referent, Sex } from './cast.ts';
import { frontedClause, otherThan } from './clauses.ts';
import { fitOf, type Pass } from './fit.ts';
import type { Scene } from './scene.ts';
import { type Antecedents, sourceOf } from './speakers.ts';

/** Sentences that a pronoun looks back. */
const REACH = 3;
/** Actors tried for one pronoun, so that time stays linear. */
const MOST = 40;
/** Below this an antecedent is a guess. */
const LEAST = -1.5;

const MALE = 1;
const FEMALE = 2;
const sexCode = wordCodes(
  new Map([
    ...['he', 'him', 'his', 'himself'].map((word): [string, number] => [word, MALE]),
    ...['she', 'her', 'hers', 'herself'].map((word): [string, number] => [word, FEMALE]),
  ]),
);
const isNominative = wordCodes(
  new Map([
    ['he', 1],
    ['she', 1],
  ]),
);

/**
 * Finds who is meant by he and she, left to right, so that a pronoun makes its person present for the next one; those
 * within quotation marks afterwards, when their speakers are known. Score: distance in sentences, subject or not, sex of
 * name or title, a pronoun of the same sex before, speaker of the statement around it. Unnamed persons compete.
 */
export function resolvePronouns(scene: Scene, actors: Actor[]): Antecedents {
  const { document } = scene;
  const found: Antecedents = new Map();
  for (const actor of actors) if (actor.referent && document.tag[actor.to - 1] === TAG.NOUN) found.set(actor.from, actor);
  const pronouns = pronounsIn(scene);
  const outside = resolve({ ...scene, found, quoted: false }, actors, pronouns.outside);
  if (pronouns.quoted.length) resolve({ ...scene, found, quoted: true }, outside, pronouns.quoted);
  return found;
}

/** Tokens of he and she and their cases, outside and within quotation marks. */
function pronounsIn({ document: { word, tag, count }, columns }: Scene): { outside: number[]; quoted: number[] } {
  const outside: number[] = [];
  const quoted: number[] = [];
  for (let i = 0; i < count; i++) if (tag[i] === TAG.PRON && sexCode(word[i])) (columns.quoted[i] >= 0 ? quoted : outside).push(i);
  return { outside, quoted };
}

/** One pass over the pronouns; gives the actors with the pronouns among them. */
function resolve(pass: Pass, actors: Actor[], pronouns: number[]): Actor[] {
  const { document, found } = pass;
  const recent: Actor[] = [];
  let next = 0;
  for (const i of pronouns) {
    while (next < actors.length && actors[next].from < i) recent.push(actors[next++]);
    const sex = sexCode(document.word[i]) === MALE ? 'male' : 'female';
    const actor = bestOf(pass, i, sex, recent) ?? topicOf(pass, i, sex, recent);
    if (actor) found.set(i, actor);
    if (actor?.referent) actor.referent.sex ??= sex;
    recent.push({
      referent: actor?.referent ?? null, // unknown, but the same for the next pronoun
      first: actor?.first ?? actor,
      from: i,
      to: i + 1,
      sentence: document.sentence[i],
      sex,
      subject: isNominative(document.word[i]) > 0,
      possessive: false,
      pronoun: true,
    });
  }
  return recent.concat(actors.slice(next));
}

function bestOf(pass: Pass, i: number, sex: Sex, recent: Actor[]): Actor | null {
  const { document, columns } = pass;
  const statement = columns.statement[i];
  const speaker = statement < 0 ? null : speakerReferent(pass, statement);
  const subject = otherThan(document, i, recent);
  const fronted = isNominative(document.word[i]) ? frontedClause(document, i) : Number.MAX_SAFE_INTEGER;
  let best: Actor | null = null;
  let most = LEAST;
  for (let k = recent.length - 1; k >= 0 && k >= recent.length - MOST; k--) {
    const actor = recent[k];
    if (document.sentence[i] - actor.sentence > REACH) break;
    if (subject && (actor === subject || (actor.referent && actor.referent === subject.referent))) continue;
    const score = fitOf(actor, i, sex, pass, speaker) - (actor.from >= fronted && !actor.pronoun ? 2 : 0);
    if (score > most) {
      most = score;
      best = actor;
    }
  }
  return best;
}

/** Sentences back to the one whom the text is about, and mentions that make one so. */
const FAR = 8;
const TOPIC = 5;

/**
 * Where nobody is near: the last person of that sex, if the text has spoken of that one all along and then for some
 * sentences of things: `She came back the next night. … The Foreign Office struck her off the list`.
 */
function topicOf({ document, columns, quoted }: Pass, i: number, sex: Sex, recent: Actor[]): Actor | null {
  if (quoted) return null;
  let topic: Actor | null = null;
  let mentions = 0;
  for (let k = recent.length - 1; k >= 0 && k >= recent.length - MOST; k--) {
    const actor = recent[k];
    const known = actor.sex ?? actor.referent?.sex ?? null;
    if (known !== sex || columns.quoted[actor.from] >= 0) continue;
    if (!topic && (!actor.referent || document.sentence[i] - actor.sentence > FAR)) return null;
    topic ??= actor;
    if (actor.referent === topic.referent && ++mentions === TOPIC) return topic;
  }
  return null;
}

/** Who says the statement, as far as is known. */
function speakerReferent(pass: Pass, statement: number): Referent | null {
  const span = pass.statements[statement].fact.speaker;
  const referents = span ? sourceOf(pass, span, pass.found).referents : [];
  return referents.length === 1 ? referents[0] : null;
}
