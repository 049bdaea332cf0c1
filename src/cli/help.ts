import { COMMANDS, type Command, type Flag, flagsOf, GROUPS, type Group } from './options.ts';

/** What each command takes and does. */
const ABOUT: Record<Command, { takes: string; does: string }> = {
  sheet: { takes: '[FILE|DIR|-]...', does: 'names, quotes, numbers and dates on one page (the default)' },
  entities: { takes: '[FILE|DIR|-]...', does: 'who and what is named' },
  quotes: { takes: '[FILE|DIR|-]...', does: 'who said what' },
  numbers: { takes: '[FILE|DIR|-]...', does: 'how many of what' },
  dates: { takes: '[FILE|DIR|-]...', does: 'when' },
  check: { takes: 'FILE... [--against SOURCE]... [--expect FACTS]', does: 'verify a text against its source; exit 1 on findings' },
  diff: { takes: 'OLD NEW', does: 'facts added, removed, changed; exit 1 if they differ' },
  schema: { takes: '[NAME]', does: 'JSON Schema of the outputs and of the expect file' },
  completion: { takes: 'bash|zsh|fish', does: 'completion script for a shell' },
};

const TITLES: Record<Group, string> = { input: 'Input', select: 'Select', output: 'Output', run: 'Run', check: 'Check' };
const NOTES: Partial<Record<Command, string>> = {
  check: 'It shows that words, names and numbers stand in the source for the same thing. It does not judge whether they are true.',
};
const EXIT = 'Exit codes: 0 done · 1 check, diff or --fail-empty found what it looks for · 2 some of the work could not be done · 70 a bug';
const WIDTH = 80;
const INDENT = 26;

/** Help on a command, or on all of them. */
export function helpFor(command: Command | null): string {
  const usage = command
    ? `Usage: factsheet ${command} ${ABOUT[command].takes} [options]`
    : 'Usage: factsheet [command] [FILE|DIR|-]... [options]';
  const about = command ? sentence(ABOUT[command].does) : 'Reads news articles and prints the facts in them, each with its place.';
  const parts = [
    usage,
    about,
    command ? wrap(NOTES[command] ?? '', 0) : commandList(),
    ...GROUPS.map((group) => groupHelp(group, command)),
    wrap(EXIT, 0),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/** What is said when there is nothing to read. */
export function shortHelp(command: Command | null): string {
  const name = command ? `factsheet ${command}` : 'factsheet';
  return [
    `Usage: ${name} ${ABOUT[command ?? 'sheet'].takes} [options]`,
    '',
    `  ${name} article.txt              the facts of an article`,
    `  ${name} --json *.html            as JSON`,
    `  curl … | ${name} --from html -   from a pipe`,
    '',
    `Nothing to read: give a file, a directory, or a pipe. See ${name} --help\n`,
  ].join('\n');
}

/** What a command does, for help and completion. */
export function aboutOf(command: Command): string {
  return ABOUT[command].does;
}

function commandList(): string {
  return ['Commands:', ...COMMANDS.map((command) => row(command, ABOUT[command].does))].join('\n');
}

function groupHelp(group: Group, command: Command | null): string {
  const flags = flagsOf(command ?? 'check').filter(([, flag]) => flag.group === group);
  if (flags.length === 0) return '';
  return [`${TITLES[group]}:`, ...flags.flatMap(([name, flag]) => rowsOf(name, flag))].join('\n');
}

function rowsOf(name: string, flag: Flag): string[] {
  const value = flag.value ? (flag.bare ? ` [${flag.value}]` : ` ${flag.value}`) : '';
  const rows = [row(`${flag.short ? `-${flag.short}, ` : '    '}--${name}${value}`, helpOf(flag))];
  if (flag.no) rows.push(row(`    --no-${name}`, flag.no));
  return rows;
}

function helpOf(flag: Flag): string {
  const notes = [flag.repeat && 'may be repeated', flag.default && `default: ${flag.default}`].filter(Boolean);
  return notes.length > 0 ? `${flag.help} (${notes.join('; ')})` : flag.help;
}

/** A name and what it means, beside each other, or below where the name is long. */
function row(name: string, means: string): string {
  const wrapped = wrap(means, INDENT);
  const left = `  ${name}`;
  return left.length < INDENT - 1 ? left.padEnd(INDENT) + wrapped.trimStart() : `${left}\n${wrapped}`;
}

function wrap(words: string, indent: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(' ')) {
    if (line !== '' && indent + line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line += line === '' ? word : ` ${word}`;
  }
  return [...lines, line].map((words) => (words ? ' '.repeat(indent) + words : '')).join('\n');
}

function sentence(words: string): string {
  return `${words[0].toUpperCase()}${words.slice(1)}.`;
}
