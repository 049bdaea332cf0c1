import { describe, expect, test } from 'vitest';
import type { FactSheet } from '../../src/facts.ts';
import type { Expected } from '../../src/learn/score/expected.ts';
import { below, raised } from '../../src/learn/score/floors.ts';
import { rates, sum } from '../../src/learn/score/pairs.ts';
import { FIGURES, type Scores, scoreSheet } from '../../src/learn/score/score.ts';
import { extractFacts } from '../../src/pipeline.ts';
import { articleFromText } from '../../src/read/plain.ts';

const TEXT = 'Anna Berg said on Monday that 12 boats had sunk. "We counted twice," Berg said.';
const EXPECTED: Expected = {
  names: [{ name: 'Anna Berg', type: 'person', aliases: ['Berg'], mentions: ['Anna Berg@1:1', 'Berg@1:70'] }],
  quotes: [
    { at: ['1:31'], type: 'indirect', speaker: 'Anna Berg', cue: 'said', content: ['12 boats had sunk'] },
    { at: ['1:51'], type: 'direct', speaker: 'Anna Berg', cue: 'said', content: ['We counted twice'] },
  ],
  numbers: [
    { at: '1:31', text: '12', type: 'count', value: 12, counts: 'boats' },
    { at: '1:62', text: 'twice', type: 'count', optional: true, value: 2 },
  ],
  dates: [{ at: '1:19', text: 'Monday', type: 'date', value: '2024-03-04' }],
  checks: [],
};
const SHEET = extractFacts(articleFromText(TEXT, { date: { value: '2024-03-05', origin: 'option' } }));

function score(change: (sheet: FactSheet) => void): Scores {
  const sheet = structuredClone(SHEET);
  change(sheet);
  return scoreSheet(EXPECTED, sheet, TEXT);
}

describe('scores', () => {
  test('what is all found is a hundred everywhere', () => {
    const scores = score(() => {});
    expect(Object.values(scores).map((tally) => rates(tally).f1)).toEqual(FIGURES.map(() => 100));
    expect(scores.names).toMatchObject({ expected: 2, found: 2, right: 2 });
  });

  test('a missed date costs recall alone', () => {
    const scores = score((sheet) => sheet.dates.pop());
    expect(scores.dates).toMatchObject({ expected: 1, found: 0, right: 0 });
    expect(scores.dates.mistakes).toEqual([{ what: 'missed', at: '1:19', expected: 'Monday = 2024-03-04', got: null }]);
  });

  test('a wrong value is wrong on both sides', () => {
    const scores = score((sheet) => {
      sheet.numbers[0].value = 21;
    });
    expect(rates(scores.numbers)).toEqual({ precision: 0, recall: 0, f1: 0 });
    expect(scores.counts.right).toBe(1);
  });

  test('another speaker leaves the content right', () => {
    const scores = score((sheet) => {
      sheet.quotes[0].speaker!.name = 'Monday';
    });
    expect([scores.quotes.right, scores.speakers.right]).toEqual([2, 1]);
  });

  test('what is optional is forgiven', () => {
    const twice = { ...SHEET.numbers[0], id: 'n2', text: 'twice', line: 1, column: 62, value: 2, counts: null };
    expect(score((sheet) => sheet.numbers.push(twice)).numbers).toMatchObject({ expected: 1, found: 1, right: 1 });
  });

  test('a mention under another name is no link', () => {
    const scores = score((sheet) => {
      sheet.entities[0].name = 'Berg';
    });
    expect([scores.names.right, scores.links.right, scores.entities.right]).toEqual([2, 0, 0]);
  });
});

describe('floors', () => {
  const full = score(() => {});
  const poor = score((sheet) => sheet.dates.pop());

  test('are raised and never lowered', () => {
    const floors = raised({ dates: 60, names: 100 }, { ...full, names: sum([full.names, poor.dates]) }, 2);
    expect([floors.dates, floors.names, floors.quotes]).toEqual([98, 100, 98]);
  });

  test('say what fell below them', () => {
    const floors = raised({}, full, 2);
    expect(below(floors, full)).toEqual([]);
    expect(below(floors, poor)).toEqual(['dates: F1 0.0 is below its floor 98']);
  });
});
