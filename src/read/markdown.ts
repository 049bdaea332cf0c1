import { GFM, parser } from '@lezer/markdown';
import type { Article } from './article.ts';
import { CANDIDATES, fieldOf, isScalar, isString } from './fields.ts';
import { stemOf } from './format.ts';
import { frontMatterOf } from './frontmatter.ts';
import { mappedText } from './mapped.ts';
import { addMarked } from './marked.ts';
import type { ReadOptions } from './options.ts';
import { lineStarts } from './plain.ts';
import { publicationDate } from './published.ts';

const reader = parser.configure(GFM);
const linkless = reader.configure({ remove: ['Link', 'LinkEnd', 'Image'] });
/** The parser's time is quadratic in the brackets of one paragraph: from so many on they are read as words. */
const MOST_BRACKETS = 1000;

/** The article of a Markdown file: its words without markup, each with its place in the file, front matter counted. */
export function articleOfMarkdown(markdown: string, source: string, options: ReadOptions): Article {
  const { fields, end } = frontMatterOf(markdown);
  // the parser knows `\n` only; the same length, so that places stay
  const body = markdown.slice(end).replaceAll('\r\n', ' \n').replaceAll('\r', '\n');
  const root = (mostBrackets(body) > MOST_BRACKETS ? linkless : reader).parse(body).topNode;
  const whole = mappedText();
  addMarked(root, body, end, whole);
  const { text, map } = whole.done();
  const title = fieldOf(fields, options.titleField, CANDIDATES.title, isString);
  const id = fieldOf(fields, options.idField, ['id'], isScalar);
  return {
    source,
    id: id === undefined ? stemOf(source) : String(id),
    text,
    title: title ?? (/Heading1$/.test(root.firstChild?.name ?? '') ? text.slice(0, text.indexOf('\n') >>> 0) : null),
    date: publicationDate(options.date, fieldOf(fields, options.dateField, CANDIDATES.date, isScalar), 'front-matter'),
    layout: { lines: lineStarts(markdown), map },
  };
}

/** How many `[` the paragraph with the most has. */
function mostBrackets(markdown: string): number {
  let most = 0;
  for (let count = 0, isBlank = true, i = 0; i < markdown.length; i++) {
    const code = markdown.charCodeAt(i);
    if (code === 91) most = Math.max(most, ++count);
    if (code === 10 && isBlank) count = 0;
    if (code === 10) isBlank = true;
    else if (code !== 32 && code !== 9) isBlank = false;
  }
  return most;
}
