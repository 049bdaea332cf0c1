import { wordSet } from '../text/words.ts';
import type { Actor } from './actors.ts';
import type { Referent, Sex } from './cast.ts';
import type { Scene } from './scene.ts';
import type { Antecedents } from './speakers.ts';

/** One pass over the pronouns of a document. */
export interface Pass extends Scene {
  found: Antecedents;
  /** Looks at pronouns within quotation marks, else at those outside. */
  quoted: boolean;
}

const isOwn = wordSet(new Set(['his', 'her', 'their', 'my']));
const BY_DISTANCE = [0, -1, -2.2, -3.2];

/** How well an actor before token `i` fits a pronoun of that sex there; `speaker` says the statement around it. */
export function fitOf(actor: Actor, i: number, sex: Sex, { document, columns, quoted }: Pass, speaker: Referent | null): number {
  const known = actor.sex ?? actor.referent?.sex ?? null;
  if (known && known !== sex) return -Infinity;
  const isSpeaker = speaker !== null && actor.referent === speaker;
  if (isSpeaker && quoted) return -Infinity;
  let score = BY_DISTANCE[document.sentence[i] - actor.sentence];
  if (known) score += 1.2;
  if (actor.subject) score += 1;
  if (actor.pronoun) score += 0.5;
  if (actor.possessive) score -= 0.8;
  if (!actor.referent) score -= isOwn(document.word[actor.from]) ? 1.2 : 0.5; // her mother
  if (isSpeaker) score += 1;
  const said = columns.speaker[i];
  if (said >= 0 && columns.statement[actor.from] === said && !actor.pronoun) score -= 3; // Lind should go, he said
  if (columns.speaker[actor.from] >= 0) score += said >= 0 ? 0.6 : 0.5;
  if (columns.quoted[actor.from] >= 0 && !quoted) score -= 1.5;
  return score;
}
