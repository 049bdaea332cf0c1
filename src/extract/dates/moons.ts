/**
 * Lunisolar calendars from the places of sun and moon: the main terms of Meeus, Astronomical Algorithms (chapters 25 and
 * 47), right to some minutes. Times are days from 1970-01-01 UTC with fractions, longitudes degrees.
 */

const MONTH = 29.530589;
const J2000 = 10_957.5;
const sin = (degrees: number): number => Math.sin((degrees * Math.PI) / 180);
const turn = (degrees: number): number => ((degrees % 360) + 360) % 360;

/** Longitude of the sun, of date. */
function sunAt(time: number): number {
  const d = time - J2000;
  const m = 357.5291 + 0.98560028 * d;
  return turn(280.4665 + 0.98564736 * d + (1.9146 - 1.32e-7 * d) * sin(m) + 0.02 * sin(2 * m) - 0.0057);
}

/** Terms of the moon's longitude: degrees, and multiples of elongation, the sun's anomaly, the moon's, its latitude argument. */
const MOON = [
  [6.2888, 0, 0, 1, 0], [1.274, 2, 0, -1, 0], [0.6583, 2, 0, 0, 0], [0.2136, 0, 0, 2, 0], [-0.1851, 0, 1, 0, 0], [-0.1143, 0, 0, 0, 2],
  [0.0588, 2, 0, -2, 0], [0.0571, 2, -1, -1, 0], [0.0533, 2, 0, 1, 0], [0.0458, 2, -1, 0, 0], [-0.0409, 0, 1, -1, 0], [-0.0347, 1, 0, 0, 0],
  [-0.0304, 0, 1, 1, 0], [0.0153, 2, 0, 0, -2], [-0.0125, 0, 0, 1, 2], [0.011, 0, 0, 1, -2], [0.0107, 4, 0, -1, 0], [0.01, 0, 0, 3, 0],
] as const; // biome-ignore format: a table

/** How far the moon is ahead of the sun: 0 at new moon, 180 at full moon. */
function elongationAt(time: number): number {
  const d = time - J2000;
  const [e, m, a, f] = [297.8502 + 12.19074912 * d, 357.5291 + 0.98560028 * d, 134.9634 + 13.06499295 * d, 93.2721 + 13.22935024 * d];
  let moon = 218.3165 + 13.17639648 * d;
  for (const [size, byE, byM, byA, byF] of MOON) moon += size * sin(byE * e + byM * m + byA * a + byF * f);
  return turn(moon - sunAt(time));
}

/** The last new moon before a time. */
function newMoonBefore(time: number): number {
  let moon = time - (elongationAt(time) / 360) * MONTH;
  for (let step = 0; step < 4; step++) {
    const ahead = elongationAt(moon);
    moon -= ((ahead > 180 ? ahead - 360 : ahead) / 360) * MONTH;
  }
  return moon > time ? newMoonBefore(moon - 1) : moon;
}

const midnight = (time: number, zone: number): number => Math.floor(time + zone / 24);
const newMoonAfter = (moon: number): number => newMoonBefore(moon + MONTH + 3);

/** A day of the Chinese calendar in a year: the month from the winter solstice is the eleventh, and a month without a middle term is no number. */
export function chineseDay(year: number, month: number, date: number): number {
  const solstice = timeOfSun(270, (year - 1970) * 365.2425 - 11);
  let first = newMoonBefore(midnight(solstice, 8) + 1 - 8 / 24); // begins month 11
  const leaps = midnight(newMoonBefore(solstice + 365.2425), 8) - midnight(first, 8) > 360;
  let skipped = !leaps;
  for (let number = 11; number !== month + 12; ) {
    const next = newMoonAfter(first);
    const after = newMoonAfter(next);
    const isLeap = !skipped && Math.floor(sunAt(midnight(next, 8) - 8 / 24) / 30) === Math.floor(sunAt(midnight(after, 8) - 8 / 24) / 30);
    if (isLeap) skipped = true;
    else number++;
    first = next;
  }
  return midnight(first, 8) + date - 1;
}

/** When the sun comes to a longitude, near a time. */
function timeOfSun(longitude: number, near: number): number {
  let time = near;
  for (let step = 0; step < 5; step++) time += (turn(longitude - sunAt(time) + 180) - 180) * 1.01456;
  return time;
}

/** The day of a longitude of the sun in a year, in a time zone: 15 for Qingming. */
export function solarDay(year: number, longitude: number, zone: number): number {
  return midnight(timeOfSun(longitude, (year - 1970) * 365.2425 + 79 + longitude), zone);
}

/** Indian standard time. */
const INDIA = 5.5;
/** Lahiri: what the sidereal zodiac is behind the tropical one. */
const ayanamsa = (time: number): number => 23.853 + (time - J2000) * 3.8246e-5;

/**
 * A Hindu feast in a year: the first day of the lunar month (1 Chaitra, counted from new moon to new moon) on which the
 * lunar day (1–30) is reached at that hour, Indian time.
 */
export function hinduDay(year: number, month: number, lunarDay: number, hour: number): number {
  // Chaitra begins with the last new moon before the sidereal sun enters Aries, about 14 April; months 11 and 12 end the year before
  const near = (year - 1970) * 365.2425 + 103 + (month > 10 ? month - 13 : month - 1) * 30.44;
  let moon = newMoonBefore(near);
  const sign = (time: number): number => Math.floor(turn(sunAt(time) - ayanamsa(time)) / 30);
  const wanted = (month + 10) % 12;
  for (let step = 0; step < 3 && sign(moon) !== wanted; step++) {
    const behind = (wanted - sign(moon) + 12) % 12;
    moon = behind > 6 ? newMoonBefore(moon - 1) : newMoonAfter(moon);
  }
  const later = newMoonAfter(moon);
  if (sign(later) === wanted) moon = later; // of two months in one sign the first is added
  const first = midnight(moon, INDIA);
  for (let day = first; day < first + 31; day++) {
    const time = day + (hour - INDIA) / 24;
    if (time > moon && (time - moon > 29 || elongationAt(time) >= (lunarDay - 1) * 12)) return day;
  }
  return first + lunarDay - 1;
}
