import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { checkFacts, openSource } from '../../src/check/check.ts';
import { diffFacts } from '../../src/check/diff.ts';
import { RULES } from '../../src/check/rules.ts';
import type { CheckReport } from '../../src/facts.ts';
import { diffText } from '../../src/report/differences.ts';
import { type Checked, type FindingFormat, findingReporterFor } from '../../src/report/findings.ts';
import { schemaOf } from '../../src/report/schema.ts';
import { read, textOf } from './sheets.ts';

const SOURCE = 'Maria Lopez, the mayor, said on Friday: "The plan is a disaster." The fire destroyed 430 houses.';
const TEXT = 'Maria Lopez said the plan was “a 100%, real: disaster”. The fire in Alder destroyed 340 houses.';
const FAILED: Checked = { failure: { schema: 'factsheet/1', source: 'gone.txt', error: { code: 'not-found', message: 'no such file' } } };

/** A report of three errors, from a file with an awkward name. */
function report(source = 'a, b:c.txt'): CheckReport {
  return { ...checkFacts(read(TEXT), [openSource(read(SOURCE))]), source };
}

async function written(format: FindingFormat, documents: Checked[], many = false): Promise<string> {
  const reporter = await findingReporterFor(format, { color: 0, terminal: false, many, rules: RULES, version: '1.2.3' });
  return reporter.open() + documents.map((document) => reporter.document(document)).join('') + reporter.close();
}

/** The first finding, so many times at each level. */
function repeated(count: number): CheckReport {
  const [finding] = report().findings;
  const levels = ['note', 'warning', 'error'] as const;
  return { ...report(), findings: levels.flatMap((level) => Array.from({ length: count }, () => ({ ...finding, level }))) };
}

describe('table', () => {
  test('a block a text, a sum below', async () => {
    expect(await written('table', [report(), FAILED])).toBe(
      [
        'a, b:c.txt',
        '  1:32  error    quote-not-found   “a 100%, real: disaster” is not in the source; nearest: “The plan is a disaster.” (1:42)',
        '  1:69  error    name-not-found    Alder is not in the source',
        '  1:85  error    number-not-found  340 houses: the source has 430 houses (1:86)',
        '',
        '✖ 3 errors · 1 of 4 facts supported',
        '',
      ].join('\n'),
    );
  });

  test('nothing found', async () => {
    expect(await written('table', [{ ...report(), findings: [], facts: { total: 2, supported: 2 } }])).toBe(
      '✓ no findings · 2 of 2 facts supported\n',
    );
    expect(await written('table', [{ ...report(), findings: [], facts: { total: 0, supported: 0 } }])).toBe('✓ no findings\n');
    expect(await written('table', [FAILED])).toBe('');
  });
});

test('lines', async () => {
  const [first] = (await written('lines', [report('a.txt')])).split('\n');
  expect(first).toBe(
    'a.txt:1:32: error quote-not-found “a 100%, real: disaster” is not in the source; nearest: “The plan is a disaster.” (1:42)',
  );
});

describe('json', () => {
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schemaOf('check'));

  test('is as its schema says, whatever comes', async () => {
    for (const documents of [[report()], [report(), FAILED, report()], [FAILED], []]) {
      const data = JSON.parse(await written('json', documents, documents.length > 1));
      expect(validate(data) ? [] : validate.errors).toEqual([]);
      expect(Array.isArray(data)).toBe(documents.length !== 1);
    }
    expect((await written('jsonl', [report(), report()])).trim().split('\n')).toHaveLength(2);
  });
});

describe('github', () => {
  test('escapes what would end a property or a line', async () => {
    const [first] = (await written('github', [report()])).split('\n');
    expect(first).toBe(
      '::error file=a%2C b%3Ac.txt,line=1,col=32,endColumn=54,title=quote-not-found::“a 100%25, real: disaster” is not in the source; nearest: “The plan is a disaster.” (1:42)',
    );
  });

  test('ten annotations a level, the worst first', async () => {
    const lines = (await written('github', [repeated(12)])).trim().split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      ...Array(10).fill('::error'),
      '2',
      ...Array(10).fill('::warning'),
      '2',
      ...Array(10).fill('::notice'),
      '2',
    ]);
  });
});

test('markdown leaves nothing to be read as a table or as markup', async () => {
  const [finding] = report().findings;
  const page = await written('markdown', [{ ...report(), findings: [{ ...finding, message: 'a | b <img> *c*' }] }]);
  expect(page).toContain('| 1:32 | error | quote-not-found | a \\| b \\<img\\> \\*c\\* |');
});

describe('sarif', () => {
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
    JSON.parse(textOf('check/sarif-2.1.0.schema.json')),
  );

  test('is as its published schema says', async () => {
    for (const documents of [[report()], [report(), FAILED], [FAILED], []]) {
      const data = JSON.parse(await written('sarif', documents));
      expect(validate(data) ? [] : validate.errors).toEqual([]);
    }
    expect(validate({ version: '2.1.0', runs: [{}] })).toBe(false);
  });

  test('columns are UTF-16, rules have their words, places their files', async () => {
    const [run] = JSON.parse(await written('sarif', [report()])).runs;
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.tool.driver.rules).toHaveLength(RULES.length);
    expect(run.results[1]).toMatchObject({ ruleId: 'name-not-found', level: 'error', message: { text: 'Alder is not in the source' } });
    expect(run.tool.driver.rules[run.results[1].ruleIndex].id).toBe('name-not-found');
    expect(run.results[1].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'a%2C%20b%3Ac.txt' },
      region: { startLine: 1, startColumn: 69, endColumn: 74 },
    });
  });
});

describe('diff', () => {
  const difference = diffFacts(read(SOURCE), read(SOURCE.replace('430', '512')));

  test('table, lines and json', async () => {
    expect(await diffText(difference, 'table', 0)).toBe('~ number 430 → 512 houses (1:86 → 1:86)\n\n✖ 1 difference: 1 changed\n');
    expect(await diffText(difference, 'lines', 0)).toBe('-:1:86: ~ number 430 → 512 houses (1:86 → 1:86)\n');
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schemaOf('diff'));
    const data = JSON.parse(await diffText(difference, 'json', 0));
    expect(validate(data) ? [] : validate.errors).toEqual([]);
    expect(data.entries[0].before.label).toBe('430 houses');
  });

  test('the same facts', async () => {
    expect(await diffText(diffFacts(read(SOURCE), read(SOURCE)), 'table', 0)).toBe('✓ the same facts\n');
  });
});
