import { type Element, elementOf, type Pattern, takes } from './pattern.ts';

/** Values and piece indices of the named elements that matched. */
export interface Captures {
  value: Record<string, number>;
  at: Record<string, number>;
  from: number;
  to: number;
}

/** Kinds of the pieces, and one past the last that a match may reach. */
export interface Stretch {
  kind: Uint16Array;
  value: Float64Array;
  end: number;
}

const taken = new Int32Array(32);

/** Matches the pattern at piece `from`, as long as it can; answers the piece after it, or -1. */
export function matchPattern(pattern: Pattern, stretch: Stretch, from: number): number {
  for (let e = pattern.elements.length; e < pattern.sources.length; e++) elementOf(pattern, e);
  return matchElement(pattern.elements, 0, stretch, from);
}

function matchElement(elements: readonly Element[], e: number, stretch: Stretch, at: number): number {
  if (e === elements.length) return at;
  const { row, needs, optional } = elements[e];
  const kind = stretch.kind[at];
  if (at < stretch.end && takes(row, kind) && (needs === null || (needs[kind]?.includes(stretch.value[at]) ?? true))) {
    const to = matchElement(elements, e + 1, stretch, at + 1);
    if (to >= 0) {
      taken[e] = at;
      return to;
    }
  }
  if (!optional) return -1;
  taken[e] = -1;
  const to = matchElement(elements, e + 1, stretch, at);
  if (to >= 0) taken[e] = -1;
  return to;
}

/** Captures of the match made last. */
export function capturesOf(pattern: Pattern, { value }: Stretch, from: number, to: number): Captures {
  const captures: Captures = { value: {}, at: {}, from, to };
  pattern.elements.forEach(({ name }, e) => {
    if (name === null || taken[e] < 0) return;
    captures.value[name] = value[taken[e]];
    captures.at[name] = taken[e];
  });
  return captures;
}

/** May a match begin with pieces of these kinds? */
export function mayBegin(pattern: Pattern, first: number, second: number): boolean {
  for (let e = 0; e < pattern.sources.length; e++) {
    const { row, optional } = elementOf(pattern, e);
    if (takes(row, first) && maySecond(pattern, e + 1, second)) return true;
    if (!optional) return false;
  }
  return false;
}

function maySecond(pattern: Pattern, from: number, kind: number): boolean {
  for (let e = from; e < pattern.sources.length; e++) {
    const { row, optional } = elementOf(pattern, e);
    if (takes(row, kind)) return true;
    if (!optional) return false;
  }
  return true;
}
