import { Problem } from '../problem.ts';
import { suggest } from './suggest.ts';

const REASONS: { [code: string]: string } = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'a symbolic link that leads in a circle',
  ENAMETOOLONG: 'the name is too long',
  EISDIR: 'a directory where a file is expected',
  EMFILE: 'too many open files',
  EIO: 'the device reports an error',
  ENXIO: 'a socket or device that gives no text',
};

/** An error as the problem of an input: what the system refuses is a problem, a bug is thrown on. */
export function placed(error: unknown, source: string): Problem {
  if (error instanceof Problem) return error.place ? error : new Problem(error.code, error.message, { source });
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (!code || !syscall) throw error;
  if (code === 'ENOENT' || code === 'ENOTDIR') return notFound(source);
  return new Problem('unreadable', `cannot be read (${REASONS[code] ?? code})`, { source });
}

/** `no such file (did you mean 'missing.md'?)` */
export function notFound(path: string): Problem {
  if (/^https?:\/\//i.test(path)) {
    return new Problem('not-found', `a web address, not a file; try: curl -sL '${path}' | factsheet --from html -`, { source: path });
  }
  const meant = suggest(path);
  return new Problem('not-found', `no such file${meant ? ` (did you mean '${meant}'?)` : ''}`, { source: path });
}
