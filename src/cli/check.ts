import { Problem } from '../problem.ts';
import type { Options } from './options.ts';

/** `factsheet check` and `factsheet diff`; gives the exit code. The one place where `src/check` is called. */
export async function runCheck(command: 'check' | 'diff', _words: string[], _options: Options): Promise<number> {
  throw new Problem('not-yet', `'factsheet ${command}' is not there yet`);
}
