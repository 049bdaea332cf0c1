import type { Article } from './article.ts';

/** An article from a text that is already in memory: no file, no markup. */
export function articleFromText(text: string, { source = '-', id = source, title = null, date = null }: Partial<Article> = {}): Article {
  return { source, id, text, title, date, layout: { lines: lineStarts(text), map: null } };
}

/** Offsets at which the lines of a text begin; `\n`, `\r\n` and a lone `\r` end a line. */
export function lineStarts(text: string): Uint32Array {
  let starts = new Uint32Array(64);
  let count = 1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== 10 && (code !== 13 || text.charCodeAt(i + 1) === 10)) continue;
    if (count === starts.length) {
      const longer = new Uint32Array(2 * count);
      longer.set(starts);
      starts = longer;
    }
    starts[count++] = i + 1;
  }
  return starts.slice(0, count);
}
