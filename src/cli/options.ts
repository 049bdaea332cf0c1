import { Problem } from '../problem.ts';
import { FORMATS } from '../report/formats.ts';
import { FACT_TYPES, KINDS, type Kind, kindNamed, SORTS } from '../report/select.ts';
import { day, encoding, listOf, oneOf, type Reader, share, some, suggestion, whole } from './values.ts';

/** What the first word may be; without one it is `sheet`. */
export const COMMANDS = ['sheet', 'entities', 'quotes', 'numbers', 'dates', 'check', 'diff', 'schema', 'completion'] as const;
export type Command = (typeof COMMANDS)[number];

export const GROUPS = ['input', 'select', 'output', 'run', 'check'] as const;
export type Group = (typeof GROUPS)[number];

export const SHELLS = ['bash', 'zsh', 'fish'] as const;

/** One flag: parsing, help, completion, the config file and the tests all come from this record. */
export interface Flag<T = unknown> {
  short?: string;
  /** What stands after the flag; a switch has none. */
  value?: string;
  /** The flag may also stand alone: `--fields`. */
  bare?: true;
  /** May be given several times; a config file gives a list. */
  repeat?: true;
  /** `--no-NAME` exists too, with this help. */
  no?: string;
  /** Values that a shell may complete. */
  choices?: readonly string[];
  /** A shell completes file names. */
  file?: true;
  /** The commands that have the flag; all, if absent. */
  only?: readonly Command[];
  group: Group;
  help: string;
  /** The default in words, for the help. */
  default?: string;
  read: Reader<T>;
  /** May not stand in a config file. */
  lineOnly?: true;
}

const SWITCH = { read: (words: string) => words !== '' };
const path = { value: 'PATH', read: some };
const file = { value: 'FILE', file: true, read: some } as const;
const INPUTS = ['auto', 'text', 'html', 'markdown', 'json', 'jsonl'] as const;
const OUTPUTS = ['auto', ...FORMATS, 'github', 'sarif'] as const;
const ORDERS = ['mdy', 'dmy', 'ymd'] as const;
const WHEN = ['auto', 'always', 'never'] as const;
const LEVELS = ['error', 'warning', 'note', 'never'] as const;
const CHECKS = ['check', 'diff'] as const;

