import type { Article } from './article.ts';

/** An article from a text that is already in memory: no file, no markup. */
export function articleFromText(text: string, { source = '-', id = source, title = null, date = null }: Partial<Article> = {}): Article {
  return { source, id, text, title, date, layout: { lines: lineStarts(text), map: null } };
}

/** Offsets at which the lines of a text begin; `\n`, `\r\n` and a lone `\r` end a line. */
export function lineStarts(text: string): Uint32Array {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return Uint32Array.from(starts);
}
