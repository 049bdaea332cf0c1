import { Problem } from '../problem.ts';
import type { Options } from './options.ts';

/** `factsheet diff OLD NEW`; gives the exit code. */
export async function runDiff(_words: string[], _options: Options): Promise<number> {
  throw new Problem('not-yet', "'factsheet diff' is not there yet");
}
