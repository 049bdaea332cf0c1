import { describe, expect, test } from 'vitest';
import { Document } from '../../src/text/document.ts';
import { TAGS } from '../../src/text/tags.ts';
import { readCases } from './cases.ts';

const tagsOf = (text: string) => Array.from(new Document({ text }).tag, (tag) => TAGS[tag]).join(' ');

describe('tags', () => {
  test.each(readCases<{ text: string; tags: string }>('text-tags'))('$text', ({ text, tags }) => {
    expect(tagsOf(text)).toBe(tags);
  });

  test('one for each token, also of a text without words', () => {
    for (const text of ['', ' \n ', '…', '!!! ???', '😀 x']) {
      const document = new Document({ text });
      expect(document.tag.length).toBe(document.count);
    }
  });

  test('of a very long sentence are found', () => {
    const document = new Document({ text: 'the dog and '.repeat(20_000) });
    expect(document.tag.length).toBe(60_000);
    expect(TAGS[document.tag[59_997]]).toBe('DET');
  });
});
