import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VIEWS } from '../../src/report/formats.ts';
import { cellsOf } from '../../src/report/width.ts';
import { anySheet, FAILURE, strike, written } from './sheets.ts';

const expected = (name: string) => `../../fixtures/report/expected/${name}`;
// C0 but the line end, DEL, C1, bidi overrides
const STEERING = /[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;

describe('tables on screen', () => {
  test.each([
    ['sheet', 80],
    ['sheet', 40],
    ['sheet', null],
    ['entities', 100],
    ['quotes', 60],
    ['numbers', 100],
    ['dates', 80],
  ] as const)('%s in %s cells', async (view, width) => {
    await expect(await written('table', { view, width }, strike())).toMatchFileSnapshot(expected(`${view}-${width ?? 'full'}.txt`));
  });

  test('documents are parted by an empty line, a failure prints nothing', async () => {
    const one = await written('table', { width: 80 }, strike());
    expect(await written('table', { width: 80, many: true }, FAILURE, strike(), FAILURE, strike())).toBe(`${one}\n${one}`);
  });

  test('chosen fields make one table of all facts, none of them left out', async () => {
    const lines = (await written('table', { width: 44, fields: ['at', 'kind', 'text', 'value', 'date'] }, strike())).split('\n');
    expect(lines[4].split(/\s+/)).toEqual(['AT', 'KIND', 'TEXT', 'VALUE', 'DATE']);
    expect(lines).toContain('4:2   quote   We have as…');
    expect(lines.length).toBe(5 + 24 + 1);
  });

  test('colour changes no width', async () => {
    const plain = await written('table', { width: 80 }, strike());
    const colored = await written('table', { width: 80, color: 1 }, strike());
    expect(colored).toContain('\x1b[1m');
    expect(colored.replace(/\x1b\[\d+m/g, '')).toBe(plain);
  });

  test('kinds that were not asked for are left out, those without facts say so', async () => {
    const { sheet, ...rest } = strike();
    const page = await written('table', { kinds: ['quote', 'date'] }, { sheet: { ...sheet, dates: [] }, ...rest });
    expect(page).toContain('DATES  none');
    expect(page).not.toContain('NUMBERS');
  });

  test('no line is wider than the terminal and nothing steers it, whatever the sheet', async () => {
    const options = fc.record({ view: fc.constantFrom(...VIEWS), width: fc.integer({ min: 2, max: 100 }), explain: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(anySheet(), options, async (outcome, looks) => {
        const page = await written('table', { ...looks, terminal: true }, outcome);
        expect(page).not.toMatch(STEERING);
        const wide = page.split('\n').filter((line) => cellsOf(line) > looks.width);
        expect(wide).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('cards hold all words of a quote at every width', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.stringMatching(/^[a-z习🇺é-]{1,30}$/u), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 2, max: 60 }),
        async (words, width) => {
          const outcome = strike();
          outcome.sheet.quotes = [{ ...outcome.sheet.quotes[0], text: words.join(' ') }];
          const page = await written('table', { view: 'quotes', width }, outcome);
          expect(page.normalize().replace(/\s/g, '')).toContain(words.join('').normalize());
        },
      ),
    );
  });
});
