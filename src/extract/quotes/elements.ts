import { AFTER_CUE, BEFORE_CUE, GAP, isContent, OUT, SOURCE } from './labels.ts';

/** A labelled run of tokens. */
export interface Element {
  /** SOURCE, CUE_BEFORE, CUE_AFTER, AFTER_CUE or BEFORE_CUE. */
  label: number;
  from: number;
  to: number;
  /** Elements with nothing but gaps between them are of one group. */
  group: number;
}

/** Elements of a labelled document, in order. */
export function elementsOf(labels: Uint8Array): Element[] {
  const elements: Element[] = [];
  let group = 0;
  for (let i = 0; i < labels.length; ) {
    const label = labels[i];
    let to = i + 1;
    if (label === OUT) group++;
    else if (label !== GAP) {
      const on = label === AFTER_CUE || label === BEFORE_CUE ? label + 1 : label === SOURCE || !isContent(label) ? label : label;
      while (to < labels.length && labels[to] === on) to++;
      elements.push({ label, from: i, to, group });
    }
    i = to;
  }
  return elements;
}
