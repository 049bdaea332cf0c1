import type { Article } from './article.ts';
import { stemOf } from './format.ts';
import type { ReadOptions } from './options.ts';
import { articleFromText } from './plain.ts';
import { publicationDate } from './published.ts';

/** The encoding that a page names in its head. */
export function declaredEncoding(bytes: Buffer): string | null {
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(bytes.toString('latin1', 0, 4096))?.[1].toLowerCase() ?? null;
}

/** The article of a web page. */
export function articleOfHtml(html: string, source: string, options: ReadOptions): Article {
  return articleFromText(html, { source, id: stemOf(source), date: publicationDate(options.date, null, 'meta') });
}
