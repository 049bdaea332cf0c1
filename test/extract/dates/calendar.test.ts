import { expect, test } from 'vitest';
import {
  dateOf,
  dayOf,
  dayOfWeek,
  easterOf,
  isDate,
  orthodoxEasterOf,
  parseDay,
  plusMonths,
  roshHashanahOf,
  weekdayOf,
  weekOf,
} from '../../../src/extract/dates/calendar.ts';
import { dayOfHoliday, HOLIDAY_NAMES } from '../../../src/extract/dates/holidays.ts';

const iso = (day: number): string =>
  dateOf(day)
    .map((n) => String(n).padStart(2, '0'))
    .join('-');

test('days and weekdays', () => {
  expect(dayOf(1970, 1, 1)).toBe(0);
  expect(weekdayOf(dayOf(2022, 3, 29))).toBe(2);
  expect(weekdayOf(dayOf(1743, 6, 9))).toBe(7);
  expect(parseDay('2022-02-30')).toBeNull();
  expect(isDate(2023, 2, 29)).toBe(false);
  expect(isDate(undefined, 2, 29)).toBe(true);
  expect(dateOf(dayOf(4, 11, 30))).toEqual([4, 11, 30]);
});

test('weeks of ISO 8601', () => {
  expect(weekOf(dayOf(2021, 1, 3))).toEqual([2020, 53]);
  expect(weekOf(dayOf(2018, 12, 31))).toEqual([2019, 1]);
  expect(iso(dayOfWeek(2022, 13))).toBe('2022-03-28');
});

test('months end where they end', () => {
  expect(iso(plusMonths(dayOf(2024, 1, 31), 1))).toBe('2024-02-29');
  expect(iso(plusMonths(dayOf(2024, 1, 15), -1))).toBe('2023-12-15');
});

test('movable feasts', () => {
  expect(iso(easterOf(2017))).toBe('2017-04-16');
  expect(iso(easterOf(2038))).toBe('2038-04-25');
  expect(iso(orthodoxEasterOf(2021))).toBe('2021-05-02');
  expect(iso(roshHashanahOf(2022))).toBe('2022-09-26');
});

test('every holiday has a day', () => {
  for (const [names, holiday] of HOLIDAY_NAMES) expect(dateOf(dayOfHoliday(holiday, 2024))[0], names).toBe(2024);
});
