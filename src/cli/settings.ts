import { existsSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { Problem } from '../problem.ts';
import { camel, type Flag, flagList, type Options } from './options.ts';
import { readValue } from './parse.ts';
import { suggestion } from './values.ts';

type Environment = Record<string, string | undefined>;

/** Options of the command line and of the config file, which fills the gaps. */
export interface Settings {
  options: Options;
  /** As the config file alone has them: colour and width give way to the environment, the command line does not. */
  config: Options;
  line: Options;
}

/** Settings by precedence: option > environment > config file > (default: left out). Throws a Problem for a bad file. */
export function settle(line: Options, env: Environment, folder: string): Settings {
  const file = configFile(line, env, folder);
  const config = file ? readConfig(file, relative(folder, file) || file) : {};
  return { options: { ...config, ...line }, config, line };
}

/** Path of the config file: `--config`, FACTSHEET_CONFIG, else factsheet.config.json upward to the repository root. */
function configFile({ config }: Options, env: Environment, folder: string): string | null {
  if (config === false) return null;
  const named = config ?? (env.FACTSHEET_CONFIG || null);
  if (named) return resolve(folder, named);
  for (let here = folder; ; here = dirname(here)) {
    const file = join(here, 'factsheet.config.json');
    if (existsSync(file)) return file;
    if (existsSync(join(here, '.git')) || dirname(here) === here) return null;
  }
}

/** Reads a config file: an object whose keys are the long names of flags. */
export function readConfig(file: string, shown: string): Options {
  const text = readText(file, shown);
  const data = parseJson(text, shown);
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    throw new Problem('bad-config', 'not a JSON object of options', { source: shown });
  const options: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(data)) {
    const place = { source: shown, line: lineOfKey(text, key) };
    const [name, flag] = flagNamed(key, place);
    options[camel(name)] = asSetting(name, flag, value, place);
  }
  for (const format of ['csv', 'jsonl', 'json']) if (options[format]) options.format ??= format;
  return options as Options;
}

function flagNamed(key: string, place: { source: string; line: number }): [string, Flag] {
  const allowed = flagList.filter(([, flag]) => !flag.lineOnly);
  const found = allowed.find(([name]) => name === key);
  if (found) return found;
  if (flagList.some(([name]) => name === key))
    throw new Problem('bad-config', `"${key}" may stand on the command line only; take it out`, place);
  const near = suggestion(
    key.replace(/[A-Z_]/g, (letter) => `-${letter.replace('_', '').toLowerCase()}`),
    allowed.map(([name]) => name),
  );
  throw new Problem('bad-config', `unknown key "${key}"${near || '; keys are the long names of the options, see factsheet --help'}`, place);
}

/** A JSON value as the flag reads it: a switch takes true or false, a list may be an array. */
function asSetting(name: string, flag: Flag, value: unknown, place: { source: string; line: number }): unknown {
  const fail = (what: string) => new Problem('bad-config', `"${name}" must be ${what}`, place);
  if (!flag.value || (flag.no && value === false)) {
    if (typeof value !== 'boolean') throw fail('true or false');
    return value;
  }
  const parts = Array.isArray(value) ? value : [value];
  if (parts.length === 0 || !parts.every((part) => typeof part === 'string' || typeof part === 'number'))
    throw fail(flag.repeat ? 'words or a list of words' : 'words or a number');
  const read = (words: string) => readNamed(name, flag, words, place);
  return flag.repeat ? parts.map((part) => read(String(part))) : read(parts.join(','));
}

/** Files are named from the folder of the config file on. */
function readNamed(name: string, flag: Flag, words: string, place: { source: string; line: number }): unknown {
  const from = flag.file && words !== '-' && !isAbsolute(words) ? join(dirname(place.source), words) : words;
  try {
    return readValue(name, flag, from, place);
  } catch (error) {
    throw error instanceof Problem ? new Problem('bad-config', `"${name}": ${error.message}`, place) : error;
  }
}

/** The text of a file the user named; why it cannot be read is a Problem. */
export function readText(file: string, shown: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new Problem('not-found', 'no such file', { source: shown });
    if (code === 'EISDIR') throw new Problem('not-a-file', 'a directory, not a file', { source: shown });
    throw new Problem('unreadable', `cannot be read (${code ?? message})`, { source: shown });
  }
}

/** The JSON of a text; a mistake in it is a Problem with its line. */
export function parseJson(text: string, shown: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const { message } = error as Error;
    const at = /position (\d+)/.exec(message)?.[1];
    const line = at === undefined ? text.trimEnd().split('\n').length : text.slice(0, Number(at)).split('\n').length;
    throw new Problem('bad-json', `not JSON (${message.replace(/\s+/g, ' ')})`, { source: shown, line });
  }
}

function lineOfKey(text: string, key: string): number {
  return text.slice(0, Math.max(0, text.indexOf(JSON.stringify(key)))).split('\n').length;
}
