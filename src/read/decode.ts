import { isAscii, isUtf8 } from 'node:buffer';
import { Problem } from '../problem.ts';
import { firstInvalid, guessEncoding } from './encodings.ts';

/** What windows-1252 has at 0x80 to 0x9f (WHATWG Encoding, index-windows-1252). */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** What a byte-order mark says, and how long it is. */
export function byteOrderMark(bytes: Uint8Array): { label: string; length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { label: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { label: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { label: 'utf-16be', length: 2 };
  return null;
}

/** The encoding that bytes are read in: that of their byte-order mark, else the one asked for, else UTF-8. */
export function encodingOf(bytes: Uint8Array, asked: string): string {
  return byteOrderMark(bytes)?.label ?? (asked === 'auto' ? 'utf-8' : new TextDecoder(asked).encoding);
}

/** A problem if a label names no encoding of the WHATWG list. */
export function encodingProblem(label: string): Problem | null {
  if (label === 'auto') return null;
  try {
    new TextDecoder(label);
    return null;
  } catch {
    return new Problem('bad-encoding', `unknown encoding '${label}'; try utf-8, windows-1252, utf-16le or another WHATWG label`);
  }
}

/**
 * Bytes as text, strictly and without byte-order mark.
 * @param declared an encoding that the document itself names; only ever a guess in the message
 * @throws Problem with the first offending byte
 */
export function decode(bytes: Buffer, asked = 'auto', declared: string | null = null): string {
  const encoding = encodingOf(bytes, asked);
  const body = bytes.subarray(byteOrderMark(bytes)?.length ?? 0);
  if (encoding === 'windows-1252') return windows1252(body);
  if (encoding !== 'utf-8') return decodeAs(body, encoding, bytes.length - body.length);
  const text = utf8(body);
  if (text !== null) return text;
  throw notUtf8(bytes, firstInvalid(bytes), lineAt(bytes, firstInvalid(bytes)), declared);
}

/** Strict UTF-8 as text; `null` if it is none. */
export function utf8(bytes: Buffer): string | null {
  if (isAscii(bytes)) return bytes.toString('latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : null;
}

/**
 * The error of bytes that are not UTF-8.
 * @param at where in `bytes`, counted from 0 like `head -c`
 * @param before how many bytes of the file stand before `bytes`
 */
export function notUtf8(bytes: Buffer, at: number, line: number | null, declared: string | null = null, before = 0): Problem {
  const byte = `0x${bytes[at].toString(16).padStart(2, '0')}`;
  const where = line === null ? byte : `${byte}, line ${line}`;
  return new Problem('encoding', `not UTF-8 at byte ${before + at} (${where}); ${guessEncoding(bytes, at, declared)}`);
}

/** A streaming, strict decoder to UTF-8 bytes, for line readers. */
export async function* transcode(chunks: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<Buffer> {
  if (encoding === 'windows-1252') {
    for await (const chunk of chunks) yield Buffer.from(windows1252(chunk));
    return;
  }
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const chunk of chunks) yield Buffer.from(orProblem(() => decoder.decode(chunk, { stream: true }), encoding));
  yield Buffer.from(orProblem(() => decoder.decode(), encoding));
}

/** Several versions of Node 20 to 23 take windows-1252 for ISO 8859-1 and lose the quotation marks. */
function windows1252(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[\x80-\x9f]/g, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80]);
}

function decodeAs(bytes: Buffer, encoding: string, skipped: number): string {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const at = invalidIn(bytes, encoding);
    throw new Problem('encoding', `not ${encoding} at byte ${skipped + at}; try another --encoding, or mend the file`);
  }
}

function orProblem(read: () => string, encoding: string): string {
  try {
    return read();
  } catch {
    throw new Problem('encoding', `not ${encoding}; try another --encoding, or mend the file`);
  }
}

/** First byte at which a decoder stops: a piece at a time, then byte by byte in the piece that fails. */
function invalidIn(bytes: Buffer, encoding: string): number {
  const piece = 1 << 14;
  const failsIn = (size: number, from: number, to: number) => {
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    try {
      if (from > 0) decoder.decode(bytes.subarray(0, from), { stream: true });
      for (let at = from; at < to; at += size) {
        try {
          decoder.decode(bytes.subarray(at, Math.min(at + size, to)), { stream: true });
        } catch {
          return at;
        }
      }
    } catch {
      return from;
    }
    return null;
  };
  const start = failsIn(piece, 0, bytes.length);
  return start === null ? bytes.length : (failsIn(1, start, Math.min(start + piece, bytes.length)) ?? start);
}

function lineAt(bytes: Buffer, offset: number): number {
  let line = 1;
  for (let i = 0; i < offset; i++) if (bytes[i] === 10 || (bytes[i] === 13 && bytes[i + 1] !== 10)) line++;
  return line;
}
