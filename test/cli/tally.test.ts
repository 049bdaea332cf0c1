import { describe, expect, test } from 'vitest';
import type { Options } from '../../src/cli/options.ts';
import { openTally } from '../../src/cli/tally.ts';
import type { Answer } from '../../src/cli/work.ts';
import type { FactSheet } from '../../src/facts.ts';
import { KINDS } from '../../src/report/select.ts';

const SHEET: FactSheet = {
  schema: 'factsheet/1',
  source: 'a.txt',
  id: 'a',
  title: null,
  date: null,
  language: 'en',
  offsetUnit: 'utf16',
  length: 0,
  entities: [],
  quotes: [],
  numbers: [],
  dates: [],
  checks: [],
  sentences: [],
  warnings: [],
};
const one = [{}] as FactSheet['numbers'];
const read = (source: string, unresolved = 0, numbers = one): Answer => ({
  text: '',
  sheet: { ...SHEET, source, numbers },
  words: 1,
  unresolved,
});
const lost = (source: string, line?: number): Answer => ({
  problem: { code: 'x', message: 'cannot be read', place: { source, ...(line && { line }) } },
});
const bug: Answer = {
  problem: { code: 'bug', message: 'x is undefined', place: { source: 'a.txt' }, stack: 'Error: x is undefined\n    at find' },
};

function tallied(answers: Answer[], options: Options = {}) {
  const said: string[] = [];
  const tally = openTally(options, [...KINDS], (text) => said.push(text));
  const outcomes = answers.map((answer) => tally.count(answer));
  tally.finish();
  return { code: tally.exitCode, said: said.join(''), outcomes };
}

describe('exit codes', () => {
  test.each<[string, Answer[], Options, number]>([
    ['done', [read('a')], {}, 0],
    ['nothing found', [read('a', 0, [])], {}, 0],
    ['nothing found, which fails', [read('a', 0, [])], { failEmpty: true }, 1],
    ['something found', [read('a', 0, []), read('b')], { failEmpty: true }, 0],
    ['something not read', [read('a'), lost('b')], {}, 2],
    ['2 wins over 1', [read('a', 0, []), lost('b')], { failEmpty: true }, 2],
    ['a bug wins over all', [read('a'), lost('b'), bug], { failEmpty: true }, 70],
  ])('%s', (_, answers, options, code) => {
    expect(tallied(answers, options).code).toBe(code);
  });
});

describe('what is said', () => {
  test('a line a problem, and how many there were', () => {
    const { said, outcomes } = tallied([read('a.txt'), lost('b.txt'), read('c.txt'), lost('d.txt')]);
    expect(said.split('\n')).toEqual([
      'factsheet: b.txt: cannot be read',
      'factsheet: d.txt: cannot be read',
      'factsheet: 2 of 4 files could not be read',
      '',
    ]);
    expect(outcomes[1]).toEqual({ failure: { schema: 'factsheet/1', source: 'b.txt', error: { code: 'x', message: 'cannot be read' } } });
  });

  test('lines of one file are documents', () => {
    const { said } = tallied([read('n.jsonl'), lost('n.jsonl', 2), read('n.jsonl')]);
    expect(said).toBe('factsheet: n.jsonl:2: cannot be read\nfactsheet: 1 of 3 documents could not be read\n');
  });

  test('one note a source about dates that nothing resolves', () => {
    const { said } = tallied([read('n.jsonl', 2), read('n.jsonl'), read('n.jsonl', 3), read('a.txt', 1)]);
    expect(said.split('\n')).toEqual([
      'factsheet: note: n.jsonl: no publication date in 2 documents: 5 relative dates left unresolved; add --date YYYY-MM-DD',
      'factsheet: note: a.txt: no publication date: 1 relative date left unresolved; add --date YYYY-MM-DD',
      '',
    ]);
  });

  test('a bug in one line, with its stack if asked for', () => {
    expect(tallied([bug]).said).toBe('factsheet: a.txt: a bug in factsheet: x is undefined; run with -v for the details and report them\n');
    expect(tallied([bug], { verbose: true }).said).toBe(
      'factsheet: a.txt: a bug in factsheet: x is undefined\nError: x is undefined\n    at find\n',
    );
  });

  test('--quiet leaves the errors', () => {
    expect(tallied([read('a.txt', 4), lost('b.txt')], { quiet: true }).said).toBe('factsheet: b.txt: cannot be read\n');
  });

  test('a name cannot steer the terminal', () => {
    expect(tallied([lost('a\x1b[2J\n.txt')]).said).toBe('factsheet: a\\x1b[2J\\x0a.txt: cannot be read\n');
  });
});
