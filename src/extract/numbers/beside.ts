import { TAG } from '../../text/tags.ts';
import type { Match } from './pattern.ts';

/** What stands beside a match, by its tag. */
export function isNounAt({ items, first }: Match, distance: number): boolean {
  const k = items.from[first] + distance;
  return k >= 0 && items.pieces.document.tag[items.pieces.token[k]] === TAG.NOUN;
}

/** What stands beside a match, by its tag. */
export function isNounAfter(match: Match): boolean {
  const { pieces, to } = match.items;
  const k = to[match.last];
  if (k >= pieces.count) return false;
  const tag = pieces.document.tag[pieces.token[k]];
  return tag === TAG.NOUN || tag === TAG.ADJ || tag === TAG.PROPN || tag === TAG.NUM;
}

/** What stands beside a match, by its tag. */
export function isNounBefore(match: Match): boolean {
  const { pieces, from } = match.items;
  const k = from[match.first] - 1;
  return k >= 0 && [TAG.NOUN, TAG.ADJ, TAG.PROPN].includes(pieces.document.tag[pieces.token[k]]);
}

/** What stands beside a match, by its tag. */
export function isAdjectiveBefore({ items, first }: Match): boolean {
  const k = items.from[first] - 1;
  return k >= 0 && items.pieces.document.tag[items.pieces.token[k]] === TAG.ADJ;
}
