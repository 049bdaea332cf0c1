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

/** For each place in some pattern a row of bits, one for each kind that it takes. */
let taking = new Int32Array((KINDS / 32) * 128);
let rows = 0;

/** What a place in a pattern takes; patterns share it, since most places are like others. */
interface Place {
  /** Where its row begins in `taking`. */
  row: number;
  kinds: number[];
  /** The values that a kind may have, where the pattern names some of its words: 3 for `day`. */
  needs: (number[] | undefined)[] | null;
}

/** One place in a pattern: what it takes, whether it may be missing, and the name its value goes by. */
interface Element extends Place {
  optional: boolean;
  name: string | null;
}

/** A pattern, whose elements are compiled when a match comes to them: most words begin few patterns. */
export interface Pattern {
  sources: readonly string[];
  elements: Element[];
}

/** Values and piece indices of the named elements that matched. */
export interface Captures {
  value: Record<string, number>;
  at: Record<string, number>;
  from: number;
  to: number;
}

/**
 * Makes a pattern over pieces: `the? day:O of? month:M ,? year:Y?`. Small letters are words, capitals are kinds or classes,
 * `|` joins them, `?` marks what may be missing, `name:` captures the value.
 */
export function patternOf(source: string): Pattern {
  return { sources: source.split(' '), elements: [] };
}

function elementOf(pattern: Pattern, e: number): Element {
  return (pattern.elements[e] ??= once(known, pattern.sources[e], compileElement));
}

const known = new Map<string, Element>();
const places = new Map<string, Place>();

function once<T>(known: Map<string, T>, source: string, compile: (source: string) => T): T {
  let compiled = known.get(source);
  if (!compiled) known.set(source, (compiled = compile(source)));
  return compiled;
}

function compileElement(source: string): Element {
  const colon = source.indexOf(':');
  const optional = source.endsWith('?');
  const place = once(places, source.slice(colon > 0 ? colon + 1 : 0, optional ? -1 : undefined), compilePlace);
  return { ...place, optional, name: colon > 0 ? source.slice(0, colon) : null };
}

function compilePlace(words: string): Place {
  const place: Place = { row: (rows++ * KINDS) / 32, kinds: [], needs: null };
  if (place.row === taking.length) taking = enlarged(taking);
  for (const word of words.split('|')) {
    const named = CLASSES[word];
    if (named === undefined) addKind(place, word);
    else for (const kind of named.split(' ')) addKind(place, kind);
  }
  return place;
}

function addKind(place: Place, name: string): void {
  const kind = kindOf(name);
  const value = valueInKind(name);
  if (!takes(place.row, kind)) place.kinds.push(kind);
  taking[place.row + (kind >> 5)] |= 1 << (kind & 31);
  if (!Number.isNaN(value)) ((place.needs ??= [])[kind] ??= []).push(value);
}

const takes = (row: number, kind: number): boolean => (taking[row + (kind >> 5)] & (1 << (kind & 31))) !== 0;

function enlarged(table: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(table.length * 2);
  larger.set(table);
  return larger;
}

/** Calls for each kind that may begin a match, for some of them twice. */
export function forBeginnings(pattern: Pattern, call: (kind: number) => void): void {
  for (let e = 0; e < pattern.sources.length; e++) {
    const { kinds, optional } = elementOf(pattern, e);
    for (const kind of kinds) call(kind);
    if (!optional) return;
  }
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
