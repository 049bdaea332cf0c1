import { expect, test } from 'vitest';
import { elementOf } from '../../../src/extract/dates/pattern.ts';
import { rulesByFirst } from '../../../src/extract/dates/rules.ts';

test('words.ts has every word of the patterns', () => {
  const rules = new Set(rulesByFirst().flatMap((some) => some ?? []));
  expect(rules.size).toBeGreaterThan(250);
  for (const { name, pattern } of rules)
    for (let e = 0; e < pattern.sources.length; e++) expect(() => elementOf(pattern, e), `${name}: ${pattern.sources[e]}`).not.toThrow();
});
