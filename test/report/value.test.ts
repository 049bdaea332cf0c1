import { describe, expect, test } from 'vitest';
import type { NumberFact } from '../../src/facts.ts';
import { noteOf } from '../../src/report/note.ts';
import { snippetOf } from '../../src/report/snippet.ts';
import { grouped, valueShown, weekdayOf } from '../../src/report/value.ts';
import { oneLine, visible } from '../../src/report/visible.ts';
import { cellsOf, cut, wrap } from '../../src/report/width.ts';
import { strike } from './sheets.ts';

const number = (fact: Partial<NumberFact>): NumberFact => ({ ...strike().sheet.numbers[0], value: null, counts: null, ...fact });

describe('values as a reader sees them', () => {
  test.each<[Partial<NumberFact>, string]>([
    [{ value: 2975 }, '2,975'],
    [{ value: 2975, approx: true }, '≈ 2,975'],
    [{ text: 'thousands', min: 1000, approx: true }, '≥ 1,000'],
    [{ max: 50 }, '≤ 50'],
    [{ text: 'dozens' }, 'dozens'],
    [{ type: 'range', min: 10, max: 20, unit: 'kilometre' }, '10–20 kilometres'],
    [{ type: 'range', min: 1000000, max: 2500000, currency: 'USD' }, '$1,000,000–$2,500,000'],
    [{ type: 'percent', value: 4.5, unit: 'percent' }, '4.5%'],
    [{ type: 'percent', min: 2, max: 3, unit: 'percent' }, '2%–3%'],
    [{ type: 'money', value: 1.5, currency: 'CHF' }, 'CHF 1.5'],
    [{ type: 'money', value: -3, currency: 'EUR', unit: 'per share' }, '-€3 per share'],
    [{ type: 'measure', value: 1, unit: 'kilometre per hour' }, '1 kilometre per hour'],
    [{ type: 'measure', value: 90, unit: 'kilometre per hour' }, '90 kilometres per hour'],
    [{ type: 'measure', value: 6, unit: 'foot' }, '6 feet'],
    [{ type: 'ordinal', value: 3 }, '3rd'],
    [{ type: 'ordinal', value: 112 }, '112th'],
    [{ type: 'score', text: '3–1', value: 3 }, '3–1'],
  ])('%j → %s', (fact, shown) => {
    expect(valueShown(number(fact))).toBe(shown);
  });

  test('thousands are parted the same everywhere', () => {
    expect([0, 999, 1000, 1234567.25, -1000, 1e21].map(grouped)).toEqual(['0', '999', '1,000', '1,234,567.25', '-1,000', '1e+21']);
  });

  test('weekdays of full dates only', () => {
    expect(['2022-03-29', '2024-02-29T08:00', '2023-02-29', '2022-03', 'XXXX-02-24', null].map((value) => weekdayOf(value))).toEqual([
      'Tue',
      'Thu',
      '',
      '',
      '',
      '',
    ]);
  });
});

describe('notes and snippets', () => {
  const read = (text: string, place: string, fact: Partial<NumberFact>, date?: string) => {
    const { sheet } = strike();
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    sheet.entities = [{ ...sheet.entities[0], name: place, mentions: [{ ...sheet.entities[0].mentions[0], text: place, ...at(place) }] }];
    sheet.dates = date ? [{ ...sheet.dates[0], text: date, ...at(date) }] : [];
    sheet.sentences = [{ start: 0, end: text.length }];
    return noteOf(number({ ...at('40'), counts: { text: 'arrests', ...at('arrests') }, ...fact }), { sheet, text });
  };

  test('where and since when, if it stands right behind', () => {
    expect(read('There were 40 arrests in Lima since the curfew began on June 14.', 'Lima', {}, 'June 14')).toBe('Lima, since 2022-06-14');
    expect(read('There were 40 arrests since June 14, Lima said.', 'Lima', {}, 'June 14')).toBe('since 2022-06-14');
    expect(read('There were 40 arrests across the Andes, and about more', 'Andes', { approx: true })).toBe('not exact, Andes');
    expect(read('There were 40 arrests, Lima said, since rain fell June 14.', 'Lima', {}, 'June 14')).toBe('');
  });

  test('part of a total', () => {
    const source = strike();
    expect(noteOf(source.sheet.numbers[3], source)).toBe('part of 1,240');
  });

  test('the words around stay in the sentence and are not cut through', () => {
    const source = strike();
    expect(snippetOf(source.sheet.dates[3], source)).toBe('…containers on Tuesday — 890 bound for Fiji and 350 for Samoa.');
    expect(snippetOf(source.sheet.dates[0], source)).toBe('PORT LORNE, June 14 (Coast Wire) — Dock workers walked out in Port…');
  });
});

describe('cells', () => {
  test.each([
    ['习近平', 6],
    ['🇺🇦', 2],
    ['👨‍👩‍👧', 2],
    ['e\u0301', 1],
    ['“…” – ✓ ×', 9],
    ['ｱ', 1],
  ])('%s takes %i', (text, cells) => {
    expect(cellsOf(text)).toBe(cells);
  });

  test('a cut goes through no character', () => {
    expect(cut('习近平说', 5)).toBe('习近…');
    expect(cut('a🇺🇦🇫🇷', 4)).toBe('a🇺🇦…');
    expect(cut('e\u0301e\u0301e\u0301', 2)).toBe('e\u0301…');
    expect(cut('👨‍👩‍👧👨‍👩‍👧', 3)).toBe('👨‍👩‍👧…');
    expect(cut('𠀀𠀀𠀀', 4)).toBe('𠀀…');
    expect(cut('word and', 6)).toBe('word…');
    expect([cut('abc', 3), cut('abc', 1), cut('abc', 0), cut('', 0)]).toEqual(['abc', '…', '', '']);
  });

  test('wrapping keeps words whole', () => {
    expect(wrap('ports stay shut until Friday', 11)).toEqual(['ports stay', 'shut until', 'Friday']);
    expect(wrap('Donaudampfschiff 习近平', 6)).toEqual(['Donaud', 'ampfsc', 'hiff', '习近平']);
  });

  test('what would steer a terminal is shown as a sign', () => {
    expect(visible('a\x1b[31m\x07\x7f')).toBe('a␛[31m␇␡');
    expect(visible('\x9b2J\u202eabc\u2066')).toBe('<U+009B>2J<U+202E>abc<U+2066>');
    expect(visible('so\u00adft \ufeff\u200bzero \ud83d!')).toBe('soft zero \ufffd!');
    expect(visible('🇺🇦 👨‍👩‍👧 é')).toBe('🇺🇦 👨‍👩‍👧 é');
    expect(oneLine(' a\r\n b\t\u2028c  d ')).toBe('a b c d');
  });
});
