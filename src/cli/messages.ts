import type { Problem } from '../problem.ts';

let ready = false;

/** Writes to standard error; silent where nobody reads that any more. Its stream costs time to open, so it is opened when needed. */
export function say(text: string): void {
  if (!ready) process.stderr.on('error', () => {});
  ready = true;
  process.stderr.write(text);
}

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

/** One line for a bug, its stack with `verbose`; `source`: the input that met it. */
export function bugLine(error: unknown, verbose: boolean, source?: string): string {
  const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
  const head = `${source ? `${source}: ` : ''}a bug in factsheet: ${message.split('\n')[0]}`;
  return verbose ? `${line(head)}${stack}\n` : line(`${head}; run with -v for the details and report them`);
}

/** Control characters as `\x1b`, so that a file's name cannot steer the terminal. */
function visible(words: string): string {
  return words.replace(/[\x00-\x1f\x7f-\x9f]/g, (control) => `\\x${control.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

/** `1 file`, `3 files` */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
