import { decodeHTMLStrict } from 'entities/decode';
import { separatorOf } from './blocks.ts';
import type { MappedText } from './mapped.ts';

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\da-z]{1,31});/gi;

/** Writes text in which `&eacute;` stands for é. */
export function addEntities(words: string, source: number, out: MappedText): void {
  let at = 0;
  for (const { 0: entity, index } of words.matchAll(ENTITY)) {
    out.copy(words.slice(at, index), source + at);
    const decoded = decodeHTMLStrict(entity);
    out.copy(decoded, source + index, entity.length);
    at = index + entity.length;
  }
  out.copy(words.slice(at), source + at);
}

/** Writes what stands between the tags of a piece of HTML inside Markdown; no scripts, styles and comments. */
export function addTags(html: string, source: number, out: MappedText): void {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const to = open < 0 ? html.length : open;
    addEntities(html.slice(at, to), source + at, out);
    if (open < 0) return;
    const isComment = html.startsWith('<!--', open);
    const name = /^<\/?([a-z\d]+)/i.exec(html.slice(open, open + 32))?.[1].toLowerCase() ?? '';
    const end = html.indexOf(isComment ? '-->' : '>', open);
    if (end < 0 || (!isComment && name === '' && html[open + 1] !== '!')) {
      out.copy('<', source + open);
      at = open + 1;
      continue;
    }
    out.part(separatorOf(name) ?? '');
    at = (name === 'script' || name === 'style') && html[open + 1] !== '/' ? closing(html, name, end) : end + (isComment ? 3 : 1);
  }
}

function closing(html: string, name: string, from: number): number {
  const end = html.toLowerCase().indexOf(`</${name}`, from);
  return end < 0 ? html.length : end;
}
