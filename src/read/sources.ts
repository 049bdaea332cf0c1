import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { Problem } from '../problem.ts';
import { allBytes, bytesOf } from './bytes.ts';
import { decode } from './decode.ts';
import { formatOfName, KNOWN_SUFFIXES } from './format.ts';
import { matcherOf } from './glob.ts';
import { type ReadOptions, readOptions } from './options.ts';
import { notFound, placed } from './unreadable.ts';

/** Something to read, and how large it is where that is known. */
export interface Input {
  /** As the user named it, or as the directory search made it. */
  source: string;
  /** `null` for standard input. */
  path: string | null;
  /** Size in bytes (packed, if it is packed); `null` for pipes and devices. */
  bytes: number | null;
}

type Found = Input | Problem;

/**
 * What there is to read, in order: files as named, directories as their files of known type (or those that the globs
 * choose) sorted by name, then the paths of `--files-from`. What is not there stands as a problem at its place.
 */
export async function findInputs(paths: string[], given: Partial<ReadOptions> = {}): Promise<Found[]> {
  const options = readOptions(given);
  const wanted = await matcherOf(options.globs, (name) => formatOfName(name) !== null);
  const listed = options.filesFrom === null ? [] : await listedPaths(options.filesFrom, options);
  const named = paths.length > 0 || options.filesFrom !== null ? paths : [options.globs.length > 0 ? '.' : '-'];
  const found: Found[] = [];
  for (const path of [...named, ...listed]) {
    if (path instanceof Problem) found.push(path);
    else for (const input of await inputsAt(path, wanted, options)) found.push(input);
  }
  return stdinOnce(found, options);
}

async function inputsAt(path: string, wanted: (path: string) => boolean, options: ReadOptions): Promise<Found[]> {
  if (path === '-') return [{ source: options.stdinName, path: null, bytes: null }];
  try {
    const status = await stat(path);
    if (!status.isDirectory()) return [{ source: path, path, bytes: status.isFile() ? status.size : null }];
  } catch (error) {
    return [path === '' ? new Problem('not-found', 'an empty file name', { source: path }) : placed(error, path)];
  }
  const found = await inputsUnder(path, path, wanted);
  const none =
    options.globs.length > 0
      ? `no file matches ${options.globs.join(' ')}`
      : `no file of a known type (${KNOWN_SUFFIXES.join(', ')}); choose with --glob`;
  return found.length > 0 ? found : [new Problem('no-match', none, { source: path })];
}

/** Files below a directory; links to directories are not followed, so that there is no circle to run in. */
async function inputsUnder(folder: string, root: string, wanted: (path: string) => boolean): Promise<Found[]> {
  const found: Found[] = [];
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.')) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) for (const input of await inputsUnder(path, root, wanted)) found.push(input);
      else if (wanted(relative(root, path))) found.push(...(await fileAt(path, entry.isSymbolicLink())));
    }
  } catch (error) {
    found.push(placed(error, folder));
  }
  return found;
}

/** A file in a directory; pipes, sockets and devices there are passed over, since they may never end. */
async function fileAt(path: string, isLink: boolean): Promise<Found[]> {
  try {
    const status = await stat(path);
    return status.isFile() ? [{ source: path, path, bytes: status.size }] : [];
  } catch (error) {
    const problem = placed(error, path);
    return [
      isLink && problem.code === 'not-found' ? new Problem('not-found', 'a symbolic link that leads nowhere', { source: path }) : problem,
    ];
  }
}

async function listedPaths(file: string, options: ReadOptions): Promise<(string | Problem)[]> {
  const source = file === '-' ? options.stdinName : file;
  try {
    const bytes = await allBytes(bytesOf(file === '-' ? null : file, { ...options, onBytes: null }), () => {});
    const paths = decode(bytes).split(options.nullSeparated ? '\0' : /\r?\n/);
    return paths.filter((path) => path !== '').map((path) => (path === '-' && file === '-' ? twice(source) : path));
  } catch (error) {
    const problem = placed(error, file === '-' ? source : file);
    return [problem.code === 'not-found' ? notFound(file) : problem];
  }
}

/** Standard input can be read once: every further `-` is a problem. */
function stdinOnce(found: Found[], { filesFrom, stdinName }: ReadOptions): Found[] {
  let taken = filesFrom === '-';
  return found.map((input) => {
    if (input instanceof Problem || input.path !== null) return input;
    if (taken) return twice(stdinName);
    taken = true;
    return input;
  });
}

function twice(source: string): Problem {
  return new Problem('stdin-twice', 'standard input is already read; name it once', { source });
}
