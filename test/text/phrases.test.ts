import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Document } from '../../src/text/document.ts';
import { nounPhrases, phraseAt } from '../../src/text/phrases.ts';
import { TAG, TAGS, type TagName } from '../../src/text/tags.ts';

/** A document whose tags are given, `word/TAG`, so that no model is needed. */
function tagged(line: string): Document {
  const pairs = line.split(' ').map((pair) => pair.split('/') as [string, TagName]);
  const document = new Document({ text: pairs.map(([word]) => word).join(' ') });
  expect(document.count).toBe(pairs.length);
  document.tag.set(pairs.map(([, tag]) => TAG[tag]));
  return document;
}

/** The phrases, each with its head in brackets. */
function phrases(document: Document): string[] {
  const { count, from, to, head } = nounPhrases(document);
  const words = (a: number, b: number) =>
    Array.from({ length: b - a }, (_, i) => (a + i === head[p] ? `[${document.form(a + i)}]` : document.form(a + i)));
  let p = 0;
  const out: string[] = [];
  for (; p < count; p++) out.push(words(from[p], to[p]).join(' '));
  return out;
}

describe('nounPhrases', () => {
  test.each([
    ['the/DET Danish/ADJ negotiator/NOUN Mette/PROPN Holm/PROPN spoke/VERB', ['the Danish negotiator Mette [Holm]']],
    ["Norway/PROPN 's/PART Deputy/PROPN Minister/PROPN left/VERB", ["Norway 's Deputy [Minister]"]],
    ['3,418/NUM confirmed/ADJ civilian/ADJ deaths/NOUN in/ADP Aden/PROPN', ['3,418 confirmed civilian [deaths]', '[Aden]']],
    ['large/ADJ and/CCONJ small/ADJ farms/NOUN', ['large and small [farms]']],
    ['farms/NOUN and/CCONJ schools/NOUN', ['[farms]', '[schools]']],
    ['she/PRON gave/VERB him/PRON her/PRON keys/NOUN', ['[she]', '[him]', 'her [keys]']],
    ['complaints/NOUN last/ADJ winter/NOUN', ['[complaints]', 'last [winter]']],
    ['in/ADP Chile/PROPN 200/NUM people/NOUN fled/VERB', ['[Chile]', '200 [people]']],
    ['Article/PROPN 5/NUM applies/VERB', ['[Article] 5']],
    ['all/DET the/DET remaining/VERB problems/NOUN', ['all the remaining [problems]']],
    ['the/DET very/ADV old/ADJ man/NOUN the/DET dog/NOUN', ['the very old [man]', 'the [dog]']],
    ['the/DET poor/ADJ', ['the [poor]']],
    ['the/DET', ['[the]']],
    ['they/PRON of/ADP of/ADP', ['[they]']],
    ['the/DET very/ADV', ['[the]']],
  ] as const)('%s', (line, expected) => {
    expect(phrases(tagged(line))).toEqual(expected);
  });

  test('a phrase ends with its sentence', () => {
    const document = new Document({ text: 'He saw dogs. Cats ran.' });
    document.tag.fill(TAG.NOUN);
    const { count, from, to } = nounPhrases(document);
    for (let p = 0; p < count; p++) expect(document.sentence[from[p]]).toBe(document.sentence[to[p] - 1]);
    expect(count).toBe(2);
  });

  test('whatever the tags, phrases are in order, apart, and found by their tokens', () => {
    const tags = fc.array(fc.integer({ min: 0, max: TAGS.length - 1 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(tags, (codes) => {
        const document = new Document({ text: codes.map((_, i) => ['word', 'his', "'s", ',', '-'][i % 5]).join(' ') });
        document.tag.set(codes.slice(0, document.count));
        const { count, from, to, head, at } = nounPhrases(document);
        for (let p = 0; p < count; p++) {
          expect(from[p]).toBeLessThan(to[p]);
          expect(head[p]).toBeGreaterThanOrEqual(from[p]);
          expect(head[p]).toBeLessThan(to[p]);
          if (p > 0) expect(from[p]).toBeGreaterThanOrEqual(to[p - 1]);
          for (let i = from[p]; i < to[p]; i++) expect(at[i]).toBe(p);
        }
      }),
    );
  });
});

test('phraseAt gives the phrase that covers a token', () => {
  const document = tagged('the/DET old/ADJ man/NOUN slept/VERB');
  expect(phraseAt(document, 1)).toEqual({ from: 0, to: 3, head: 2 });
  expect(phraseAt(document, 3)).toBeNull();
  expect(phraseAt(document, -1)).toBeNull();
  expect(phraseAt(document, 99)).toBeNull();
});
