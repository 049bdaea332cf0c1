import type { Timex } from '../../findings.ts';
import type { Meaning } from './meaning.ts';
import { PARTS, type Unit } from './words.ts';

const CODES: Record<Unit, string> = {
  second: 'S',
  minute: 'M',
  hour: 'H',
  day: 'D',
  weekend: 'WE',
  week: 'W',
  fortnight: 'W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'DE',
  century: 'CE',
};
const isClock = (unit: Unit): boolean => unit === 'second' || unit === 'minute' || unit === 'hour';

/** `P3D`, `PT1M30S`, `PXY` */
export function lengthValue(meaning: Meaning): Timex {
  const { value, precision } = period(meaning.lengths!);
  return { type: 'duration', value, precision, inferred: [] };
}

/** `P1W` for every week, `XXXX-WXX-2` for every Tuesday. */
export function setValue(meaning: Meaning): Timex {
  const { lengths, weekday, part, month, season, value, precision, clock } = meaning;
  const set = (value: string, precision: string): Timex => ({ type: 'set', value, precision, inferred: [] });
  if (clock !== undefined)
    return set(
      `${weekday ? `XXXX-WXX-${weekday}` : ''}T${clockText(meaning).slice(0, meaning.grain === 'hour' ? 2 : undefined)}`,
      meaning.grain ?? 'minute',
    );
  if (value) return set(value, precision ?? 'day');
  if (lengths) {
    const { value, precision } = period(lengths);
    return set(value, precision);
  }
  if (weekday) return set(`XXXX-WXX-${weekday}${part === undefined ? '' : `T${PARTS[part]}`}`, part === undefined ? 'day' : 'daypart');
  if (part !== undefined) return set(`T${PARTS[part]}`, 'daypart');
  if (month) return set(`XXXX-${String(month).padStart(2, '0')}`, 'month');
  return set(`XXXX-${SEASONS[season ?? 1]}`, 'season');
}

/** Seasons of TIMEX3, from 1. */
export const SEASONS = ['', 'SP', 'SU', 'FA', 'WI'];

function period(lengths: NonNullable<Meaning['lengths']>): { value: string; precision: string } {
  let date = '';
  let clock = '';
  for (const [amount, unit] of lengths) {
    if (amount !== null && amount % 1 === 0.5 && HALVES[unit]) {
      const [code, half] = HALVES[unit]!;
      const whole = Math.floor(amount) ? `${Math.floor(amount)}${CODES[unit]}` : '';
      if (isClock(unit)) clock += whole + half + code;
      else if (unit === 'day') {
        date += whole;
        clock += half + code;
      } else date += whole + half + code;
      continue;
    }
    const n = amount === null ? 'X' : String(unit === 'fortnight' ? amount * 2 : amount);
    if (isClock(unit)) clock += n + CODES[unit];
    else date += n + CODES[unit];
  }
  return { value: `P${date}${clock && `T${clock}`}`, precision: lengths[lengths.length - 1][1] };
}

/** Halves have whole parts one unit below: 2½ years are P2Y6M. */
const HALVES: Partial<Record<Unit, [code: string, half: number]>> = {
  minute: ['S', 30],
  hour: ['M', 30],
  day: ['H', 12],
  year: ['M', 6],
  decade: ['Y', 5],
};

/** `19:30`; in the half of the day that the words name, if they do. */
export function clockText({ clock, grain, half12, part, zone }: Meaning): string {
  let at = clock!;
  if (half12 === undefined && zone === undefined && part !== undefined && part >= 2 && at < 43_200) at += 43_200;
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(Math.floor(at / 3600))}:${two(Math.floor(at / 60) % 60)}${grain === 'second' ? `:${two(at % 60)}` : ''}`;
}
