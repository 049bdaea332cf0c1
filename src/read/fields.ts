import { Problem } from '../problem.ts';
import type { Article } from './article.ts';
import type { ReadOptions } from './options.ts';
import { articleFromText } from './plain.ts';
import { publicationDate } from './published.ts';

/** Where a document's fields are looked for, in this order. */
export const CANDIDATES = {
  text: ['text', 'body', 'content', 'article', 'maintext'],
  title: ['title', 'headline'],
  date: ['date', 'published', 'date_publish'],
  id: ['id', 'url'],
};

/** Never proposed as the text. */
const OTHERS = new Set([...CANDIDATES.title, ...CANDIDATES.date, ...CANDIDATES.id]);

/** What the articles of one JSON document share. */
export interface Record {
  source: string;
  /** Used where the document names none. */
  id: string;
  /** Its line in the source, where that is known. */
  line?: number;
}

/**
 * A JSON value as an article. Lines and columns of its facts count within the text field, since the field's characters
 * are escaped in the file and often stand on one single line of it; problems name the line of the file.
 * @throws Problem if there is no text
 */
export function articleOfValue(value: unknown, { source, id, line }: Record, options: ReadOptions): Article {
  const text = typeof value === 'string' ? value : textOf(value, options.textField);
  if (text === null) throw new Problem('no-text', noText(value, options.textField), { source, ...(line && { line }) });
  const own = fieldOf(value, options.idField, CANDIDATES.id, isScalar);
  const title = fieldOf(value, options.titleField, CANDIDATES.title, isString);
  return articleFromText(text, {
    source,
    id: own === undefined ? id : String(own),
    title: title ?? null,
    date: publicationDate(options.date, fieldOf(value, options.dateField, CANDIDATES.date, isScalar), 'field'),
  });
}

/** The value at a dotted path: a key of that very name, else step by step; numbers count in arrays. */
export function valueAt(value: unknown, path: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Object.hasOwn(value, path)) return (value as { [key: string]: unknown })[path];
  for (let dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
    const key = path.slice(0, dot);
    if (!Object.hasOwn(value, key)) continue;
    const found = valueAt((value as { [key: string]: unknown })[key], path.slice(dot + 1));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The text field; paragraphs in an array are parted by blank lines. An empty field counts only if no other has words. */
function textOf(value: unknown, path: string | null): string | null {
  const texts = (path === null ? CANDIDATES.text : [path]).map((name) => asText(valueAt(value, name))).filter((text) => text !== null);
  return texts.find((text) => text.trim()) ?? texts[0] ?? null;
}

function asText(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return Array.isArray(value) && value.length > 0 && value.every(isString) ? value.join('\n\n') : null;
}

/** The first of the candidates that holds what fits; only the one at `path` if that is given. */
export function fieldOf<T>(value: unknown, path: string | null, candidates: string[], fits: (value: unknown) => value is T): T | undefined {
  for (const name of path === null ? candidates : [path]) {
    const found = valueAt(value, name);
    if (fits(found) && found !== '') return found;
  }
  return undefined;
}

/** `no text; none of text, body, …; keys are id, headline, copy: add --text-field copy` */
function noText(value: unknown, path: string | null): string {
  const missing = path === null ? `no text; none of ${CANDIDATES.text.join(', ')}` : `no text; no string at ${path}`;
  if (Array.isArray(value)) return `${missing}; an array, not an object`;
  if (!isObject(value)) return `${missing}; ${value === null ? 'null' : `a ${typeof value}`}, not an object`;
  const keys = Object.keys(value);
  if (keys.length === 0) return `${missing}; the object is empty`;
  return `${missing}; keys are ${keys.slice(0, 12).join(', ')}${keys.length > 12 ? ', …' : ''}: ${wayOut(value, keys)}`;
}

function wayOut(value: object, keys: string[]): string {
  const own = longestText(value, keys);
  const list = keys.find((key) => textOf((valueAt(value, key) as unknown[] | null)?.[0], null) !== null);
  if (list && (own?.length ?? 0) < SENTENCE) return `try jq -c '.${list}[]' FILE | factsheet --from jsonl -`;
  const found = own ?? keys.map((key) => nestedText(value, key)).find((nested) => nested !== null);
  return found ? `add --text-field ${found.path}` : 'name one with --text-field';
}

/** A shorter text is none: `"status": "ok"`. */
const SENTENCE = 40;

function longestText(value: object, keys: string[]): { path: string; length: number } | null {
  let best: { path: string; length: number } | null = null;
  for (const path of keys) {
    const length = OTHERS.has(path) ? 0 : (asText((value as { [key: string]: unknown })[path])?.length ?? 0);
    if (length > (best?.length ?? 0)) best = { path, length };
  }
  return best;
}

function nestedText(value: object, key: string): { path: string; length: number } | null {
  const inner = (value as { [key: string]: unknown })[key];
  const best = isObject(inner) ? longestText(inner, Object.keys(inner)) : null;
  return best && { ...best, path: `${key}.${best.path}` };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field that can be a title. */
export function isString(value: unknown): value is string {
  return typeof value === 'string';
}

/** A field that can be an id or a date. */
export function isScalar(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
