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
  weekdayOf,
  weekOf,
} from '../../../src/extract/dates/calendar.ts';
import { dayOfHoliday } from '../../../src/extract/dates/feasts.ts';
import { hanukkahOf, roshHashanahOf, treesOf } from '../../../src/extract/dates/hebrew.ts';
import { hijriDay } from '../../../src/extract/dates/hijri.ts';
import { HOLIDAYS } from '../../../src/extract/dates/holidays.ts';
import { chineseDay, hinduDay, solarDay } from '../../../src/extract/dates/moons.ts';

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
  for (const [h, [names]] of HOLIDAYS.entries())
    for (const year of [1931, 2024]) expect(dateOf(dayOfHoliday(h, year))[0], names).toBe(year);
});

test('feasts of the Hebrew calendar', () => {
  expect(iso(hanukkahOf(2018))).toBe('2018-12-03');
  expect(iso(hanukkahOf(2021))).toBe('2021-11-29');
  expect(iso(treesOf(2024))).toBe('2024-01-25');
  expect(iso(treesOf(2023))).toBe('2023-02-06');
});

test('feasts of the Islamic calendar', () => {
  expect(iso(hijriDay(2018, 9, 1))).toBe('2018-05-16');
  expect(iso(hijriDay(2022, 10, 1))).toBe('2022-05-02');
  expect(iso(hijriDay(2024, 12, 10))).toBe('2024-06-16');
  expect(iso(hijriDay(2000, 10, 1))).toBe('2000-01-08');
});

test('feasts of the Chinese calendar', () => {
  const days = [1976, 1985, 2014, 2020, 2023, 2024, 2027, 2033, 2034].map((year) => iso(chineseDay(year, 1, 1)).slice(5));
  expect(days).toEqual(['01-31', '02-20', '01-31', '01-25', '01-22', '02-10', '02-06', '01-31', '02-19']);
  expect(iso(chineseDay(2020, 8, 15))).toBe('2020-10-01');
  expect(iso(chineseDay(2023, 5, 5))).toBe('2023-06-22');
  expect(iso(solarDay(2023, 15, 8))).toBe('2023-04-05');
});

test('feasts of the Hindu calendar', () => {
  const days = [2013, 2018, 2020, 2021, 2022, 2023].map((year) => iso(hinduDay(year, 7, 30, 18)).slice(5));
  expect(days).toEqual(['11-03', '11-07', '11-14', '11-04', '10-24', '11-12']);
  expect(iso(hinduDay(2019, 12, 15, 18))).toBe('2019-03-20');
  expect(iso(hinduDay(2021, 2, 15, 6))).toBe('2021-05-26');
});
