/** The Hebrew calendar's arithmetic (Dershowitz and Reingold, Calendrical Calculations). */

/** The first day of Rosh Hashanah in a year. */
export function roshHashanahOf(year: number): number {
  const hebrew = year + 3761;
  const before = hebrewDays(hebrew - 1);
  const at = hebrewDays(hebrew);
  const after = hebrewDays(hebrew + 1);
  const delay = after - at === 356 ? 2 : at - before === 382 ? 1 : 0;
  return at + delay - 2_092_590;
}

/** Days from the epoch of the Hebrew calendar to the mean new year. */
function hebrewDays(year: number): number {
  const months = Math.floor((235 * year - 234) / 19);
  const day = 29 * months + Math.floor((12_084 + 13_753 * months) / 25_920);
  return (3 * (day + 1)) % 7 < 3 ? day + 1 : day;
}

/** The first day of Passover, 15 Nisan. */
export function passoverOf(year: number): number {
  return roshHashanahOf(year) - 163;
}

/** The first day of Hanukkah, 25 Kislev: the month before has 30 days in a long year. */
export function hanukkahOf(year: number): number {
  const days = roshHashanahOf(year + 1) - roshHashanahOf(year);
  return roshHashanahOf(year) + (days % 30 === 25 ? 84 : 83);
}

/** Tu BiShvat, 15 Shevat: a leap year has a month more before Passover. */
export function treesOf(year: number): number {
  const isLeap = roshHashanahOf(year) - roshHashanahOf(year - 1) > 360;
  return passoverOf(year) - (isLeap ? 89 : 59);
}
