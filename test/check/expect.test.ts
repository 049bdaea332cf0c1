import { describe, expect, test } from 'vitest';
import { baselineOf, withoutBaseline } from '../../src/check/baseline.ts';
import { checkFacts, openSource } from '../../src/check/check.ts';
import { type Expectation, expectFacts, readExpectation } from '../../src/check/expect.ts';
import { read } from './sheets.ts';

const { sheet } = read(
  'Maria Lopez, the mayor, said: "We have closed two schools." The fire destroyed 430 wooden houses on April 2.',
  '2024-05-08',
);

/** Messages of what an expectation finds. */
function messages(data: unknown): string[] {
  const expectation = readExpectation(data);
  if (typeof expectation === 'string') return [expectation];
  return expectFacts(sheet, expectation).map(({ rule, message }) => `${rule}: ${message}`);
}

describe('facts', () => {
  test.for([
    { kind: 'quote', speaker: 'Lopez', contains: 'closed two schools' },
    { kind: 'quote', type: 'direct', cue: 'say' },
    { kind: 'number', value: 430, counts: 'houses' },
    { kind: 'number', text: '430' },
    { kind: 'entity', name: 'Maria Lopez', type: 'person', role: 'mayor' },
    { kind: 'date', value: '2024-04-02' },
    { kind: 'entity', name: 'Peter Hall', absent: true },
  ])('has %j', (fact) => {
    expect(messages({ facts: [fact] })).toEqual([]);
  });

  test.for([
    [{ kind: 'quote', speaker: 'Hall' }, 'expect-missing: no quote with speaker “Hall”'],
    [{ kind: 'number', value: 430, counts: 'barns' }, 'expect-missing: no number with value 430, counts “barns”'],
    [{ kind: 'entity', name: 'Maria Lopez', type: 'place' }, 'expect-missing: no entity with name “Maria Lopez”, type “place”'],
    [{ kind: 'entity', name: 'Maria Lopez', absent: true }, 'expect-unexpected: entity with name “Maria Lopez” is not expected'],
  ] as const)('has not %j', ([fact, message]) => {
    expect(messages({ facts: [fact] })).toEqual([message]);
  });

  test('counts', () => {
    expect(messages({ counts: { quotes: 1, numbers: { min: 1 }, dates: { max: 1 } } })).toEqual([]);
    expect(messages({ counts: { quotes: { min: 14 } } })).toEqual(['expect-count: 1 quotes, at least 14 expected']);
  });

  test('a whole sheet is a snapshot', () => {
    expect(messages(sheet)).toEqual([]);
    const earlier = {
      ...sheet,
      numbers: sheet.numbers.map((number) => (number.value === 430 ? { ...number, value: 431, text: '431' } : number)),
    };
    expect(messages(earlier)).toEqual([
      'expect-missing: no number 431 wooden houses any more',
      'expect-unexpected: number 430 wooden houses is new',
    ]);
  });

  test.for([
    [[], 'not an object with "facts" or "counts"'],
    [{ fact: [] }, 'unknown key "fact"; keys are facts, counts'],
    [{ facts: [{ kind: 'name' }] }, 'facts[0] has the kind "name"; kinds are entity, quote, number, date'],
    [{ facts: [{ kind: 'date' }] }, 'facts[0] says nothing of the fact but its kind'],
    [{ facts: [{ kind: 'date', day: 1 }] }, 'facts[0] has the unknown field "day"; fields of a date are value, type, text'],
    [{ facts: [{ kind: 'number', value: '5' }] }, 'facts[0] has a "value" of the wrong type'],
    [{ counts: { names: 1 } }, 'unknown key "names" in "counts"; keys are entities, quotes, numbers, dates'],
    [{ schema: 'factsheet/2' }, 'not the facts of one document that could be read'],
  ] as [unknown, string][])('%j is none', ([data, message]) => {
    expect(readExpectation(data)).toBe(message);
  });

  test('an empty one asks for nothing', () => {
    expect(readExpectation({})).toEqual({ facts: [], counts: {}, snapshot: null } satisfies Expectation);
  });
});

describe('baseline', () => {
  const check = (text: string) => checkFacts(read(text), [openSource(read('The fire destroyed 430 houses.'))]);

  test('a finding that is known is not new, wherever it stands', () => {
    const known = baselineOf([check('The fire destroyed 340 houses.')]);
    expect(withoutBaseline(check('A headline\n\nThe fire destroyed 340 houses.'), known).findings).toEqual([]);
    expect(withoutBaseline(check('The fire destroyed 350 houses.'), known).findings).toHaveLength(1);
  });

  test('each entry excuses one', () => {
    const known = baselineOf([check('The fire destroyed 340 houses.')]);
    const twice = check('The fire destroyed 340 houses. It destroyed 340 houses.');
    expect(twice.findings).toHaveLength(2);
    expect(withoutBaseline(twice, known).findings).toHaveLength(1);
  });
});
