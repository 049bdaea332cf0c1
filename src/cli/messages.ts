import type { Problem } from '../problem.ts';

/** `factsheet: FILE[:LINE]: what; what to do`, with control characters made visible. */
export function lineOf(problem: Problem): string {
  const { place, message } = problem;
  const where = place ? `${place.source}${place.line ? `:${place.line}` : ''}: ` : '';
  return line(`${where}${message}`);
}

/** A line for standard error. */
export function line(words: string): string {
  return `factsheet: ${visible(words)}\n`;
}

/** One line for a bug, its stack with `verbose`. */
export function bugLine(error: unknown, verbose: boolean): string {
  const bug = error instanceof Error ? error : new Error(String(error));
  if (verbose) return `factsheet: a bug in factsheet: ${bug.stack ?? bug.message}\n`;
  return line(`a bug in factsheet: ${bug.message.split('\n')[0]} (run with -v for the details, please report them)`);
}

/** Control characters as `\x1b`, so that a file's name cannot steer the terminal. */
function visible(words: string): string {
  return words.replace(/[\x00-\x1f\x7f-\x9f]/g, (control) => `\\x${control.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

/** `1 file`, `3 files` */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
