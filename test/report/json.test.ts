import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VIEWS } from '../../src/report/formats.ts';
import { SCHEMA_NAMES, schemaOf } from '../../src/report/schema.ts';
import { anySheet, FAILURE, strike, written } from './sheets.ts';

const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
const validators = Object.fromEntries(SCHEMA_NAMES.map((name) => [name, ajv.compile(schemaOf(name))]));
const faults = (name: string, data: unknown) => (validators[name](data) ? [] : validators[name].errors);
const options = fc.record({ view: fc.constantFrom(...VIEWS), explain: fc.boolean(), count: fc.boolean(), many: fc.boolean() });

describe('json', () => {
  test('the sheet comes back as it was, without the rules', async () => {
    const { sheet } = strike();
    const bare = JSON.parse(JSON.stringify(sheet, (key, value) => (key === 'because' ? undefined : value)));
    expect(JSON.parse(await written('json', {}, strike()))).toEqual(bare);
    expect(JSON.parse(await written('json', { explain: true }, strike()))).toEqual(sheet);
  });

  test('keys stand in the order of the contract, whatever the order of the sheet', async () => {
    const { sheet, ...rest } = strike();
    const turned = <T extends object>(object: T) => Object.fromEntries(Object.entries(object).reverse()) as T;
    const shuffled = { ...turned(sheet), quotes: sheet.quotes.map(turned), numbers: sheet.numbers.map(turned) };
    expect(await written('json', {}, { sheet: shuffled, ...rest })).toBe(await written('json', {}, strike()));
    const keys = (object: object) => Object.keys(object).join(' ');
    const parsed = JSON.parse(await written('jsonl', {}, strike()));
    expect(keys(parsed)).toBe(
      'schema source id title date language offsetUnit length entities quotes numbers dates checks sentences warnings',
    );
    expect(keys(parsed.entities[0])).toBe('id name type roles aliases confidence mentions related');
    expect(keys(parsed.entities[0].mentions[0])).toBe('text start end line column sentence quote');
    expect(keys(parsed.quotes[0])).toBe('id type text content quoted speaker cue via within confidence sentence');
    expect(keys(parsed.quotes[0].speaker)).toBe('text start end entity name role');
    expect(keys(parsed.numbers[0])).toBe(
      'id text start end line column sentence type value min max approx unit currency counts of quote source partOf',
    );
    expect(keys(parsed.dates[0])).toBe('id text start end line column sentence type value precision inferred quote');
  });

  test('a fact a line, so that stored sheets can be compared', async () => {
    const lines = (await written('json', {}, strike())).split('\n');
    expect(lines.filter((line) => /^ {2}\{"id":"[eqnd]\d+"/.test(line)).length).toBe(24);
  });

  test('one document is an object, several an array, none an empty array; a failure is data', async () => {
    const shape = async (many: boolean, ...outcomes: Parameters<typeof written>[2][]) =>
      JSON.parse(await written('json', { many }, ...outcomes));
    expect(await shape(false, FAILURE)).toEqual({
      schema: 'factsheet/1',
      source: 'missing.txt',
      error: { code: 'not-found', message: "no such file (did you mean 'missing.md'?)" },
    });
    expect(await shape(true, strike())).toMatchObject([{ id: 'strike' }]);
    expect(await shape(false)).toEqual([]);
    expect(await shape(true)).toEqual([]);
    for (const many of [true, false]) {
      expect(await shape(many, strike(), FAILURE)).toMatchObject([{ id: 'strike' }, { error: { code: 'not-found' } }]);
      expect(await shape(many, strike(), FAILURE, strike())).toMatchObject([{ id: 'strike' }, { error: {} }, { id: 'strike' }]);
    }
  });

  test('a view keeps its own kind and no check of another', async () => {
    const { entities, quotes, numbers, dates, checks } = JSON.parse(await written('json', { view: 'quotes' }, strike()));
    expect([entities, numbers, dates, checks]).toEqual([[], [], [], []]);
    expect(quotes.length).toBe(6);
    expect(JSON.parse(await written('json', { view: 'numbers' }, strike())).checks.length).toBe(1);
  });

  test('no control character and no bidi override goes out raw', async () => {
    const outcome = strike();
    outcome.sheet.title = 'a\x1b\x7f\x9b\u202eb\u2066\u2028';
    for (const format of ['json', 'jsonl', 'facts'] as const) {
      const json = await written(format, {}, outcome);
      expect(json).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u202a-\u202e\u2066-\u2069]/);
    }
    expect(JSON.parse(await written('jsonl', {}, outcome)).title).toBe(outcome.sheet.title);
  });
});

