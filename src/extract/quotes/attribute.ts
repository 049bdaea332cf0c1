import { type Columns, OUTSIDE } from './columns.ts';
import type { Element } from './elements.ts';
import { AFTER_CUE, CUE_AFTER, isContent, isCue, SOURCE } from './labels.ts';
import { fillsParagraph, goesOn, isOpenEnded, paragraphOf } from './paragraphs.ts';
import { fallbackSource } from './subject.ts';

/** Half-open range of tokens. */
export interface Tokens {
  from: number;
  to: number;
}

/** Contents with the cue and the source that they were linked to. */
export interface Attribution {
  contents: Tokens[];
  cue: Tokens | null;
  source: Tokens | null;
  via: Tokens | null;
  rule: string;
}

/** Links content → cue → source among the elements of one document; attributions in text order of their first content. */
export function attribute(columns: Columns, elements: Element[]): Attribution[] {
  const attributions: Attribution[] = [];
  const byCue = new Map<number, Attribution>();
  const sources = elements.map((element, k) => (isCue(element.label) ? nearestSource(columns, elements, k) : -1));
  let last: Attribution | null = null;
  elements.forEach((content, k) => {
    if (!isContent(content.label)) return;
    const cue = nearestCue(columns, elements, sources, k);
    if (cue < 0 && last && goesOn(columns, last, elements, k)) {
      const end = last.contents.length - 1;
      last.contents[end] = { from: last.contents[end].from, to: content.to };
      return;
    }
    const known = byCue.get(cue) ?? (cue < 0 && continues(columns, last, content) ? last : null);
    if (known && isQuoted(columns, known.contents[0]) === isQuoted(columns, content)) {
      known.contents.push(content);
      last = known;
      return;
    }
    const attribution = known
      ? { ...known, contents: [content] }
      : cue < 0
        ? uncued(columns, elements, last, k)
        : cued(columns, elements, sources[cue], cue, content);
    if (cue >= 0) byCue.set(cue, attribution);
    attributions.push(attribution);
    last = attribution;
  });
  return attributions;
}

function cued(columns: Columns, elements: Element[], source: number, cue: number, content: Element): Attribution {
  const own = elements[cue];
  if (source >= 0)
    return { contents: [content], cue: own, source: elements[source], via: null, rule: ruleOf(columns, own, elements[source], content) };
  const { sentence } = columns.document;
  const earlier = elements
    .slice(Math.max(0, cue - MOST_ELEMENTS), cue)
    .filter(({ label, from }) => label === SOURCE && sentence[from] === sentence[own.from]);
  const fallback = fallbackSource(columns, own, content, earlier);
  return { contents: [content], cue: own, source: fallback?.source ?? null, via: null, rule: fallback?.rule ?? 'no source' };
}

function ruleOf({ document }: Columns, cue: Element, source: Element, content: Element): string {
  const form = document.norm(cue.from);
  if (form === 'according') return 'according to';
  if (form === ':' || form === '-' || form === '--') return 'colon or dash';
  if (source.from > cue.from) return 'cue before source';
  return content.from > cue.from ? 'source, cue, content' : 'content, source, cue';
}

/** A content without a cue: a source of its own group (`— Jo Egan`), else nobody. */
function uncued(columns: Columns, elements: Element[], last: Attribution | null, k: number): Attribution {
  const content = elements[k];
  for (const j of [k + 1, k - 1]) {
    const source = elements[j];
    if (source?.label === SOURCE && source.group === content.group)
      return { contents: [content], cue: null, source, via: null, rule: 'source beside content' };
  }
  if (!last || !columns.state[content.from]) return { contents: [content], cue: null, source: null, via: null, rule: 'no cue' };
  const apart = paragraphOf(columns, content.from) - paragraphOf(columns, last.contents[last.contents.length - 1].to - 1);
  if (apart === 0) return { contents: [content], cue: null, source: last.source, via: null, rule: 'same paragraph' };
  const rule =
    apart !== 1
      ? 'no cue'
      : isOpenEnded(columns, last)
        ? 'quotation goes on'
        : fillsParagraph(columns, content)
          ? 'speaker before'
          : 'no cue';
  return { contents: [content], cue: null, source: rule === 'no cue' ? null : last.source, via: null, rule };
}

/** Does a content stand in quotation marks as a whole? What is quoted and what is reported are two statements. */
function isQuoted({ state }: Columns, { from, to }: Tokens): boolean {
  return state[from] !== OUTSIDE && state[to - 1] !== OUTSIDE;
}

/** How far from a content its cue may stand, in tokens and penalties. */
const FARTHEST = 60;
/** How many elements between cue and source are looked at. */
const MOST_ELEMENTS = 12;

function nearestCue(columns: Columns, elements: Element[], sources: number[], k: number): number {
  let best = -1;
  let least = FARTHEST;
  for (const step of [-1, 1]) {
    for (let j = k + step, seen = 0; j >= 0 && j < elements.length && seen < 3; j += step) {
      if (!isCue(elements[j].label)) continue;
      seen++;
      if (paragraphOf(columns, elements[j].from) !== paragraphOf(columns, elements[k].from)) break;
      const cost = distance(columns, elements[k], elements[j]) + (sources[j] < 0 ? 5 : 0);
      if (cost < least) {
        least = cost;
        best = j;
      }
    }
  }
  return best;
}

/** Tokens between content and cue, more where group, side or sentence speak against the pair. */
function distance({ document }: Columns, content: Element, cue: Element): number {
  const { sentence } = document;
  const left = cue.from < content.from;
  const near = left ? sentence[content.from] : sentence[content.to - 1];
  let cost = left ? content.from - cue.to : cue.from - content.to;
  if (cue.group !== content.group) cost += 20;
  if (left !== (content.label === AFTER_CUE)) cost += 15;
  if ((cue.label === CUE_AFTER) === left) cost += 5;
  if (sentence[cue.from] !== near) cost += left ? 25 : 10;
  return cost;
}

function nearestSource({ document }: Columns, elements: Element[], k: number): number {
  const cue = elements[k];
  const { sentence } = document;
  let best = -1;
  let least = FARTHEST;
  for (const step of [-1, 1]) {
    for (let j = k + step, cues = 0; j >= 0 && j < elements.length && Math.abs(j - k) <= MOST_ELEMENTS; j += step) {
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
function continues(columns: Columns, last: Attribution | null, content: Element): boolean {
  if (!last?.source || !columns.state[content.from]) return false;
  return paragraphOf(columns, last.contents[last.contents.length - 1].from) === paragraphOf(columns, content.from);
}
