import type { Document } from '../../text/document.ts';
import { perWord } from '../../text/words.ts';
import { HOLIDAYS } from './holidays.ts';
import type { Pieces } from './pieces.ts';

/** A holiday found: its index, the piece behind its name, and whether `the` before it belongs to it. */
export interface HolidayAt {
  holiday: number;
  to: number;
  takesThe: boolean;
}

let byFirst: Map<string, number[]> | null = null;
const elements: (Element[] | undefined)[] = [];

interface Element {
  words: string[];
  optional: boolean;
}

const THE = 'the? ';
/** The name's elements; `the` stands before too much to be looked up. */
const sourcesOf = (h: number): string[] => (HOLIDAYS[h][0].startsWith(THE) ? HOLIDAYS[h][0].slice(THE.length) : HOLIDAYS[h][0]).split(' ');

/** Holidays whose names may begin with a word: `the? fourth of july` by `fourth`. */
function beginning(norm: string): number[] | undefined {
  if (byFirst) return byFirst.get(norm);
  byFirst = new Map();
  for (let h = 0; h < HOLIDAYS.length; h++) {
    for (const element of sourcesOf(h)) {
      const { words, optional } = elementOf(element);
      for (const word of words) {
        const known = byFirst.get(word);
        if (known) known.push(h);
        else byFirst.set(word, [h]);
      }
      if (!optional) break;
    }
  }
  return byFirst.get(norm);
}

function elementOf(source: string): Element {
  const optional = source.endsWith('?');
  return { words: (optional ? source.slice(0, -1) : source).split('|'), optional };
}

/** May a holiday's name begin with the word? */
export const beginsHoliday = perWord((norm) => (beginning(norm) ? 1 : 0));

/** The longest name of a holiday at piece `p`, before piece `end`. */
export function holidayAt(document: Document, pieces: Pieces, p: number, end: number): HolidayAt | null {
  let best: HolidayAt | null = null;
  for (const holiday of beginning(normAt(document, pieces, p)) ?? []) {
    const name = (elements[holiday] ??= sourcesOf(holiday).map(elementOf));
    const to = endOfName(name, 0, document, pieces, p, end);
    if (to > (best?.to ?? 0)) best = { holiday, to, takesThe: HOLIDAYS[holiday][0].startsWith(THE) };
  }
  return best;
}

function endOfName(name: Element[], e: number, document: Document, pieces: Pieces, p: number, end: number): number {
  if (e === name.length) return p;
  const { words, optional } = name[e];
  if (p < end && words.includes(normAt(document, pieces, p))) {
    const to = endOfName(name, e + 1, document, pieces, p + 1, end);
    if (to >= 0) return to;
  }
  return optional ? endOfName(name, e + 1, document, pieces, p, end) : -1;
}

function normAt(document: Document, { token, start, end }: Pieces, p: number): string {
  const i = token[p];
  return start[p] === document.start[i] && end[p] === document.end[i]
    ? document.norm(i)
    : document.text.slice(start[p], end[p]).toLowerCase();
}