describe('schemas', () => {
  test('hold for the sheet made by hand and for failures', async () => {
    expect(faults('sheet', JSON.parse(await written('json', {}, strike())))).toEqual([]);
    expect(faults('sheet', JSON.parse(await written('json', {}, strike(), FAILURE)))).toEqual([]);
  });

  test('refuse what is not the contract', () => {
    const { sheet } = strike();
    const { warnings: _, ...short } = sheet;
    expect(faults('sheet', short)).not.toEqual([]);
    expect(faults('sheet', { ...sheet, extra: 1 })).not.toEqual([]);
    expect(faults('sheet', { ...sheet, numbers: [{ ...sheet.numbers[0], type: 'sum' }] })).not.toEqual([]);
    expect(faults('sheet', { ...sheet, dates: [{ ...sheet.dates[0], line: 0 }] })).not.toEqual([]);
  });

  test('hold for every json and jsonl output, whatever the sheet', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof({ weight: 5, arbitrary: anySheet() }, { weight: 1, arbitrary: fc.constant(FAILURE) }), { maxLength: 3 }),
        options,
        async (outcomes, looks) => {
          expect(faults('sheet', JSON.parse(await written('json', looks, ...outcomes)))).toEqual([]);
          for (const line of (await written('jsonl', looks, ...outcomes)).split('\n').slice(0, -1))
            expect(faults('sheet', JSON.parse(line))).toEqual([]);
        },
      ),
    );
  });

  test('hold for every line of facts, whatever the sheet and the view', async () => {
    await fc.assert(
      fc.asyncProperty(anySheet(), options, async (outcome, looks) => {
        const lines = (await written('facts', { ...looks, count: false }, outcome)).split('\n').slice(0, -1);
        for (const line of lines) expect(faults('facts', JSON.parse(line))).toEqual([]);
      }),
    );
    expect((await written('facts', {}, strike())).split('\n').length).toBe(24 + 1);
  });

  test('an expect file: the one of the documentation, a whole sheet, and not one with a slip', () => {
    const facts = [
      { kind: 'quote', speaker: 'Marta Okonkwo', contains: 'picked up the phone' },
      { kind: 'number', value: 1240, counts: 'containers' },
      { kind: 'entity', name: 'Lin', type: 'place', absent: true },
    ];
    expect(faults('expect', { facts, counts: { quotes: { min: 5 }, numbers: 6 } })).toEqual([]);
    expect(faults('expect', strike().sheet)).toEqual([]);
    expect(faults('expect', { facts: [{ kind: 'number', worth: 1240 }] })).not.toEqual([]);
    expect(faults('expect', { count: { quotes: 5 } })).not.toEqual([]);
  });

  test('findings of check and diff', () => {
    const place = { start: 3, end: 8, line: 1, column: 4 };
    const finding = {
      rule: 'number-not-found',
      level: 'error',
      text: '1,241',
      message: 'the source has 1,240',
      kind: 'number',
      fact: 'n1',
      related: { source: 'strike.txt', text: '1,240', ...place },
      ...place,
    };
    const report = {
      schema: 'factsheet/check/1',
      source: 'summary.txt',
      against: ['strike.txt'],
      findings: [finding],
      facts: { total: 3, supported: 2 },
    };
    expect(faults('check', report)).toEqual([]);
    expect(faults('check', { ...report, findings: [{ ...finding, level: 'fatal' }] })).not.toEqual([]);
    const entry = { change: 'removed', kind: 'date', before: { text: 'Tuesday', label: '2022-06-14', ...place }, after: null };
    expect(faults('diff', { schema: 'factsheet/diff/1', old: 'a', new: 'b', entries: [entry] })).toEqual([]);
    expect(faults('diff', { schema: 'factsheet/diff/1', old: 'a', new: 'b', entries: [{ ...entry, change: 'moved' }] })).not.toEqual([]);
  });
});
