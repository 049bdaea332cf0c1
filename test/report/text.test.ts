import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VIEWS } from '../../src/report/formats.ts';
import { anySheet, FAILURE, strike, written } from './sheets.ts';

describe('lines', () => {
  test('a line a place, in text order', async () => {
    await expect(await written('lines', {}, FAILURE, strike())).toMatchFileSnapshot('../../fixtures/report/expected/lines.txt');
  });

  test('as grep and compilers write them, whatever the sheet', async () => {
    await fc.assert(
      fc.asyncProperty(anySheet(), fc.constantFrom(...VIEWS), async (outcome, view) => {
        const lines = (await written('lines', { view }, outcome)).split('\n').slice(0, -1);
        const { entities, quotes, numbers, dates } = outcome.sheet;
        const places = { entities: entities.flatMap(({ mentions }) => mentions), quotes, numbers, dates };
        const count = view === 'sheet' ? Object.values(places).flat().length : places[view].length;
        expect(lines.length).toBe(count);
        for (const line of lines) expect(line).toMatch(/^[^\n\x1b]+?:\d+:\d+: (entity|quote|number|date): ?[^\0-\x1f\x7f-\x9f]*$/);
      }),
    );
  });
});

describe('Markdown', () => {
  test('a heading a document, a table a kind', async () => {
    await expect(await written('markdown', {}, strike())).toMatchFileSnapshot('../../fixtures/report/expected/sheet.md');
  });

  test('an article’s markup is shown, not obeyed', async () => {
    const outcome = strike();
    outcome.sheet.entities[0].name = '<b>a|b</b> [x](y) `c` *d* _e_\n# f';
    expect(await written('markdown', { view: 'entities' }, outcome)).toContain(
      '| &lt;b&gt;a\\|b&lt;/b&gt; \\[x\\](y) \\`c\\` \\*d\\* \\_e\\_ \\# f |',
    );
  });

  test('every row has the cells of its table, whatever the sheet', async () => {
    await fc.assert(
      fc.asyncProperty(anySheet(), async (outcome) => {
        const cells = (line: string) => line.replace(/\\./g, '').split('|').length;
        const tables = (await written('markdown', {}, outcome)).split('\n\n').filter((part) => part.startsWith('|'));
        for (const table of tables) expect(new Set(table.trimEnd().split('\n').map(cells)).size).toBe(1);
      }),
    );
  });
});
