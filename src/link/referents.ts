import type { EntityType } from '../facts.ts';
import type { Referent } from './cast.ts';

/** The referent that stands for all those joined with this one. */
export function rootOf(referent: Referent): Referent {
  let root = referent;
  while (root.into) root = root.into;
  for (let step = referent; step.into; ) {
    const next: Referent = step.into;
    step.into = root;
    step = next;
  }
  return root;
}

/** Makes two referents one, under the first; the rule is told in the reasons of the second's names. */
export function join(first: Referent, second: Referent, rule: string): void {
  const [root, other] = [rootOf(first), rootOf(second)];
  if (root === other) return;
  for (const name of second.names) name.because += `; link/${rule}`;
  other.into = root;
  root.joined = true;
  root.first = Math.min(root.first, other.first);
  root.sex ??= other.sex;
  root.title ??= other.title;
  root.given ??= other.given;
  root.owner ??= other.owner;
}

/** Share of the names' weight that is of this type. */
export function shareOf({ names }: Referent, type: EntityType): number {
  let all = 0;
  let of = 0;
  for (const name of names) {
    all += name.confidence;
    if (name.type === type) of += name.confidence;
  }
  return all ? of / all : 0;
}
