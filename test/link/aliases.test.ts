import { expect, test } from 'vitest';
import { cases, link, type Marked } from './marked.ts';

for (const { entities, ...marked } of cases<Marked & { entities: string[][] }>('link-aliases')) {
  test(marked.text, () => {
    expect(link(marked).entities.map(({ name, aliases }) => [name, ...aliases])).toEqual(entities);
  });
}

const names = { person: ['Jo Li', 'Li'], place: ['Aram'], organization: ['Bell Trust'] };

test('the book of names overrides', () => {
  const book = {
    names: [
      { name: 'Josephine Li', aliases: ['Jo Li', 'Li'] },
      { name: 'Aram', type: 'person' as const },
    ],
  };
  const { entities } = link({ text: 'Jo Li met Aram. Li spoke.', names, book });
  expect(entities.map(({ name, type, aliases }) => [name, type, ...aliases])).toEqual([
    ['Josephine Li', 'person', 'Jo Li', 'Li'],
    ['Aram', 'person'],
  ]);
});

test('forms of the book are found where no finder did', () => {
  const book = { names: [{ name: 'the Mill', type: 'place' as const, aliases: ['Old Mill', 'Mill'] }] };
  const { entities } = link({ text: 'Mills closed. The Old Mill stands; the Mill was sold.', names: {}, book });
  expect(entities).toMatchObject([{ name: 'the Mill', type: 'place', mentions: [{ text: 'Old Mill' }, { text: 'the Mill' }] }]);
});

test('pairs of the book are never one', () => {
  const book = { names: [], never: [['Jo Li', 'Li'] as [string, string]] };
  expect(link({ text: 'Jo Li met Aram. Li spoke.', names, book }).entities).toHaveLength(3);
});

test('one name has one type, that of most of its mentions', () => {
  const text = 'Anna Godoy said no. Godoy left. Godoy slept.';
  const { entities } = link({ text, names: { person: ['Anna Godoy', 'Godoy'] } });
  expect(entities).toMatchObject([
    { name: 'Anna Godoy', type: 'person', mentions: [{ text: 'Anna Godoy' }, { text: 'Godoy' }, { text: 'Godoy' }] },
  ]);
});
