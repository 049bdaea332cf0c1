import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/check/rules.ts';
import { findings, fixture, read, textOf } from './sheets.ts';

interface Case {
  text: string;
  source: string | null;
  date?: string;
  finds: string[];
}

const FILES = readdirSync(fixture('cases')).filter((name) => /^check-.*\.jsonl$/.test(name));

describe.for(FILES)('%s', (file) => {
  const cases = textOf(`cases/${file}`)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Case);
  test.for(cases)('$text', ({ text, source, date = null, finds }) => {
    expect(findings(read(text, date), source === null ? null : read(source, date))).toEqual(finds);
  });
});

test('every rule has cases where it holds and where it is silent', () => {
  for (const { name } of RULES) {
    const lines = textOf(`cases/check-${name}.jsonl`).trim().split('\n');
    const cases = lines.map((line) => JSON.parse(line) as Case);
    expect(cases.some(({ finds }) => finds.some((find) => find.startsWith(name)))).toBe(true);
    expect(cases.some(({ finds }) => finds.length === 0)).toBe(true);
  }
});
