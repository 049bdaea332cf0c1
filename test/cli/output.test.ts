import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, describe, expect, test } from 'vitest';
import { fileSink, streamSink } from '../../src/cli/output.ts';

const folder = mkdtempSync(join(tmpdir(), 'factsheet-output-'));
const file = join(folder, 'out.txt');
afterAll(() => rmSync(folder, { recursive: true }));

describe('a stream', () => {
  test('a slow reader is waited for', async () => {
    let take = () => {};
    const stream = new Writable({
      highWaterMark: 4,
      write: (_chunk, _encoding, done) => {
        take = done;
      },
    });
    const sink = streamSink(stream);
    let written = false;
    const writing = sink.write('abcdef').then(() => {
      written = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(written).toBe(false);
    take();
    await writing;
    expect(written).toBe(true);
  });

  test('a reader that has gone ends the work in silence', async () => {
    const stream = new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error('gone'), { code: 'EPIPE' })) });
    const sink = streamSink(stream);
    await sink.write('a');
    await new Promise((resolve) => setImmediate(resolve));
    expect(await sink.write('b')).toBe(false);
    await sink.close();
  });

  test('a full disk is a problem', async () => {
    const stream = new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error('full'), { code: 'ENOSPC' })) });
    const sink = streamSink(stream);
    await sink.write('a').catch(() => {});
    await expect(sink.close()).rejects.toThrow('cannot be written (no space left on the device)');
  });
});

describe('a file', () => {
  test('appears whole', async () => {
    writeFileSync(file, 'before');
    const sink = await fileSink(file);
    await sink.write('new ');
    expect(readFileSync(file, 'utf8')).toBe('before');
    await sink.write('words');
    await sink.close();
    expect(readFileSync(file, 'utf8')).toBe('new words');
    expect(readdirSync(folder)).toEqual(['out.txt']);
  });

  test('stays as it was if the work fails', async () => {
    writeFileSync(file, 'before');
    const sink = await fileSink(file);
    await sink.write('half');
    await sink.discard();
    expect(readFileSync(file, 'utf8')).toBe('before');
    expect(readdirSync(folder)).toEqual(['out.txt']);
  });

  test('a link keeps pointing where it did', async () => {
    const link = join(folder, 'link.txt');
    symlinkSync('out.txt', link);
    const sink = await fileSink(link);
    await sink.write('through the link');
    await sink.close();
    expect(readFileSync(file, 'utf8')).toBe('through the link');
    rmSync(link);
  });

  test('a folder that is not there is a problem', async () => {
    await expect(fileSink(join(folder, 'none/out.txt'))).rejects.toThrow('cannot be written (no such directory)');
    await expect(fileSink(folder)).rejects.toThrow('a directory');
  });
});
