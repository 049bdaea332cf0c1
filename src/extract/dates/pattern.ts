import { KINDS, kindOf, valueInKind } from './words.ts';

/** Names that patterns use for several kinds: capital names for kinds of words.ts, else words. */
const CLASSES: Record<string, string> = {
  M: 'MONTH may march mar mar. dec',
  WD: 'WEEKDAY sun sun. sat',
  S: 'SEASON fall',
  N: 'NUM INT BIG DEC YEAR',
  C: 'NUM INT BIG DEC',
  DN: 'INT NUM ORD first second',
  O: 'ORD first second',
  U: 'UNIT YEARLY second quarter',
  US: 'UNITS',
  UU: 'UNIT YEARLY UNITS second quarter',
  Y: 'YEAR',
  SHIFT: 'last past next coming upcoming this current',
  THEN: 'previous preceding prior following ensuing subsequent same',
  AGO: 'ago earlier later hence before after afterwards thereafter',
};

/** One place in a pattern: which kinds it takes, whether it may be missing, and the name its value goes by. */
interface Element {
  takes: Uint8Array;
  /** The values that a kind may have, where the pattern names some of its words: 3 for `day`. */
  needs: (number[] | undefined)[];
  optional: boolean;
  name: string | null;
}

/** A compiled pattern, and the kinds that may begin it. */
export interface Pattern {
  elements: Element[];
  begins: number[];
}

/** Values and piece indices of the named elements that matched. */
export interface Captures {
  value: Record<string, number>;
  at: Record<string, number>;
  from: number;
  to: number;
}

/**
 * Compiles a pattern over pieces: `the? day:O of? month:M ,? year:Y?`. Small letters are words, capitals are kinds or
 * classes, `|` joins them, `?` marks what may be missing, `name:` captures the value.
 */
export function compilePattern(source: string): Pattern {
  const elements = source.trim().split(/\s+/).map(compileElement);
  const begins = new Set<number>();
  for (const { takes, optional } of elements) {
    for (let kind = 0; kind < KINDS; kind++) if (takes[kind]) begins.add(kind);
    if (!optional) break;
  }
  return { elements, begins: [...begins] };
}

function compileElement(source: string): Element {
  const [, name, words, mark] = /^(?:([a-z]\w*):)?(.+?)(\??)$/i.exec(source)!;
  const takes = new Uint8Array(KINDS);
  const needs: (number[] | undefined)[] = [];
  for (const word of words.split('|')) {
    for (const kind of (CLASSES[word] ?? word).split(' ')) {
      const code = kindOf(kind);
      takes[code] = 1;
      if (!Number.isNaN(valueInKind(kind))) (needs[code] ??= []).push(valueInKind(kind));
    }
  }
  return { takes, needs, optional: mark === '?', name: name ?? null };
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
  return matchElement(pattern.elements, 0, stretch, from);
}

function matchElement(elements: Element[], e: number, stretch: Stretch, at: number): number {
  if (e === elements.length) return at;
  const { takes, needs, optional } = elements[e];
  const kind = stretch.kind[at];
  if (at < stretch.end && takes[kind] && (needs[kind]?.includes(stretch.value[at]) ?? true)) {
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
export function mayBegin({ elements }: Pattern, kinds: number[], e = 0, k = 0): boolean {
  if (e === elements.length || k === kinds.length) return k > 0;
  const { takes, optional } = elements[e];
  if (takes[kinds[k]] && mayBegin({ elements, begins: [] }, kinds, e + 1, k + 1)) return true;
  return optional && mayBegin({ elements, begins: [] }, kinds, e + 1, k);
}
