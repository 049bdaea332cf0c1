import { dateOf } from './calendar.ts';
import { HIJRI } from './hijri.generated.ts';

/** The day of the Islamic calendar (Umm al-Qura) in a year; the first one where there are two. */
export function hijriDay(year: number, month: number, date: number): number {
  const near = Math.floor(((year - 622) * 33) / 32);
  for (let hijri = near - 1; ; hijri++) {
    const day = firstOf((hijri - HIJRI.year) * 12 + month - 1) + date - 1;
    if (dateOf(day)[0] >= year) return day;
  }
}

/** First day of the nth month of the table; by the mean month where that ends. */
function firstOf(n: number): number {
  const { day, months } = HIJRI;
  const known = Math.max(0, Math.min(n, months.length * 4));
  let long = 0;
  for (let m = 0; m < known; m++) if (Number.parseInt(months[m >> 2], 16) & (8 >> (m & 3))) long++;
  return day + known * 29 + long + Math.round((n - known) * 29.530556);
}
