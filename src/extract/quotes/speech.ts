import { mix, mix2, mix3 } from '../../model/hash.ts';
import { TAG } from '../../text/tags.ts';
import { LOWER_CASE, MARK } from '../../text/words.ts';
import type { Columns } from './columns.ts';
import type { Context } from './context.ts';

/** Most features that a stretch in quotation marks can have. */
export const MOST_STRETCH_FEATURES = 64;

/**
 * Writes features that tell speech from titles, terms, nicknames and scare quotes, for the stretch `k`, into `out`;
 * answers how many there are.
 */
export function stretchFeatures(columns: Columns, context: Context, k: number, out: Int32Array): number {
  const { from, to } = columns.stretches[k];
  const inside = insideOf(columns, from, to);
  let n = addInside(inside, out, 0);
  n = addOutside(columns, from, to, inside, out, n);
  return addCues(columns, context, from, to, inside, out, n);
}

interface Inside {
  size: number;
  /** How many of its words have a capital: 0 none, 1 the first, 2 some, 3 most. */
  capitals: number;
  verbs: number;
  /** First or second person. */
  persons: number;
  /** Last mark inside: none, comma, full stop, other. */
  ending: number;
  first: number;
  last: number;
}

function insideOf({ document, hash }: Columns, from: number, to: number): Inside {
  let words = 0;
  let capitals = 0;
  let verbs = 0;
  let persons = 0;
  for (let i = from + 1; i < to && words < 40; i++) {
    const shape = document.shape(i);
    if (shape & MARK) continue;
    words++;
    if (!(shape & LOWER_CASE)) capitals++;
    if (document.tag[i] === TAG.VERB || document.tag[i] === TAG.AUX) verbs++;
    if (document.tag[i] === TAG.PRON && /^(?:i|we|you|my|our|me|us|your)$/.test(document.norm(i))) persons++;
  }
  const closing = document.norm(to - 2);
  return {
    size: words <= 4 ? words : words <= 6 ? 5 : words <= 10 ? 6 : words <= 20 ? 7 : 8,
    capitals:
      capitals === 0
        ? 0
        : capitals * 2 > words && words > 1
          ? 3
          : capitals === 1 && document.shape(from + 1 < document.count ? from + 1 : from) & 1
            ? 1
            : 2,
    verbs: Math.min(verbs, 2),
    persons: Math.min(persons, 1),
    ending: closing === ',' ? 1 : closing === '.' ? 2 : /^[?!]|^\.\.+$|^…$/.test(closing) ? 3 : 0,
    first: hash[Math.min(from + 1, document.count - 1)],
    last: hash[Math.max(to - 2, 0)],
  };
}

function addInside({ size, capitals, verbs, persons, ending, first, last }: Inside, out: Int32Array, n: number): number {
  out[n++] = mix(101, size);
  out[n++] = mix2(102, size, capitals);
  out[n++] = mix2(103, verbs, Math.min(size, 5));
  out[n++] = mix(104, persons);
  out[n++] = mix3(105, ending, capitals, size);
  out[n++] = mix(106, first);
  out[n++] = mix(107, size <= 5 ? last : 0);
  out[n++] = mix3(108, ending, verbs, capitals);
  return n;
}

function addOutside(
  { document, hash, kind, cue, verb, stretches }: Columns,
  from: number,
  to: number,
  inside: Inside,
  out: Int32Array,
  n: number,
): number {
  const { paragraph, sentence, count } = document;
  const opens = from === 0 || paragraph[sentence[from - 1]] !== paragraph[sentence[from]];
  const ends = to >= count || paragraph[sentence[to]] !== paragraph[sentence[from]];
  const h = (i: number) => (i < from ? (opens && i < from ? 3 : hash[i]) : i >= count || ends ? 5 : hash[i]);
  const k = (i: number) => (i < from ? (opens ? -1 : kind[i]) : i >= count || ends ? -2 : kind[i]);
  const c = (i: number) => (i < 0 || i >= count || (i < from ? opens : ends) ? 9 : cue[i]);
  out[n++] = mix(110, h(from - 1));
  out[n++] = mix(111, h(to));
  out[n++] = mix2(112, h(from - 2), h(from - 1));
  out[n++] = mix2(113, h(to), h(to + 1));
  out[n++] = mix2(114, k(from - 1), k(to));
  out[n++] = mix2(115, k(from - 2), k(from - 1));
  out[n++] = mix2(116, k(to), k(to + 1));
  out[n++] = mix3(117, c(from - 1), c(from - 2), inside.capitals);
  out[n++] = mix3(118, c(to), c(to + 1), inside.ending);
  out[n++] = mix3(119, c(to + 2), c(to + 3), inside.ending);
  out[n++] = mix3(120, k(from - 1), inside.size, inside.capitals);
  out[n++] = mix3(121, k(to), inside.size, inside.ending);
  out[n++] = mix2(122, from > 0 && !opens ? verb[from - 1] : 0, inside.size);
  out[n++] = mix3(123, opens ? 1 : 0, ends ? 1 : 0, inside.size);
  out[n++] = mix3(124, opens ? 1 : 0, stretches.length > 1 ? 1 : 0, inside.verbs);
  return n;
}

function addCues(columns: Columns, context: Context, from: number, to: number, inside: Inside, out: Int32Array, n: number): number {
  const { document, hash } = columns;
  const left = context.left[from];
  const right = to - 1 < document.count ? context.right[to - 1] : -1;
  const fromLeft = left < 0 ? 9 : Math.min(7, Math.ceil((from - left) / 2));
  const toRight = right < 0 ? 9 : Math.min(7, Math.ceil((right - to) / 2));
  const s = document.sentence[from];
  out[n++] = mix3(130, fromLeft, toRight, inside.size);
  out[n++] = mix2(131, left < 0 ? 0 : hash[left], inside.capitals);
  out[n++] = mix2(132, right < 0 ? 0 : hash[right], inside.ending);
  out[n++] = mix3(133, context.cues[s], s > 0 ? context.cues[s - 1] : 4, inside.size);
  out[n++] = mix3(134, context.cues[s], inside.capitals, inside.verbs);
  out[n++] = mix3(135, fromLeft, inside.capitals, inside.verbs);
  return n;
}
