import { Command as Commander, CommanderError, Option } from 'commander';
import { Problem } from '../problem.ts';
import { camel, type Flag, flagList, type Options } from './options.ts';

/** The words of a command line, sorted. */
export interface Line {
  /** Words that are no options. */
  words: string[];
  /** Is the first of them sure to be a file, since it stands after `--`? */
  literal: boolean;
  options: Options;
}

/** Sorts a command line into options and words; throws a Problem for an unknown option or a value that cannot be. */
export function parseLine(args: readonly string[]): Line {
  const commander = new Commander('factsheet')
    .helpOption(false)
    .helpCommand(false)
    .exitOverride()
    .allowExcessArguments()
    .argument('[words...]');
  commander.configureOutput({ writeOut: () => {}, writeErr: () => {} });
  for (const [name, flag] of flagList) for (const option of optionsOf(name, flag)) commander.addOption(option);
  for (const format of ['json', 'jsonl', 'csv']) commander.on(`option:${format}`, () => commander.setOptionValue('format', format));
  try {
    commander.parse(args, { from: 'user' });
  } catch (error) {
    throw error instanceof CommanderError ? explained(error) : error;
  }
  const dashes = args.indexOf('--');
  return { words: commander.args, literal: dashes >= 0 && commander.args.length === args.length - dashes - 1, options: commander.opts() };
}

function optionsOf(name: string, flag: Flag): Option[] {
  const value = flag.value ? (flag.bare ? ` [${flag.value}]` : ` <${flag.value}>`) : '';
  const option = new Option(`${flag.short ? `-${flag.short}, ` : ''}--${name}${value}`);
  if (flag.value) option.argParser((words, before) => collected(flag, readValue(name, flag, words), before));
  return flag.no ? [option, new Option(`--no-${name}`)] : [option];
}

/** Reads a value; a Problem gets the flag's name as its place. */
export function readValue(name: string, flag: Flag, words: string, place = { source: `--${name}` }): unknown {
  try {
    return flag.read(words);
  } catch (error) {
    throw error instanceof Problem ? new Problem(error.code, error.message, place) : error;
  }
}

function collected(flag: Flag, value: unknown, before: unknown): unknown {
  return flag.repeat ? [...(Array.isArray(before) ? before : []), value] : value;
}

/** commander's `error: unknown option '--jsn'\n(Did you mean --json?)`, as one line of ours. */
function explained({ code, message }: CommanderError): Problem {
  const [first, second] = message.replace(/^error: /, '').split('\n');
  if (code === 'commander.optionMissingArgument')
    return new Problem('bad-option', first.replace(/option '(.*)' argument missing/, "'$1' needs a value").replace(/[<>]/g, ''));
  const near = /Did you mean (?:one of )?([^,?]+)/.exec(second ?? '')?.[1];
  return new Problem('bad-option', `${first}${near ? ` (did you mean '${near}'?)` : '; see factsheet --help'}`);
}

/** The options with a name that a command does not have; it is told so. */
export function refuse(options: Options, allowed: readonly [string, Flag][], command: string): void {
  const names = new Set(allowed.map(([name]) => camel(name)));
  for (const [name, flag] of flagList) {
    if (options[camel(name)] === undefined || names.has(camel(name))) continue;
    throw new Problem('bad-option', `no option of 'factsheet ${command}'; it belongs to ${flag.only?.join(' and ')}`, {
      source: `--${name}`,
    });
  }
}
