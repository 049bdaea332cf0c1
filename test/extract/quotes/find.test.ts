import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuotes } from '../../../src/extract/quotes/find.ts';
import type { Span } from '../../../src/facts.ts';
import { Document } from '../../../src/text/document.ts';
import { readCases } from '../../text/cases.ts';

interface Case {
  text: string;
  statements: {
    type: string;
    content: string[];
    quoted: string[];
    speaker: string | null;
    cue: string | null;
    via: string | null;
    within: number | null;
  }[];
}

describe('statements', () => {
  test.each(readCases<Case>('quotes-statements'))('$text', ({ text, statements }) => {
    expect(statementsOf(text)).toEqual(statements);
  });

  test('a quotation over paragraphs has one speaker', () => {
    const text = '“We had no water,” said Lena Moss. “The pump broke in June.\n“Nobody came to mend it until August.”';
    const found = findQuotes(new Document({ text }));
    expect(found.map(({ fact }) => slice(text, fact.speaker))).toEqual(found.map(() => 'Lena Moss'));
    expect(found.flatMap(({ fact }) => fact.content).length).toBe(2);
  });

  test('a transcript names its speakers within the marks', () => {
    const text = 'The host read a letter.\n\n"ORTEGA: We never saw that letter and I told them so.\n\n"BLAKE: It was sent in March, sir.';
    expect(statementsOf(text).find(({ type }) => type === 'direct')).toMatchObject({
      speaker: 'ORTEGA',
      content: ['We never saw that letter and I told them so.'],
    });
  });

  test('an unclosed mark loses nothing else', () => {
    const text = 'He said: “This is not over.\nThe mayor said the bridge would open in May.';
    expect(statementsOf(text).at(-1)).toMatchObject({ speaker: 'The mayor', content: ['the bridge would open in May'] });
  });

  test('spans lie in the text and contents in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), speech), (text) => {
        const found = findQuotes(new Document({ text }));
        found.forEach(({ start, end, fact }, k) => {
          let last = start;
          for (const part of [...fact.content]) {
            expect(part.start).toBeGreaterThanOrEqual(last);
            expect(part.end).toBeGreaterThan(part.start);
            last = part.end;
          }
          expect(last).toBe(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(fact.confidence).toBeGreaterThan(0);
          expect(fact.confidence).toBeLessThanOrEqual(1);
          if (fact.within !== null) expect(fact.within).toBeLessThan(k);
        });
      }),
    );
  });

  test('text of nothing but marks takes no longer than prose', () => {
    const prose = time('The mayor said “it is over” and left the room at noon. '.repeat(300));
    for (const mark of ['" ', '“ ', '”“', 'said ', '“said” '])
      expect(time(mark.repeat(16_500 / mark.length))).toBeLessThan(prose * 6 + 1_500);
  }, 20_000);
});

const speech = fc
  .array(fc.constantFrom('“', '”', '"', ' said ', 'The mayor', ' told ', ', ', '. ', 'it was over', 'according to ', '\n', ' — ', ': '))
  .map((parts) => parts.join(''));

function statementsOf(text: string) {
  return findQuotes(new Document({ text })).map(({ fact }) => ({
    type: fact.type,
    content: fact.content.map((span) => slice(text, span)),
    quoted: fact.quoted.map((span) => slice(text, span)),
    speaker: slice(text, fact.speaker),
    cue: fact.cue?.lemma ?? null,
    via: slice(text, fact.via),
    within: fact.within,
  }));
}

function slice(text: string, span: Span | null): string | null {
  return span && text.slice(span.start, span.end);
}

function time(text: string): number {
  const document = new Document({ text });
  const started = performance.now();
  findQuotes(document);
  return performance.now() - started;
}
