import { describe, expect, test } from 'vitest';
import { formatOfFile, takesFields } from '../../src/report/formats.ts';
import { FACT_TYPES, kindNamed, kindsWanted, type Selection, selectFacts } from '../../src/report/select.ts';
import { strike } from './sheets.ts';

/** Ids of what is left: `e1 e2 | q1 | | d1`. */
function left(selection: Partial<Selection>): string {
  const { entities, quotes, numbers, dates } = selectFacts(strike().sheet, selection);
  return [entities, quotes, numbers, dates].map((facts) => facts.map(({ id }) => id).join(' ')).join(' | ');
}

describe('selection', () => {
  test.each<[Partial<Selection>, string]>([
    [{}, 'e1 e2 e3 e4 e5 e6 e7 | q1 q2 q3 q4 q5 q6 | n1 n2 n3 n4 n5 n6 | d1 d2 d3 d4 d5'],
    [{ kinds: ['quote', 'date'] }, ' | q1 q2 q3 q4 q5 q6 |  | d1 d2 d3 d4 d5'],
    [{ types: ['person', 'direct'] }, 'e3 e4 | q2 q5 |  | '],
    [{ types: ['!place', '!count', '!date'] }, 'e2 e3 e4 e5 | q1 q2 q3 q4 q5 q6 | n2 n6 | '],
    [{ types: ['place', 'organization', '!place'] }, 'e2 e5 |  |  | '],
    [{ minConfidence: 0.9 }, 'e1 e3 e5 e6 e7 | q2 q3 | n1 n2 n3 n4 n5 n6 | d1 d2 d3 d4 d5'],
    [{ limit: 2 }, 'e1 e2 | q1 q2 | n1 n2 | d1 d2'],
    [{ limit: 0 }, ' |  |  | '],
    // what Lin says stands inside a quote of Okonkwo
    [{ speaker: 'okonkwo' }, 'e4 | q2 q4 |  | d3'],
    [{ speaker: 'LIN' }, ' | q3 q5 | n2 | '],
    [{ speaker: 'harbour board' }, 'e1 | q1 q6 | n6 | d2 d5'],
    [{ speaker: 'Port director 林志明' }, ' | q3 | n2 | '],
    [{ speaker: 'Okon' }, ' |  |  | '],
    [{ sort: 'position' }, 'e1 e2 e3 e4 e5 e6 e7 | q1 q2 q3 q4 q5 q6 | n1 n2 n3 n4 n5 n6 | d1 d2 d3 d4 d5'],
    [{ sort: 'count' }, 'e1 e3 e4 e2 e5 e6 e7 | q1 q6 q2 q4 q3 q5 | n1 n3 n4 n5 n2 n6 | d1 d2 d4 d3 d5'],
    [{ sort: 'name' }, 'e2 e6 e3 e1 e5 e7 e4 | q2 q4 q1 q6 q3 q5 | n2 n6 n1 n3 n4 n5 | d3 d1 d2 d4 d5'],
    [{ sort: 'count', limit: 1, kinds: ['entity'] }, 'e1 |  |  | '],
  ])('%j', (selection, expected) => {
    expect(left(selection)).toBe(expected);
  });

  test('of a name only the mentions inside the speaker’s words are left', () => {
    const { entities } = selectFacts(strike().sheet, { speaker: 'harbour board' });
    expect(entities[0].mentions.map(({ line, column }) => `${line}:${column}`)).toEqual(['3:63']);
  });

  test('letters with and without accents are the same', () => {
    const { sheet } = strike();
    sheet.quotes[0].speaker!.name = 'Recep Erdoğan';
    expect(selectFacts(sheet, { speaker: 'erdogan' }).quotes.map(({ id }) => id)).toEqual(['q1']);
  });

  test('a sum stays only with all its parts', () => {
    expect(selectFacts(strike().sheet, { kinds: ['number'] }).checks.length).toBe(1);
    expect(selectFacts(strike().sheet, { limit: 4 }).checks).toEqual([]);
  });

  test('the sheet given stays as it was', () => {
    const { sheet } = strike();
    selectFacts(sheet, { speaker: 'okonkwo', sort: 'name', limit: 1 });
    expect(sheet).toEqual(strike().sheet);
  });

  test('kinds that can be left', () => {
    expect(kindsWanted({})).toEqual(['entity', 'quote', 'number', 'date']);
    expect(kindsWanted({ types: ['person'] })).toEqual(['entity']);
    expect(kindsWanted({ types: ['range'] })).toEqual(['number', 'date']);
    expect(kindsWanted({ types: ['!group'], kinds: ['quote', 'entity'] })).toEqual(['entity', 'quote']);
  });

  test('words for kinds and types', () => {
    expect(['entities', 'name', 'quote', 'numbers', 'dates', 'verbs'].map(kindNamed)).toEqual([
      'entity',
      'entity',
      'quote',
      'number',
      'date',
      null,
    ]);
    expect(FACT_TYPES.filter((type) => type === 'range').length).toBe(1);
  });
});

test('a file’s suffix picks the format', () => {
  expect(['a.json', 'b.x.NDJSON', 'c.md', 'd.htm', 'e.csv', 'f', 'g.pdf'].map(formatOfFile)).toEqual([
    'json',
    'jsonl',
    'markdown',
    'html',
    'csv',
    null,
    null,
  ]);
  expect((['table', 'facts', 'json', 'html'] as const).map(takesFields)).toEqual([true, true, false, false]);
});
