import { Problem } from '../problem.ts';
import { byteOrderMark } from './decode.ts';
import type { Format } from './options.ts';

const SUFFIXES: Record<string, Format> = {
  txt: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  json: 'json',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
};

/** Every suffix that a directory is searched for; each may have `.gz` behind it. */
export const KNOWN_SUFFIXES = Object.keys(SUFFIXES);

/** The type that a file's name says, `null` if it says none. */
export function formatOfName(name: string): Format | null {
  const suffix = /\.([a-z]+)$/i.exec(name.replace(/\.gz$/i, ''))?.[1].toLowerCase();
  return (suffix && SUFFIXES[suffix]) || null;
}

/** The file's name without folders, type suffix and `.gz`. */
export function stemOf(source: string): string {
  const name = source.slice(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1).replace(/\.gz$/i, '');
  return name.replace(/(?<=.)\.(?:txt|md|markdown|html?|json|jsonl|ndjson)$/i, '') || source;
}

/** How much of an input must be seen before its type can be told; `null` if `head` is enough. */
export function needsMore(head: Buffer): boolean {
  if (head.length < 512) return true;
  return head.length < MOST_SEEN && opensObject(head.toString('latin1', 0, 512)) && secondLine(head) === null;
}

/** A first line of JSON that is longer is not looked at to its end. */
const MOST_SEEN = 1 << 20;

/** The type that the first bytes say: HTML by its tags, JSON by its first characters, JSON lines by a whole object on the first line. */
export function formatOfBytes(head: Buffer): Format {
  const mark = byteOrderMark(head);
  const text =
    mark && mark.label !== 'utf-8' ? new TextDecoder(mark.label).decode(head.subarray(0, 1024)) : head.toString('utf8', mark?.length ?? 0);
  const start = text.slice(0, 1024).trimStart();
  if (
    /^<(?:!doctype\s+html|html|head|body|title|meta|link|script|style|article|main|section|div|table|h[1-6]|p|a|!--|\?xml[^>]*>\s*<(?:!doctype\s+html|html))\b/i.test(
      start,
    )
  )
    return 'html';
  if (/^<!--/.test(start)) return 'html';
  if (/^---[ \t]*\r?\n(?:#.*\r?\n)*[A-Za-z_][\w-]*:/.test(start)) return 'markdown';
  if (opensObject(start)) return holdsLines(text) ? 'jsonl' : 'json';
  if (/^\[\s*(?:[{\]]|$)/.test(start)) return 'json';
  return 'text';
}

/** A problem if the first bytes are those of a file that holds no text. */
export function notText(head: Buffer, source: string): Problem | null {
  const name = source === '-' ? 'FILE' : source;
  const start = head.toString('latin1', 0, 8);
  if (start.startsWith('%PDF-'))
    return new Problem('pdf', `a PDF, not text; try: pdftotext ${quoted(name.replace(/^FILE$/, 'FILE.pdf'))} - | factsheet -`);
  if (start.startsWith('PK\x03\x04')) {
    const office = /\.(docx|odt|epub)$/i.exec(source)?.[1];
    if (office)
      return new Problem('binary', `a word processor's file, not text; try: pandoc -t plain --wrap=none ${quoted(name)} | factsheet -`);
    return new Problem('binary', 'a ZIP archive, not text; unpack it first');
  }
  if (start.startsWith('{\\rtf'))
    return new Problem('binary', `an RTF file, not text; try: pandoc -t plain --wrap=none ${quoted(name)} | factsheet -`);
  return null;
}

/** A problem if there is a NUL, which no text in UTF-8 or in an eight-bit encoding holds; `before`: bytes already seen. */
export function nulProblem(bytes: Buffer, before = 0): Problem | null {
  const found = bytes.indexOf(0);
  if (found < 0) return null;
  const at = before + found;
  const utf16 = looksUtf16(bytes);
  if (utf16) return new Problem('encoding', `looks like ${utf16} without byte-order mark (NUL at byte ${at}): add --encoding ${utf16}`);
  return new Problem('binary', `binary file (NUL at byte ${at}); use --from text to read it anyway`);
}

/** English in UTF-16: every second byte is NUL. */
function looksUtf16(bytes: Buffer): string | null {
  const size = Math.min(bytes.length, 1000) & ~1;
  const nuls = [0, 0];
  for (let i = 0; i < size; i++) if (bytes[i] === 0) nuls[i & 1]++;
  if (size >= 8 && nuls[1] > size * 0.35 && nuls[0] === 0) return 'utf-16le';
  return size >= 8 && nuls[0] > size * 0.35 && nuls[1] === 0 ? 'utf-16be' : null;
}

function opensObject(text: string): boolean {
  return /^\s*\{\s*(?:["}]|$)/.test(text);
}

/** Are there whole objects on lines of their own? A broken first line does not hide a second that opens an object. */
function holdsLines(text: string): boolean {
  const lines = text
    .trimStart()
    .split(/\r?\n/, 50)
    .filter((line) => line.trim());
  if (lines.length > 1 && lines[0].length > 2 && lines[1].startsWith('{')) return true;
  try {
    return lines[0].length < MOST_SEEN && typeof JSON.parse(lines[0]) === 'object';
  } catch {
    return false;
  }
}

/** Offset of the second line that is not blank, `null` if it is not there yet. */
function secondLine(head: Buffer): number | null {
  const first = head.findIndex((byte) => byte > 32);
  const end = head.indexOf(10, first);
  return end >= 0 && head.length > end + 2 ? end + 1 : null;
}

function quoted(name: string): string {
  return /^[\w./@%+,:=-]+$/.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`;
}