/** Every flag, in the order of the help. */
export const FLAGS = {
  from: choice('TYPE', INPUTS, 'input', 'type of the input', 'by suffix, then by first bytes'),
  'stdin-name': { value: 'NAME', group: 'input', help: 'name of standard input; its suffix gives the type', default: '-', read: some },
  glob: {
    short: 'g',
    value: 'PATTERN',
    repeat: true,
    group: 'input',
    help: 'files to take in a directory; !PATTERN leaves out',
    default: 'all known suffixes',
    read: some,
  },
  'files-from': { ...file, group: 'input', help: 'read the names of the inputs from a file, or - for standard input' },
  null: { ...SWITCH, short: '0', group: 'input', help: 'the names of --files-from end with NUL, not with a line' },
  'text-field': { ...path, group: 'input', help: 'JSON field of the text', default: 'text, body, content, article, maintext' },
  'title-field': { ...path, group: 'input', help: 'JSON field of the title', default: 'title, headline' },
  'date-field': { ...path, group: 'input', help: 'JSON field of the date', default: 'date, published, date_publish' },
  'id-field': { ...path, group: 'input', help: 'JSON field of the id', default: 'id, url' },
  encoding: {
    value: 'LABEL',
    choices: ['auto', 'utf-8', 'windows-1252', 'iso-8859-2', 'utf-16le', 'shift_jis', 'gb18030'],
    group: 'input',
    help: 'encoding of the input',
    default: 'byte-order mark, else UTF-8',
    read: encoding,
  },
  date: {
    short: 'd',
    value: 'YYYY-MM-DD',
    group: 'input',
    help: 'publication date; relative dates count from it',
    default: 'as the input says',
    read: day,
  },
  'date-order': choice('ORDER', ORDERS, 'input', 'how 03/04/2022 is read', 'mdy'),
  names: { ...file, group: 'input', help: 'JSON file of canonical names, aliases, types and never-merge pairs' },

  kind: {
    short: 'k',
    value: 'LIST',
    choices: KINDS,
    group: 'select',
    help: `kinds of facts: ${KINDS.join(', ')}`,
    default: 'all',
    read: listOf(kind),
  },
  type: {
    short: 't',
    value: 'LIST',
    choices: FACT_TYPES,
    group: 'select',
    help: 'types of facts, e.g. person,direct,money; !group leaves out',
    default: 'all',
    read: listOf(type),
  },
  speaker: { short: 's', value: 'TEXT', group: 'select', help: 'only what this speaker says; any alias', read: some },
  'min-confidence': { short: 'c', value: 'N', group: 'select', help: 'only facts at least this sure, from 0 to 1', read: share },
  limit: { short: 'n', value: 'N', group: 'select', help: 'at most so many facts of a kind in a document', read: whole(0, 999_999_999) },
  sort: choice('ORDER', SORTS, 'select', 'order of the facts', 'position'),
  count: { ...SWITCH, group: 'select', help: 'print how many facts there are, not the facts' },

  format: {
    short: 'f',
    value: 'FORMAT',
    choices: OUTPUTS,
    group: 'output',
    help: `${OUTPUTS.join(', ')}`,
    default: 'table on a terminal, tsv in a pipe',
    read: oneOf(OUTPUTS),
  },
  json: { ...SWITCH, group: 'output', help: 'same as --format json' },
  jsonl: { ...SWITCH, group: 'output', help: 'same as --format jsonl' },
  csv: { ...SWITCH, group: 'output', help: 'same as --format csv' },
  fields: { value: 'LIST', bare: true, group: 'output', help: 'columns to print; without a list: show their names', read: listOf(some) },
  output: {
    ...file,
    short: 'o',
    lineOnly: true,
    group: 'output',
    help: 'write to a file, whole or not at all; its suffix picks the format',
    default: 'standard output',
  },
  color: { ...choice('WHEN', WHEN, 'output', 'colours', 'auto'), no: 'same as --color never' },
  width: { value: 'N', group: 'output', help: 'cells in a line', default: "the terminal's, else 80", read: whole(20, 10_000) },
  full: { ...SWITCH, group: 'output', help: 'cut nothing at the edge of the terminal' },

  jobs: {
    short: 'j',
    value: 'N',
    group: 'run',
    help: 'worker threads; the output stays in the order of the input',
    default: 'one a processor, at most 4, from 50 documents on',
    read: whole(1, 256),
  },
  'fail-fast': { ...SWITCH, group: 'run', help: 'stop at the first input that cannot be read' },
  'fail-empty': { ...SWITCH, group: 'run', help: 'exit 1 if no fact was found' },
  quiet: { ...SWITCH, short: 'q', group: 'run', help: 'no notes, no summary, no progress line' },
  verbose: { ...SWITCH, short: 'v', group: 'run', help: 'say what is read; full trace of a bug' },
  stats: { ...SWITCH, group: 'run', help: 'counts, time and speed on standard error' },
  explain: { ...SWITCH, group: 'run', help: 'say which rule made each fact' },
  config: {
    ...file,
    lineOnly: true,
    no: 'read no config file',
    group: 'run',
    help: 'read this config file',
    default: 'factsheet.config.json, upward to the repository root',
  },
  help: { ...SWITCH, short: 'h', lineOnly: true, group: 'run', help: 'print this help' },
  version: { ...SWITCH, short: 'V', lineOnly: true, group: 'run', help: 'print the version' },

  against: {
    value: 'SOURCE',
    file: true,
    repeat: true,
    only: ['check'],
    lineOnly: true,
    group: 'check',
    help: 'source that the facts must be in',
    read: some,
  },
  expect: { ...file, only: ['check'], group: 'check', help: 'JSON file of facts that must be found' },
  'fail-on': { ...choice('LEVEL', LEVELS, 'check', 'exit 1 from this level on', 'error'), only: CHECKS },
  disable: { value: 'RULE', repeat: true, only: ['check'], group: 'check', help: 'leave out a rule', read: some },
  baseline: {
    ...file,
    only: ['check'],
    group: 'check',
    help: 'findings in this file are not new; write it with: factsheet check … -f json > baseline.json',
  },
} satisfies Record<string, Flag>;

export type FlagName = keyof typeof FLAGS;

type Camel<S extends string> = S extends `${infer A}-${infer B}` ? `${A}${Capitalize<Camel<B>>}` : S;
type ValueOf<F> = F extends { repeat: true; read: Reader<infer T> }
  ? T[]
  : F extends { bare: true; read: Reader<infer T> }
    ? T | true
    : F extends { read: Reader<infer T> }
      ? T
      : never;

/** What the flags were set to, by any source; absent where nothing sets one. `false` is `--no-NAME`. */
export type Options = {
  [K in FlagName as Camel<K>]?: ValueOf<(typeof FLAGS)[K]> | ((typeof FLAGS)[K] extends { no: string } ? false : never);
};

/** All flags with their names, as plain records. */
export const flagList: [FlagName, Flag][] = Object.entries(FLAGS) as [FlagName, Flag][];

/** Flags of a command. */
export function flagsOf(command: Command): [FlagName, Flag][] {
  return flagList.filter(([, flag]) => !flag.only || flag.only.includes(command));
}

/** `text-field` → `textField` */
export function camel(name: string): keyof Options {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()) as keyof Options;
}

function choice<T extends string>(value: string, choices: readonly T[], group: Group, help: string, initial: string) {
  return { value, choices, group, help: `${help}: ${choices.join(', ')}`, default: initial, read: oneOf(choices) };
}

function kind(word: string): Kind {
  const found = kindNamed(word);
  if (found) return found;
  throw new Problem('bad-option', `'${word}' is none of ${KINDS.join(', ')}${suggestion(word, KINDS)}`);
}

function type(word: string): string {
  if (FACT_TYPES.includes(word.replace(/^!/, ''))) return word;
  throw new Problem('bad-option', `'${word}' is none of ${FACT_TYPES.join(', ')}${suggestion(word, FACT_TYPES)}`);
}
