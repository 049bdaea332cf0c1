import { constants } from 'node:buffer';
import { fstatSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { Problem } from '../problem.ts';
import type { ReadOptions } from './options.ts';

/** The longest text that a string can hold; a longer article is refused. */
export const LONGEST = constants.MAX_STRING_LENGTH;

const CHUNK = 1 << 16;

/** A file's bytes or, for `null`, those of standard input. */
export async function* bytesOf(path: string | null, { stdin, onBytes }: ReadOptions): AsyncGenerator<Buffer> {
  for await (const chunk of path === null ? (stdin ?? standardInput()) : fileChunks(path)) {
    onBytes?.(chunk.length);
    yield Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk);
  }
}

/** The beginning of a stream, as far as `needsMore` asks, and the whole stream with that beginning. */
export async function peek(source: AsyncIterable<Buffer>, needsMore: (head: Buffer) => boolean) {
  const chunks = source[Symbol.asyncIterator]();
  let head: Buffer = Buffer.alloc(0);
  while (needsMore(head)) {
    const pieces = [head];
    // twice as much each time, so that a long first line takes linear time
    for (let wanted = Math.max(1, head.length); wanted > 0; ) {
      const next = await chunks.next();
      if (next.done) return { head: Buffer.concat(pieces), chunks: joined(Buffer.concat(pieces), null) };
      pieces.push(next.value);
      wanted -= next.value.length;
    }
    head = head.length === 0 ? Buffer.concat(pieces.slice(1)) : Buffer.concat(pieces);
  }
  return { head, chunks: joined(head, chunks) };
}

/** All bytes of a stream; each chunk is held against `check`, which throws. */
export async function allBytes(chunks: AsyncIterable<Buffer>, check: (chunk: Buffer, before: number) => void): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    check(chunk, length);
    pieces.push(chunk);
    if ((length += chunk.length) > LONGEST) throw tooLong();
  }
  return pieces.length === 1 ? pieces[0] : Buffer.concat(pieces, length);
}

/** The error of an article that no string can hold. */
export function tooLong(): Problem {
  return new Problem('too-long', `more than ${Math.floor(LONGEST / 1e6)} MB in one article; split it`);
}

/** Node reads a directory on standard input as nothing. */
function standardInput(): AsyncIterable<Buffer> {
  if (fstatSync(0).isDirectory()) throw Object.assign(new Error('EISDIR'), { code: 'EISDIR', syscall: 'read' });
  return process.stdin;
}

async function* fileChunks(path: string): AsyncGenerator<Buffer> {
  const file = await open(path);
  try {
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

async function* joined(head: Buffer, chunks: AsyncIterator<Buffer> | null): AsyncGenerator<Buffer> {
  if (head.length > 0) yield head;
  if (chunks === null) return;
  try {
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  } finally {
    await chunks.return?.();
  }
}
