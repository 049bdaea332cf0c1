import type { Columns } from './columns.ts';
import type { Element } from './elements.ts';
import { AFTER_CUE, CUE_AFTER, isContent, isCue, SOURCE } from './labels.ts';

/** A content with what it was linked to; elements by index. */
export interface Attribution {
  contents: number[];
  cue: number;
  source: number;
  rule: string;
}

/** Links content → cue → source among the elements of one document. */
export function attribute(columns: Columns, elements: Element[]): Attribution[] {
  const sourceOf = elements.map((element, k) => (isCue(element.label) ? nearestSource(columns, elements, k) : -1));
  const attributions: Attribution[] = [];
  const byCue = new Map<number, Attribution>();
  let last: Attribution | null = null;
  elements.forEach((element, k) => {
    if (!isContent(element.label)) return;
    const cue = nearestCue(columns, elements, sourceOf, k);
    const known = byCue.get(cue);
    if (known) {
      known.contents.push(k);
      last = known;
      return;
    }
    const attribution: Attribution = { contents: [k], cue, source: cue < 0 ? -1 : sourceOf[cue], rule: cue < 0 ? 'alone' : 'cue' };
    if (cue < 0 && continues(columns, elements, last, k)) {
      last!.contents.push(k);
      return;
    }
    if (cue >= 0) byCue.set(cue, attribution);
    attributions.push(attribution);
    last = attribution;
  });
  return attributions;
}

const paragraphOf = ({ document }: Columns, i: number): number => document.paragraph[document.sentence[i]];

function nearestCue(columns: Columns, elements: Element[], sourceOf: number[], k: number): number {
  const content = elements[k];
  const { sentence } = columns.document;
  let best = -1;
  let least = 60;
  for (const step of [-1, 1]) {
    for (let j = k + step, seen = 0; j >= 0 && j < elements.length && seen < 3; j += step) {
      const cue = elements[j];
      if (!isCue(cue.label)) continue;
      seen++;
      if (paragraphOf(columns, cue.from) !== paragraphOf(columns, content.from)) break;
      const left = cue.from < content.from;
      const gap = left ? (cue.from >= content.from ? 0 : Math.max(0, content.from - cue.to)) : cue.from - content.to;
      let cost = gap;
      if (cue.group !== content.group) cost += 20;
      if (left !== (content.label === AFTER_CUE)) cost += 15;
      if ((cue.label === CUE_AFTER) === left) cost += 5;
      const near = left ? sentence[content.from] : sentence[content.to - 1];
      if (sentence[cue.from] !== near) cost += left ? 25 : 10;
      if (sourceOf[j] < 0) cost += 5;
      if (cost < least) {
        least = cost;
        best = j;
      }
    }
  }
  return best;
}

function nearestSource(columns: Columns, elements: Element[], k: number): number {
  const cue = elements[k];
  const { sentence } = columns.document;
  let best = -1;
  let least = 60;
  for (const step of [-1, 1]) {
    for (let j = k + step, cues = 0; j >= 0 && j < elements.length; j += step) {
      const source = elements[j];
      if (sentence[source.from] !== sentence[cue.from]) break;
      if (isCue(source.label)) cues++;
      if (source.label !== SOURCE) continue;
      const gap = step < 0 ? cue.from - source.to : source.from - cue.to + 0.5;
      const cost = gap + cues * 6 + (source.group !== cue.group ? 12 : 0);
      if (cost < least) {
        least = cost;
        best = j;
      }
      break;
    }
  }
  return best;
}

/** A quotation without a cue that follows an attributed one in its paragraph goes on with it. */
function continues(columns: Columns, elements: Element[], last: Attribution | null, k: number): boolean {
  if (!last || !columns.state[elements[k].from]) return false;
  const before = elements[last.contents[last.contents.length - 1]];
  return paragraphOf(columns, before.from) === paragraphOf(columns, elements[k].from);
}
