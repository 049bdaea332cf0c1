import { expect, test } from 'vitest';
import { cases, link, type Marked } from './marked.ts';

for (const { speakers, ...marked } of cases<Marked & { speakers: [string, string | null, string | null][] }>('link-speakers')) {
  test(marked.text, () => {
    expect(link(marked).quotes.map(({ speaker }) => [speaker?.name, speaker?.entity, speaker?.role])).toEqual(speakers);
  });
}

test('mentions and numbers know their quote, numbers their source', () => {
  const { entities, numbers, quotes } = link({
    text: 'Acme said Berg had found 12 faults, the Volna agency reported. Berg found 3.',
    names: { organization: ['Acme', 'Volna'], person: ['Berg'] },
    quotes: [
      { content: 'Acme said Berg had found 12 faults', speaker: 'the Volna agency' },
      { content: 'Berg had found 12 faults', speaker: 'Acme', within: 0 },
    ],
    numbers: [
      ['12', 'count', 12, 'faults'],
      ['3', 'count', 3],
    ],
  });
  expect(entities.map(({ name, mentions }) => [name, ...mentions.map(({ quote }) => quote)])).toEqual([
    ['Acme', 'q1'],
    ['Berg', 'q2', null],
    ['Volna', null],
  ]);
  expect(numbers.map(({ id, quote, source }) => [id, quote, source])).toEqual([
    ['n1', 'q2', 'Acme'],
    ['n2', null, null],
  ]);
  expect(quotes.map(({ id, within }) => [id, within])).toEqual([
    ['q1', null],
    ['q2', 'q1'],
  ]);
});
