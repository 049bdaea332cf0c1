import type { NumberFact } from '../facts.ts';

const SIGNS: Record<string, string> = { USD: '$', EUR: '€', GBP: '£', JPY: '¥' };
const PLURALS: Record<string, string> = {
  foot: 'feet',
  inch: 'inches',
  century: 'centuries',
  penny: 'pence',
  hertz: 'hertz',
  percent: 'percent',
};
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const LONG_DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** 2975 → 2,975; 0.5 → 0.5; the same on every machine. */
export function grouped(value: number): string {
  const digits = String(value);
  if (!/^-?\d+(\.\d+)?$/.test(digits)) return digits;
  const [whole, fraction] = digits.split('.');
  const parts = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? parts : `${parts}.${fraction}`;
}

/** A number as a reader wants to see it: `≥ 1,000`, `$2,300,000`, `10–20 kilometres`, `4.5%`; as written where no value is known. */
export function valueShown({ type, text, value, min, max, approx, unit, currency }: NumberFact): string {
  if (value === null && min === null && max === null) return text;
  if (type === 'ratio' || type === 'score' || type === 'identifier') return text;
  const amount = (number: number) => withUnit(type === 'ordinal' ? ordinal(number) : grouped(number), number, unit, currency);
  const bounds = (low: number, high: number) => (currency || unit === 'percent' ? amount(low) : grouped(low)).concat('–', amount(high));
  if (value !== null) return `${approx ? '≈ ' : ''}${amount(value)}`;
  if (min !== null && max !== null) return bounds(min, max);
  return min !== null ? `≥ ${amount(min)}` : `≤ ${amount(max!)}`;
}

function withUnit(digits: string, value: number, unit: string | null, currency: string | null): string {
  const per = currency && unit ? ` ${unit}` : '';
  if (currency && SIGNS[currency])
    return (digits.startsWith('-') ? `-${SIGNS[currency]}${digits.slice(1)}` : SIGNS[currency] + digits) + per;
  if (currency) return `${currency} ${digits}${per}`;
  if (!unit) return digits;
  return unit === 'percent' ? `${digits}%` : `${digits} ${value === 1 ? unit : plural(unit)}`;
}

// “kilometre per hour” → “kilometres per hour”
function plural(unit: string): string {
  const [first, ...rest] = unit.split(/(?= per | of | )/);
  return (PLURALS[first] ?? (/s$/.test(first) ? first : `${first}s`)) + rest.join('');
}

function ordinal(value: number): string {
  const tail = value % 100 >= 11 && value % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return grouped(value) + tail;
}

/** Mon … Sun of a full date (with or without a time); empty for any other value. */
export function weekdayOf(value: string | null, long = false): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)(?:T|$)/.exec(value ?? '') ?? [];
  if (!year) return '';
  const date = new Date(Date.UTC(+year, +month - 1, +day));
  if (+year < 100) date.setUTCFullYear(+year);
  return date.getUTCDate() === +day ? (long ? LONG_DAYS : DAYS)[date.getUTCDay()] : '';
}

/** 1 name, 2 names. */
export function amountOf(number: number, noun: string): string {
  return `${grouped(number)} ${noun}${number === 1 ? '' : 's'}`;
}
