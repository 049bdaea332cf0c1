/** Which label may follow which: the shape of a linear-chain model. */
export interface Chain {
  labels: number;
  /** Labels that may stand before each label. */
  previous: Uint8Array[];
  /** 1 where a sequence may begin, or end, with the label. */
  starts: Uint8Array;
  ends: Uint8Array;
}

/** Every label may follow every label. */
export function fullChain(labels: number): Chain {
  const all = Uint8Array.from({ length: labels }, (_, label) => label);
  const ones = new Uint8Array(labels).fill(1);
  return { labels, previous: Array.from({ length: labels }, () => all), starts: ones, ends: ones };
}

/**
 * Labels of spans of `types` types: 0 is outside, then begin, inside, last, unit of each type (`1 + 4 * type + BEGIN`…).
 * Begin → inside or last of the same type; only last and unit end a span.
 */
export function spanChain(types: number): Chain {
  const labels = 1 + 4 * types;
  const list = Array.from({ length: labels }, (_, label) => label);
  const previous = list.map((b) => Uint8Array.from(list.filter((a) => mayFollow(a, b))));
  return {
    labels,
    previous,
    starts: Uint8Array.from(list, (label) => (goesOn(label) ? 0 : 1)),
    ends: Uint8Array.from(list, (label) => (isOpen(label) ? 0 : 1)),
  };
}

export const BEGIN = 0;
export const INSIDE = 1;
export const LAST = 2;
export const UNIT = 3;

/** Position of a label within its span: BEGIN, INSIDE, LAST, UNIT; of a label other than 0. */
export const positionOf = (label: number): number => (label - 1) & 3;

/** Type of a label other than 0. */
export const typeOf = (label: number): number => (label - 1) >> 2;

/** Label of position and type. */
export const labelOf = (position: number, type: number): number => 1 + 4 * type + position;

function mayFollow(a: number, b: number): boolean {
  return isOpen(a) ? goesOn(b) && typeOf(a) === typeOf(b) : !goesOn(b);
}

const isOpen = (label: number): boolean => label > 0 && positionOf(label) <= INSIDE;
const goesOn = (label: number): boolean => label > 0 && (positionOf(label) === INSIDE || positionOf(label) === LAST);
