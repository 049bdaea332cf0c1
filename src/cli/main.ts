import { existsSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { Problem } from '../problem.ts';
import { bugLine, lineOf, say } from './messages.ts';
import { COMMANDS, type Command, flagsOf } from './options.ts';
import { type Line, parseLine, refuse } from './parse.ts';
import { suggestion } from './values.ts';

/** Runs the command and gives its exit code: 0 done, 1 found, 2 not all could be done, 70 a bug, 130 Ctrl-C. */
export async function main(args: readonly string[]): Promise<number> {
  const verbose = args.some((arg) => /^(-\w*v\w*|--verbose)$/.test(arg));
  const bug = (error: unknown) => {
    say(bugLine(error, verbose));
    return 70;
  };
  process.once('SIGINT', () => process.exit(130));
  process.on('uncaughtException', (error) => {
    process.exitCode = bug(error);
  });
  try {
    return await run(parseLine(args));
  } catch (error) {
    if (!(error instanceof Problem)) return bug(error);
    say(lineOf(error));
    return 2;
  }
}

async function run(line: Line): Promise<number> {
  if (line.options.version) return print(`${(await import('./version.ts')).version()}\n`);
  const { command, words } = commandOf(line);
  if (line.options.help) return print((await import('./help.ts')).helpFor(command ?? null));
  const chosen = command ?? 'sheet';
  refuse(line.options, flagsOf(chosen), chosen);
  if (chosen === 'completion') return print((await import('./completion.ts')).completionFor(words));
  if (chosen === 'schema') return print(await (await import('./schema.ts')).schemaFor(words));
  if (chosen === 'check' || chosen === 'diff') return (await import('./check.ts')).runCheck(chosen, words, line.options);
  if (line.options.fields === true) return print(`${(await import('../report/columns.ts')).fieldsOf(chosen).join('\n')}\n`);
  if (words.length === 0 && !line.options.filesFrom && process.stdin.isTTY) return usage(command ?? null);
  warmUpLess();
  return (await import('./run.ts')).runView(chosen, words, line.options);
}

/**
 * V8 of Node 20 optimizes after so little work that one article costs as much to compile as to read: 70 of 500 ms.
 * Long runs are as fast either way. Later versions have no such flag, and say so.
 */
function warmUpLess(): void {
  if (process.version.startsWith('v20.')) setFlagsFromString('--interrupt-budget=2000000');
}

/** The first word is a command or an existing file; else it was mistyped, and is never read as text. */
function commandOf({ words, literal, options }: Line): { command?: Command; words: string[] } {
  const [first, ...rest] = words;
  if (first === undefined || literal || first === '-') return { words };
  if ((COMMANDS as readonly string[]).includes(first)) return { command: first as Command, words: rest };
  if (first === 'help' && !existsSync(first)) {
    options.help = true;
    return commandOf({ words: rest, literal, options });
  }
  if (/[./\\:*?]/.test(first) || existsSync(first)) return { words };
  const near = suggestion(first, COMMANDS);
  throw new Problem('no-such-command', `neither a command nor a file${near || '; see factsheet --help'}`, { source: first });
}

async function print(text: string): Promise<number> {
  await (await import('./output.ts')).streamSink(process.stdout).write(text);
  return 0;
}

async function usage(command: Command | null): Promise<number> {
  say((await import('./help.ts')).shortHelp(command));
  return 2;
}
