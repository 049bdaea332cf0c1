import { realpathSync, statSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { Problem } from '../problem.ts';

/** Where the report goes. */
export interface Sink {
  /** Resolves when more may be written; `false` once nobody reads any more. */
  write(text: string): Promise<boolean>;
  /** The report is whole. */
  close(): Promise<void>;
  /** The report is not to be kept. */
  discard(): Promise<void>;
}

/** A stream such as standard output: waits where the reader is slow, and is silent where the reader has gone. */
export function streamSink(stream: Writable): Sink {
  let gone = false;
  let wake = () => {};
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    gone = true;
    wake();
  });
  stream.on('drain', () => wake());
  const settled = () => new Promise<void>((resolve) => (wake = resolve));
  return {
    async write(text) {
      if (!gone && text !== '' && !stream.write(text)) await settled();
      return !gone;
    },
    async close() {
      if (!gone && stream.writableLength > 0) await new Promise<void>((resolve) => (wake = resolve) && stream.write('', () => resolve()));
    },
    async discard() {},
  };
}

/** A file that appears whole or not at all; what is no regular file (/dev/stdout, a named pipe) is written directly. */
export async function fileSink(path: string): Promise<Sink> {
  const target = realPath(path);
  const direct = target.special;
  const name = direct ? target.path : join(dirname(target.path), `.${basename(target.path)}.${process.pid}.tmp`);
  const file = await open(name, 'w').catch((error: NodeJS.ErrnoException) => {
    throw new Problem('unwritable', `cannot be written (${reason(error)})`, { source: path });
  });
  return {
    async write(text) {
      await file.writeFile(text);
      return true;
    },
    async close() {
      await file.close();
      if (!direct) await rename(name, target.path);
    },
    async discard() {
      await file.close();
      if (!direct) await rm(name, { force: true });
    },
  };
}

function realPath(path: string): { path: string; special: boolean } {
  try {
    const real = realpathSync(path);
    const stat = statSync(real);
    if (stat.isDirectory()) throw new Problem('unwritable', 'a directory; give the name of a file in it', { source: path });
    return { path: real, special: !stat.isFile() };
  } catch (error) {
    if (error instanceof Problem) throw error;
    return { path, special: false };
  }
}

function reason({ code }: NodeJS.ErrnoException): string {
  return (
    { ENOENT: 'no such directory', EACCES: 'permission denied', ENOSPC: 'no space left', EROFS: 'read-only file system' }[code ?? ''] ??
    String(code)
  );
}
