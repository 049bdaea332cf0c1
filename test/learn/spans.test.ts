import { describe, expect, test } from 'vitest';
import { columnsOf } from '../../src/learn/corpus.ts';
import { goldNames } from '../../src/learn/spans.ts';

/** Names as they stand in the text, by our conventions. */
function conventional(text: string, name: string, type: string): string[] {
  const columns = columnsOf(text);
  const start = text.indexOf(name);
  const { names } = goldNames(columns, [{ start, end: start + name.length, type }]);
  return names.map(({ from, to }) => text.slice(columns.start[from], columns.end[to - 1]));
}

describe('gold names', () => {
  test.each([
    ['They left the Red Cross behind.', 'the Red Cross', 'organization', ['Red Cross']],
    ['He lives in The Hague now.', 'The Hague', 'place', ['The Hague']],
    ['It was President Mora who said so.', 'President Mora', 'person', ['Mora']],
    ['He flew to Kabul, Afghanistan on Monday.', 'Kabul, Afghanistan', 'place', ['Kabul', 'Afghanistan']],
    ['The bomb went off in Anbar province.', 'Anbar province', 'place', ['Anbar']],
    ["It is Kenya's plan.", "Kenya's", 'place', ['Kenya']],
    ['The Bank of Nowhere closed.', 'Bank of Nowhere', 'organization', ['Bank of Nowhere']],
  ])('%s', (text, name, type, expected) => {
    expect(conventional(text, name, type)).toEqual(expected);
  });

  test('whose edges are no token edges are lost, not bent', () => {
    const text = 'A Paris-ish town';
    const { names, lost } = goldNames(columnsOf(text), [{ start: 2, end: 5, type: 'place' }]);
    expect(names).toEqual([]);
    expect(lost).toEqual([{ start: 2, end: 5 }]);
  });
});
