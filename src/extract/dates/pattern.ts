import { enlarged } from '../../model/columns.ts';
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
export interface Element extends Place {
  optional: boolean;
  name: string | null;
}

/** A pattern, whose elements are compiled when a match comes to them: most words begin few patterns. */
export interface Pattern {
  sources: readonly string[];
  elements: Element[];
}

/**
 * Makes a pattern over pieces: `the? day:O of? month:M ,? year:Y?`. Small letters are words, capitals are kinds or classes,
 * `|` joins them, `?` marks what may be missing, `name:` captures the value.
 */
export function patternOf(source: string): Pattern {
  return { sources: source.split(' '), elements: [] };
}

/** The compiled element `e`. */
export function elementOf(pattern: Pattern, e: number): Element {
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

/** Does the place with that row take a kind? */
export const takes = (row: number, kind: number): boolean => (taking[row + (kind >> 5)] & (1 << (kind & 31))) !== 0;

/** Calls for each kind that may begin a match, for some of them twice. */
export function forBeginnings(pattern: Pattern, call: (kind: number) => void): void {
  for (let e = 0; e < pattern.sources.length; e++) {
    const { kinds, optional } = elementOf(pattern, e);
    for (const kind of kinds) call(kind);
    if (!optional) return;
  }
}
