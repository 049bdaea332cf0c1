import { nounPhrases } from '../text/phrases.ts';
import { TAG } from '../text/tags.ts';
import { CAPITAL, shapeOf } from '../text/words.ts';
import type { Referent } from './cast.ts';
import { foldedWord } from './keys.ts';
import { headsOf, isCalled } from './kinds.ts';
import type { Scene } from './scene.ts';
import { isCommonKind, isThis } from './signs.ts';
import { BODY_HEADS, BODY_KINDS, KIND_NOUNS } from './words.ts';

/**
 * Gives organizations the definite nouns by which the text calls them, where no other one can be meant: `the alliance`
 * and `alliance troops` for NATO, `the commission` for its only commission, `the company` for its only company.
 */
export function addNominals(scene: Scene, referents: Referent[]): void {
  const { document, columns } = scene;
  const bodies = referents.filter(({ type }) => type === 'organization');
  if (bodies.length === 0) return;
  const { count, from, to, head } = nounPhrases(document);
  const called = new Map<string, Referent | null>();
  for (let p = 0; p < count; p++) {
    const at = nounAt(scene, from[p], to[p], head[p]);
    if (at < 0 || columns.name[at] >= 0 || columns.role[at] >= 0) continue;
    const noun = foldedWord(document, at);
    if (!called.has(noun)) called.set(noun, theOnly(bodies, noun, isCommonKind(document.word[at]) > 0));
    const meant = called.get(noun);
    const form = `the ${noun}`;
    if (meant && meant.first < document.start[at] && !meant.forms.includes(form)) meant.forms.push(form);
  }
}

/** Token of the noun that may stand for a body: all of `the agency`, the first of `alliance troops`; else -1. */
function nounAt({ document }: Scene, from: number, to: number, head: number): number {
  if (document.tag[head] !== TAG.NOUN || shapeOf(document.word[head]) & CAPITAL) return -1;
  if (to - from === 2 && isThis(document.word[from])) return isBodyNoun(foldedWord(document, head)) ? head : -1;
  return head > from && BODY_KINDS.has(foldedWord(document, head - 1)) ? head - 1 : -1;
}

const isBodyNoun = (noun: string): boolean => KIND_NOUNS.get(noun) === 'organization' || BODY_HEADS.has(noun);

/** The one body called so; of a common kind none where another body may be one, too. */
function theOnly(bodies: Referent[], noun: string, common: boolean): Referent | null {
  const [one, two] = bodies.filter((body) => isCalled(body, noun));
  if (!one || two) return null;
  const isOther = (body: Referent) => body !== one && !headsOf(body).some((head) => BODY_HEADS.has(head));
  return common && bodies.some(isOther) ? null : one;
}
