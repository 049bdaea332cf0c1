import { describe, expect, test } from 'vitest';
import {
  ALL_CAPITALS,
  ALL_DIGITS,
  CAPITAL,
  formOf,
  HAS_DIGIT,
  HAS_HYPHEN,
  internWord,
  LOWER_CASE,
  MARK,
  MIXED_CASE,
  NOT_ASCII,
  normOf,
  perWord,
  shapeOf,
  wordCodes,
  wordSet,
} from '../../src/text/words.ts';

const intern = (form: string): number => internWord(`x${form}x`, 1, form.length + 1);

describe('word types', () => {
  test('one form has one number, another form another', () => {
    expect(intern('Kyiv')).toBe(intern('Kyiv'));
    expect(intern('Kyiv')).not.toBe(intern('kyiv'));
    expect([formOf(intern('Don’t')), normOf(intern('Don’t'))]).toEqual(['Don’t', "don't"]);
  });

  test('many types keep their numbers apart', () => {
    const words = Array.from({ length: 50_000 }, (_, i) => intern(`w${i}`));
    expect(new Set(words).size).toBe(50_000);
    expect(words.every((word, i) => formOf(word) === `w${i}`)).toBe(true);
  });

  test.each([
    ['Kyiv', CAPITAL],
    ['kyiv', LOWER_CASE],
    ['NATO', CAPITAL | ALL_CAPITALS],
    ['2,975', HAS_DIGIT | ALL_DIGITS],
    ['F-16', CAPITAL | ALL_CAPITALS | HAS_DIGIT | HAS_HYPHEN],
    ['—', MARK | HAS_HYPHEN],
    ['iPhone', MIXED_CASE],
    ['Éire', CAPITAL | NOT_ASCII],
  ])('shape of %s', (form, shape) => {
    expect(shapeOf(intern(form))).toBe(shape);
  });

  test('a property is computed once for each type', () => {
    let calls = 0;
    const length = perWord((norm) => {
      calls++;
      return norm.length;
    });
    expect([length(intern('Odesa')), length(intern('Odesa')), length(intern('Lviv'))]).toEqual([5, 5, 4]);
    expect(calls).toBe(2);
  });

  test('lists are looked up by norm', () => {
    expect(wordSet(new Set(['said']))(intern('SAID'))).toBe(1);
    expect(wordCodes(new Map([['monday', 1]]))(intern('Tuesday'))).toBe(0);
  });
});
