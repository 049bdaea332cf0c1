import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findNumbers } from '../../../src/extract/numbers/find.ts';
import type { Quantity } from '../../../src/findings.ts';
import { Document } from '../../../src/text/document.ts';

const folder = new URL('../../../fixtures/cases/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.startsWith('numbers-'));

/** A case states the keys that it is about; the list of numbers is complete. */
interface Case {
  text: string;
  numbers: Record<string, unknown>[];
}

function found(text: string): Record<string, unknown>[] {
  return findNumbers(new Document({ text })).map(({ start, end, fact }) => ({ text: text.slice(start, end), ...shown(fact, text) }));
}

function shown(fact: Quantity, text: string): Record<string, unknown> {
  const words = (span: Quantity['counts']) => span && text.slice(span.start, span.end);
  return { ...fact, counts: words(fact.counts), of: words(fact.of) };
}

for (const file of files) {
  describe(file.replace('.jsonl', ''), () => {
    const cases = readFileSync(new URL(file, folder), 'utf8').trim().split('\n');
    test.each(cases.map((line) => JSON.parse(line) as Case))('$text', ({ text, numbers }) => {
      const facts = found(text);
      expect(facts.map((fact) => fact.text)).toEqual(numbers.map((number) => number.text));
      for (const [i, number] of numbers.entries()) {
        for (const [key, value] of Object.entries(number)) {
          if (typeof value === 'number') expect(facts[i][key], key).toBeCloseTo(value, 9);
          else expect(facts[i][key], key).toEqual(value);
        }
      }
    });
  });
}
