import { describe, expect, test } from 'vitest';
import { cases, link, type Marked } from './marked.ts';

describe('short names', () => {
  test.each(cases<Marked & { entities: string[][] }>('link-shorts'))('$text', ({ entities, ...marked }) => {
    const found = link(marked).entities.map(({ name, type, mentions }) => [name, type, ...mentions.map(({ text }) => text)]);
    expect(found).toEqual(entities);
  });
});

describe('definite nouns', () => {
  test.each(cases<Marked & { aliases: Record<string, string[]> }>('link-nominals'))('$text', ({ aliases, ...marked }) => {
    expect(Object.fromEntries(link(marked).entities.map((entity) => [entity.name, entity.aliases]))).toEqual(aliases);
  });
});
