import type { Article } from './article.ts';
import { stemOf } from './format.ts';
import type { ReadOptions } from './options.ts';
import { articleFromText } from './plain.ts';
import { publicationDate } from './published.ts';

/** The article of a Markdown file. */
export function articleOfMarkdown(markdown: string, source: string, options: ReadOptions): Article {
  return articleFromText(markdown, { source, id: stemOf(source), date: publicationDate(options.date, null, 'front-matter') });
}
