/** Calendar arithmetic on whole UTC days: no clock, no locale, no time zone. */

/** Day number of a date (0 = 1970-01-01); months and days beyond their range run over. */
export function dayOf(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / 86_400_000);
}

/** Year, month and day of a day number. */
export function dateOf(day: number): [year: number, month: number, day: number] {
  const date = new Date(day * 86_400_000);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

/** 1 = Monday to 7 = Sunday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Monday of the week. */
export function mondayOf(day: number): number {
  return day - weekdayOf(day) + 1;
}

/** ISO week: the year that the week belongs to, and its number. */
export function weekOf(day: number): [year: number, week: number] {
  const thursday = mondayOf(day) + 3;
  const [year] = dateOf(thursday);
  return [year, Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1];
}

/** Monday of an ISO week. */
export function dayOfWeek(year: number, week: number): number {
  return mondayOf(dayOf(year, 1, 4)) + (week - 1) * 7;
}

export function daysInMonth(year: number, month: number): number {
  return dateOf(dayOf(year, month + 1, 0))[2];
}

/** Does the day exist? Without a year 29 February does. */
export function isDate(year: number | undefined, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year ?? 2000, month);
}

/** The day `months` later, on the month's last day where it has no such day. */
export function plusMonths(day: number, months: number): number {
  const [year, month, date] = dateOf(day);
  const [y, m] = dateOf(dayOf(year, month + months, 1));
  return dayOf(y, m, Math.min(date, daysInMonth(y, m)));
}

/** Day number of `YYYY-MM-DD`; `null` for anything else. */
export function parseDay(value: string | null): number | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)/.exec(value ?? '');
  return parts && isDate(+parts[1], +parts[2], +parts[3]) ? dayOf(+parts[1], +parts[2], +parts[3]) : null;
}

/** Easter Sunday of a year by the Gregorian computus (Meeus, Jones and Butcher). */
export function easterOf(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - (b >> 2) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * (c >> 2) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1);
}

/** Orthodox Easter Sunday: the Julian computus (Meeus), thirteen days later in the years from 1900 to 2099. */
export function orthodoxEasterOf(year: number): number {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const julian = dayOf(year, Math.floor((d + e + 114) / 31), ((d + e + 114) % 31) + 1);
  return julian + Math.floor(year / 100) - Math.floor(year / 400) - 2;
}
