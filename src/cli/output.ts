import { realpathSync, rmSync, statSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
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

/** Is the report written to standard output: without `--output`, or where that names it? */
export function isStandard(output: string | undefined): boolean {
  return !output || output === '-' || output === '/dev/stdout';
}

/** The sink of `--output`. */
export async function openSink(output: string | undefined): Promise<Sink> {
  return output && !isStandard(output) ? fileSink(output) : streamSink(process.stdout);
}

/** A stream such as standard output: waits where the reader is slow, and is silent where the reader has gone. */
export function streamSink(stream: Writable): Sink {
  let broken: NodeJS.ErrnoException | null = null;
  let wake = () => {};
  const woken = () => wake();
  stream.on('drain', woken);
  stream.on('error', (error) => {
    broken = error;
    wake();
  });
  const reads = () => {
    if (broken && broken.code !== 'EPIPE') throw new Problem('unwritable', `cannot be written (${reason(broken)})`, { source: 'output' });
    return !broken;
  };
  return {
    async write(text) {
      if (!broken && text !== '' && !stream.write(text)) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return reads();
    },
    async close() {
      if (!broken) await new Promise<void>((resolve) => stream.write('', () => setImmediate(resolve)));
      reads();
    },
    async discard() {},
  };
}

/** A file that appears whole or not at all; what is no regular file (/dev/stdout, a named pipe) is written directly. */
export async function fileSink(path: string): Promise<Sink> {
  const target = targetOf(path);
  const name = target.special ? target.path : join(dirname(target.path), `.${basename(target.path)}.${process.pid}.tmp`);
  const failed = (error: NodeJS.ErrnoException): never => {
    throw new Problem('unwritable', `cannot be written (${reason(error)})`, { source: path });
  };
  const file = await open(name, 'w').catch(failed);
  const remove = () => target.special || rmSync(name, { force: true });
  process.on('exit', remove);
  return {
    async write(text) {
      if (text !== '') await file.writeFile(text).catch(failed);
      return true;
    },
    async close() {
      await file.close();
      if (!target.special) await rename(name, target.path).catch(failed);
      process.off('exit', remove);
    },
    async discard() {
      await file.close();
      remove();
    },
  };
}

/** The file itself where the path is a link. */
function targetOf(path: string): { path: string; special: boolean } {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return { path, special: false };
  if (stat.isDirectory()) throw new Problem('unwritable', 'a directory; give the name of a file in it', { source: path });
  return stat.isFile() ? { path: realpathSync(path), special: false } : { path, special: true };
}

const REASONS: Record<string, string> = {
  ENOENT: 'no such directory',
  ENOTDIR: 'no such directory',
  EACCES: 'permission denied',
  ENOSPC: 'no space left on the device',
  EROFS: 'read-only file system',
};

function reason({ code = 'unknown error' }: NodeJS.ErrnoException): string {
  return REASONS[code] ?? code;
}
