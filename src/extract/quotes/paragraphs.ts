import { TAG } from '../../text/tags.ts';
import type { Attribution, Tokens } from './attribute.ts';
import { CLOSING, type Columns, OPENING, stretchAfter } from './columns.ts';
import type { Element } from './elements.ts';

/** How many paragraphs to look for the closing mark. */
const MOST_PARAGRAPHS = 20;

/** Number of the paragraph that a token stands in. */
export const paragraphOf = ({ document }: Columns, i: number): number => document.paragraph[document.sentence[i]];

/** A quotation over paragraphs, each of which opens it anew, is one content. */
export function goesOn(columns: Columns, last: Attribution, elements: Element[], k: number): boolean {
  const content = elements[k];
  const before = last.contents[last.contents.length - 1];
  if (columns.state[content.from - 1] !== OPENING || columns.state[before.from - 1] !== OPENING || !columns.state[before.to - 1])
    return false;
  if (paragraphOf(columns, content.from) - paragraphOf(columns, before.to - 1) !== 1) return false;
  return elements[k - 1].to === before.to && isOpenEnded(columns, last) && closesLater(columns, content);
}

/** A quotation over paragraphs closes only in the last one. */
export function isOpenEnded(columns: Columns, { contents }: Attribution): boolean {
  const last = contents[contents.length - 1].to - 1;
  const stretch = columns.stretches[stretchAfter(columns, columns.document.start[last])];
  return stretch !== undefined && stretch.from <= last && stretch.pair.inner.end === stretch.pair.outer.end;
}

/** A quotation that is a paragraph by itself goes on with the one before it, more often than not. */
export function fillsParagraph(columns: Columns, { from, to }: Tokens): boolean {
  const { document, state } = columns;
  const p = paragraphOf(columns, from);
  const before = state[from - 1] === OPENING ? from - 2 : from - 1;
  let after = to;
  while (after < document.count && document.tag[after] === TAG.PUNCT && paragraphOf(columns, after) === p) after++;
  return (before < 0 || paragraphOf(columns, before) !== p) && (after >= document.count || paragraphOf(columns, after) !== p);
}

/** Does a quotation close in its paragraph, or one of the next few that open it anew? */
function closesLater(columns: Columns, { from }: Tokens): boolean {
  const { document, stretches } = columns;
  let k = stretchAfter(columns, document.start[from]);
  for (const last = k + MOST_PARAGRAPHS; k < last && k < stretches.length; k++) {
    if (columns.state[stretches[k].to - 1] === CLOSING) return true;
    if (paragraphOf(columns, stretches[k + 1]?.from ?? from) - paragraphOf(columns, stretches[k].to - 1) !== 1) return false;
  }
  return false;
}
