import type { Check, DateFact } from '../facts.ts';
import type { Finding, Timex } from '../findings.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const DAY = 86_400_000;

/** Weekdays that the text names, against the calendar: once for each day, `Monday, April 9` of 2024 is none. */
export function checkWeekdays(timexes: Finding<Timex>[], dates: DateFact[]): Check[] {
  const checks = new Map<string, Check>();
  timexes.forEach(({ fact }, k) => {
    const { id, text, value } = dates[k];
    if (!value || (fact.type !== 'date' && fact.type !== 'datetime')) return;
    const named = fact.weekday ?? weekdayIn(text);
    const day = named && /^\d{4}-\d\d-\d\d/.test(value) ? weekdayOf(value) : 0;
    if (!day) return;
    const key = `${value!.slice(0, 10)} ${named}`;
    const known = checks.get(key);
    if (known) known.facts.push(id);
    else checks.set(key, { rule: 'weekday', ok: day === named, facts: [id], text: weekdayText(value!.slice(0, 10), day, named) });
  });
  return [...checks.values()];
}

function weekdayText(date: string, day: number, named: number): string {
  const is = `${date} is a ${WEEKDAYS[day - 1]}`;
  return day === named ? is : `${is}, not a ${WEEKDAYS[named - 1]}`;
}

/** 1 is Monday. */
export function weekdayOf(date: string): number {
  const days = Math.floor(timeOf(date) / DAY); // 0 is a Thursday
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

function timeOf(date: string): number {
  const [year, month, day] = date.split('-').map(Number);
  return Date.UTC(year, month - 1, day);
}

function weekdayIn(text: string): number {
  const named = DAY_NAME.exec(text);
  return named ? WEEKDAYS.findIndex((name) => name.startsWith(named[1])) + 1 : 0;
}

const DAY_NAME = /(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:\.|(?:|s|nes|rs|ur)day)/;
