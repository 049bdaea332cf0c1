import { expect, test } from 'vitest';
import { nearest } from '../../src/cli/nearest.ts';
import { COMMANDS } from '../../src/cli/options.ts';

test.each([
  ['quoets', 'quotes'],
  ['qoutes', 'quotes'],
  ['entitys', 'entities'],
  ['number', 'numbers'],
  ['comp', 'completion'],
  ['chekc', 'check'],
  ['DATES', 'dates'],
  ['Putin', null],
  ['zz', null],
  ['', null],
])('%s is nearest to %s', (word, choice) => {
  expect(nearest(word, COMMANDS)).toBe(choice);
});
