import type { PublicationDate } from '../facts.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ISO = /^(\d{4})([-/])(\d\d)\2(\d\d)(?!\d)/;
const BASIC = /^(\d{4})(\d\d)(\d\d)(?:T|$)/;
/** `Tue, 29 Mar 2022 10:00:00 GMT`, `29 March 2022` */
const DAY_FIRST = /^(?:[a-z]{3,9},? +)?(\d{1,2}) +([a-z]{3,9})\.?,? +(\d{4})(?!\d)/i;
/** `March 29, 2022`, `Tue Mar 29 2022` */
const MONTH_FIRST = /^(?:[a-z]{3,9},? +)?([a-z]{3,9})\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})(?!\d)/i;

/**
 * The day that a date names, as YYYY-MM-DD: what stands behind the day (time, zone) is cut, not converted. `null` for
 * anything that is no calendar day or that countries read differently (03/04/2022).
 */
export function dayOf(written: unknown): string | null {
  if (written instanceof Date) return Number.isNaN(written.getTime()) ? null : written.toISOString().slice(0, 10);
  if (typeof written !== 'string' && typeof written !== 'number') return null;
  const text = String(written).slice(0, 60).trim();
  let parts: RegExpExecArray | null;
  if ((parts = ISO.exec(text))) return day(parts[1], Number(parts[3]), Number(parts[4]));
  if ((parts = BASIC.exec(text))) return day(parts[1], Number(parts[2]), Number(parts[3]));
  if ((parts = DAY_FIRST.exec(text))) return day(parts[3], monthOf(parts[2]), Number(parts[1]));
  if ((parts = MONTH_FIRST.exec(text))) return day(parts[3], monthOf(parts[1]), Number(parts[2]));
  return null;
}

/** The publication date: the option's if there is one, else what the document says, if that is a day. */
export function publicationDate(option: string | null, written: unknown, origin: string): PublicationDate | null {
  if (option !== null) return { value: option, origin: 'option' };
  const value = dayOf(written);
  return value ? { value, origin } : null;
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function day(year: string, month: number, date: number): string | null {
  if (month < 1 || month > 12 || date < 1 || year === '0000') return null;
  const days = [31, leaps(Number(year)) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return date > days ? null : `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

function leaps(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
