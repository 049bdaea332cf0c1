import { Problem } from '../problem.ts';
import { nearest } from './nearest.ts';

/** Reads one option's words; throws a Problem whose message names the way out, without the option's name. */
export type Reader<T> = (words: string) => T;

/** One of a few words; a near miss gets a suggestion. */
export function oneOf<T extends string>(choices: readonly T[]): Reader<T> {
  return (words) => {
    if ((choices as readonly string[]).includes(words)) return words as T;
    throw bad(`'${words}' is none of ${choices.join(', ')}${suggestion(words, choices)}`);
  };
}

/** Words parted by commas, each read by `read`. */
export function listOf<T>(read: Reader<T>): Reader<T[]> {
  return (words) => {
    const parts = words.split(',').map((part) => part.trim());
    if (parts.some((part) => part === '')) throw bad(`'${words}' has an empty part; give a list such as a,b`);
    return parts.map(read);
  };
}

/** A whole number of digits within bounds. */
export function whole(least: number, most: number): Reader<number> {
  return (words) => {
    const value = /^\d{1,9}$/.test(words) ? Number(words) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw bad(`'${words}' is not a whole number from ${least} to ${most}`);
  };
}

/** A number from 0 to 1. */
export const share: Reader<number> = (words) => {
  const value = /^(?:\d+(?:\.\d*)?|\.\d+)$/.test(words) ? Number(words) : Number.NaN;
  if (value <= 1) return value;
  throw bad(`'${words}' is not a number from 0 to 1; give e.g. 0.8`);
};

/** A day that the calendar has, as YYYY-MM-DD. */
export const day: Reader<string> = (words) => {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(words)?.map(Number) ?? [];
  if (year === undefined) throw bad(`'${words}' is not a date of the form YYYY-MM-DD, such as 2022-03-29`);
  const time = new Date(Date.UTC(2000, month - 1, date));
  time.setUTCFullYear(year, month - 1, date);
  if (time.getUTCMonth() + 1 === month && time.getUTCDate() === date) return words;
  throw bad(`'${words}' is no day of the calendar; give YYYY-MM-DD, such as 2022-03-29`);
};

/** Any words but none. */
export const some: Reader<string> = (words) => {
  if (words !== '') return words;
  throw bad('is empty; give a value');
};

/** A label that WHATWG's encoding standard knows, or `auto`. */
export const encoding: Reader<string> = (words) => {
  if (words === 'auto') return words;
  try {
    return new TextDecoder(words).encoding;
  } catch {
    throw bad(`'${words}' is no encoding of the WHATWG standard; give e.g. utf-8, windows-1252, utf-16le, shift_jis`);
  }
};

/** ` (did you mean 'json'?)`, or nothing where no choice is near. */
export function suggestion(words: string, choices: readonly string[]): string {
  const found = nearest(words, choices);
  return found ? ` (did you mean '${found}'?)` : '';
}

function bad(message: string): Problem {
  return new Problem('bad-option', message);
}
