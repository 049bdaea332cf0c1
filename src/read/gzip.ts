import { Problem } from '../problem.ts';

/** Do the bytes begin like gzip? */
export function isGzip(head: Buffer): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

/** Unpacked bytes, as they come; every member of the file. */
export async function* gunzip(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const { createGunzip } = await import('node:zlib');
  const { Readable } = await import('node:stream');
  const unpacked = createGunzip();
  const packed = Readable.from(chunks, { objectMode: true });
  packed.on('error', (error) => unpacked.destroy(error));
  packed.pipe(unpacked);
  try {
    for await (const chunk of unpacked) yield chunk as Buffer;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code?.startsWith('Z_')) throw damaged(message);
    throw error;
  } finally {
    packed.destroy();
    unpacked.destroy();
  }
}

/** A gzip file that cannot be unpacked. */
export function damaged(why: string): Problem {
  return new Problem('gzip', `damaged gzip (${why}); fetch it again, or test it with gzip -t`);
}
