import { describe, expect, test } from 'vitest';
import { helpFor } from '../../src/cli/help.ts';
import { COMMANDS, camel, type FLAGS, type Flag, flagList, flagsOf } from '../../src/cli/options.ts';
import { parseLine } from '../../src/cli/parse.ts';

/** A value that each flag takes, and what it becomes. */
const VALUES: Partial<Record<keyof typeof FLAGS, [string, unknown]>> = {
  from: ['html', 'html'],
  encoding: ['latin1', 'windows-1252'],
  date: ['2024-02-29', '2024-02-29'],
  'date-order': ['dmy', 'dmy'],
  kind: ['quotes,number', ['quote', 'number']],
  type: ['person,!group', ['person', '!group']],
  'min-confidence': ['.8', 0.8],
  limit: ['10', 10],
  sort: ['count', 'count'],
  format: ['jsonl', 'jsonl'],
  fields: ['source,id', ['source', 'id']],
  color: ['always', 'always'],
  width: ['100', 100],
  jobs: ['4', 4],
  'fail-on': ['note', 'note'],
};

describe('every flag', () => {
  test.each(flagList)('--%s is parsed', (name, flag) => {
    const [words, value] = VALUES[name] ?? (flag.value ? ['words', 'words'] : ['', true]);
    const read = parseLine(flag.value ? [`--${name}`, words] : [`--${name}`]).options[camel(name)];
    expect(read).toEqual(flag.repeat ? [value] : value);
  });

  test.each(flagList.filter(([, { short }]) => short))('the letter of --%s means the same', (name, flag) => {
    const words = flag.value ? [VALUES[name]?.[0] ?? 'words'] : [];
    expect(parseLine([`-${flag.short}`, ...words]).options).toEqual(parseLine([`--${name}`, ...words]).options);
  });

  test.each(flagList)('--%s stands in the help of its commands, with its group', (name, flag) => {
    for (const command of COMMANDS) expect(helpFor(command).includes(` --${name}`)).toBe(!flag.only || flag.only.includes(command));
    expect(helpFor(null)).toContain(flag.help.split(' ').slice(0, 3).join(' '));
  });

  test('letters are given once', () => {
    const letters = flagList.map(([, { short }]) => short).filter(Boolean);
    expect(new Set(letters).size).toBe(letters.length);
  });

  test('only the flags of checks belong to some commands alone', () => {
    expect(flagsOf('sheet').map(([name]) => name)).not.toContain('against');
    expect(flagsOf('check').length).toBe(flagList.length);
    expect(flagsOf('diff').map(([name]) => name)).toEqual(
      flagList.map(([name]) => name).filter((name) => !['against', 'expect', 'disable', 'baseline'].includes(name)),
    );
  });
});

describe('a command line', () => {
  test('options stand anywhere', () => {
    const line = parseLine(['-k', 'quote', 'quotes', '--json', 'a.txt', '-n3', '--glob=*.md', '-g', '!b*']);
    expect(line.words).toEqual(['quotes', 'a.txt']);
    expect(line.options).toMatchObject({ kind: ['quote'], format: 'json', limit: 3, glob: ['*.md', '!b*'] });
  });

  test('the last of several formats holds', () => {
    expect(parseLine(['--json', '-f', 'csv']).options.format).toBe('csv');
    expect(parseLine(['-f', 'csv', '--jsonl']).options.format).toBe('jsonl');
  });

  test('--no-color and --no-config turn off', () => {
    expect(parseLine(['--no-color', '--no-config']).options).toMatchObject({ color: false, config: false });
    expect(parseLine([]).options).toEqual({});
  });

  test('after -- everything is a file', () => {
    expect(parseLine(['--', 'quotes'])).toMatchObject({ words: ['quotes'], literal: true });
    expect(parseLine(['quotes', '--', '-x'])).toMatchObject({ words: ['quotes', '-x'], literal: false });
  });

  test.each([
    [['--jsn'], "unknown option '--jsn' (did you mean '--json'?)"],
    [['-k'], "'-k, --kind LIST' needs a value"],
    [['-t', 'person,'], "'person,' has an empty part; give a list such as a,b"],
    [['-t', '!persn'], "'!persn' is none of person, organization"],
    [['--names', ''], 'is empty; give a value'],
    [['-d', '2023-02-29'], "'2023-02-29' is no day of the calendar"],
    [['-d', '2023-2-9'], "'2023-2-9' is not a date of the form YYYY-MM-DD"],
    [['-n', '1e3'], "'1e3' is not a whole number"],
  ])('%j says what to do', (args, message) => {
    expect(() => parseLine(args)).toThrow(message);
  });
});

test('help is 80 columns wide and says each default', () => {
  const help = helpFor(null);
  expect(help.split('\n').filter((line) => line.length > 80)).toEqual([]);
  const flags: Flag[] = flagList.map(([, flag]) => flag);
  const words = help.replace(/\s+/g, ' ');
  for (const { default: initial } of flags) if (initial) expect(words).toContain(`default: ${initial}`);
});
