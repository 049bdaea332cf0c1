import fc from 'fast-check';
import papaparse from 'papaparse';
import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../../src/report/columns.ts';
import { VIEWS } from '../../src/report/formats.ts';
import { recordsOf } from '../../src/report/records.ts';
import { DEFAULTS } from '../../src/report/reporter.ts';
import { anySheet, FAILURE, strike, written } from './sheets.ts';

const asText = (cells: unknown[]) => cells.map((cell) => (cell === null ? '' : String(cell)));
const unescaped = (cell: string) => cell.replace(/\\([tnr\\])/g, (_, letter) => ({ t: '\t', n: '\n', r: '\r' })[letter as 't'] ?? '\\');
const tsvCells = (tsv: string) =>
  tsv
    .slice(0, -1)
    .split('\n')
    .map((line) => line.split('\t').map(unescaped));

describe('TSV and CSV', () => {
  test('all facts of a sheet, a kind column, nothing cut', async () => {
    const [names, ...rows] = tsvCells(await written('tsv', { width: 20 }, strike()));
    expect(names.slice(0, 7)).toEqual(['source', 'id', 'kind', 'document', 'type', 'name', 'text']);
    expect(rows.map((row) => row[1]).join(' ')).toBe('e1 e2 e3 e4 e5 e6 e7 q1 q2 q3 q4 q5 q6 n1 n2 n3 n4 n5 n6 d1 d2 d3 d4 d5');
    const direct = Object.fromEntries(rows[8].map((cell, k) => [names[k], cell]));
    expect(direct).toMatchObject({
      kind: 'quote',
      type: 'direct',
      speaker: 'Marta Okonkwo',
      role: 'union leader',
      entity: 'e3',
      cue: 'told',
      line: '4',
      column: '2',
      start: '165',
      end: '282',
      value: '',
      confidence: '0.97',
      text: 'We have asked for talks since March, and nobody has picked up the phone.',
    });
  });

  test('a view has the columns of its kind', async () => {
    const [names, first] = tsvCells(await written('tsv', { view: 'numbers' }, strike()));
    expect(names.join(' ')).toBe(
      'source id kind document type text speaker value min max approx unit currency counts of partOf quote line column start end sentence',
    );
    expect(first.join('|')).toBe('strike.txt|n1|number|strike|count|1,240||1240|||false|||containers||||1|24|23|28|0');
  });

  test('fields are those chosen, in that order; derived ones too', async () => {
    expect(await written('tsv', { view: 'dates', fields: ['date', 'day', 'at', 'snippet'] }, strike())).toContain(
      '2022-06-17\tFri\t8:45\t…$2.3 million by Friday, it added.\n',
    );
    expect(fieldsOf('dates')).toEqual(expect.arrayContaining(['date', 'precision', 'because', 'at', 'day', 'snippet']));
    expect(fieldsOf('dates')).not.toContain('speaker');
  });

  test('the rule stands in a column with explain only', async () => {
    expect(await written('tsv', { view: 'dates' }, strike())).not.toContain('because');
    expect(await written('tsv', { view: 'dates', explain: true }, strike())).toContain('\tdates/weekday: past or same day\n');
  });

  test('counts: one view of one document is the number alone', async () => {
    expect(await written('tsv', { view: 'quotes', count: true }, strike())).toBe('6\n');
    expect(await written('tsv', { kinds: ['date'], count: true }, strike())).toBe('5\n');
    expect(await written('tsv', { view: 'quotes', count: true, many: true }, strike(), FAILURE)).toBe(
      'source\tdocument\tquotes\nstrike.txt\tstrike\t6\n',
    );
    expect(await written('csv', { count: true }, strike())).toBe(
      'source,document,entities,quotes,numbers,dates\r\nstrike.txt,strike,7,6,6,5\r\n',
    );
    expect(await written('table', { count: true }, strike())).toBe('strike.txt: 7 entities, 6 quotes, 6 numbers, 5 dates\n');
  });

  test('a terminal is not steered by a cell', async () => {
    const outcome = strike();
    outcome.sheet.dates[0].text = '\x1b[2J\u009b\u202e';
    for (const format of ['tsv', 'csv'] as const) {
      expect(await written(format, { terminal: true }, outcome)).toContain('␛[2J<U+009B><U+202E>');
      expect(await written(format, {}, outcome)).toContain('\x1b[2J\u009b\u202e');
    }
  });

  test('both parse back to the very cells, whatever the sheet', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anySheet(), { maxLength: 2 }), fc.constantFrom(...VIEWS), async (outcomes, view) => {
        const { names, of } = recordsOf({ ...DEFAULTS, view });
        const cells = [names, ...outcomes.flatMap(of).map(asText)];
        expect(tsvCells(await written('tsv', { view }, ...outcomes))).toEqual(cells);
        const csv = papaparse.parse((await written('csv', { view }, ...outcomes)).slice(0, -2), { newline: '\r\n' });
        expect(csv).toMatchObject({ data: cells, errors: [] });
      }),
    );
  });

  test('a lone empty field is no empty line', async () => {
    expect(await written('csv', { view: 'numbers', fields: ['of'] }, strike())).toBe(`"of"\r\n${'""\r\n'.repeat(6)}`);
  });
});
