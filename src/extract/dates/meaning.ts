import type { Unit } from './words.ts';

/** A step from a moment: `two weeks ago` is { unit: 'week', by: -2 }; with `then` counted from the last date named. */
export interface Shift {
  unit: Unit;
  by: number;
  then?: boolean;
  /** The unit as a whole (`last week`), else the day (`two weeks ago`). */
  whole?: boolean;
}

/** What the words of a time expression say; what they leave open is absent. */
export interface Meaning {
  kind: 'moment' | 'length' | 'set' | 'ref' | 'range';
  century?: number;
  /** 1990 for the 1990s; two digits (90) where the century is open. */
  decade?: number;
  year?: number;
  half?: number;
  quarter?: number;
  season?: number;
  month?: number;
  week?: number;
  /** Nth week, day or weekday inside the rest of the moment: the first Monday of May. */
  nth?: number;
  nthUnit?: Unit;
  weekend?: boolean;
  day?: number;
  weekday?: number;
  /** Index into PARTS. */
  part?: number;
  /** Seconds since midnight. */
  clock?: number;
  /** What the clock shows: hour, minute or second. */
  grain?: 'hour' | 'minute' | 'second';
  /** 0 = a.m., 12 = p.m. */
  half12?: number;
  zone?: string;
  /** Index into the holidays. */
  holiday?: number;
  bc?: boolean;
  shift?: Shift;
  /** The moment that the shift counts from, where the words name it: `two days before Christmas`. */
  base?: Meaning;
  /** last -1, this 0, next 1: `last Friday`; with `then` from the last date named. */
  which?: number;
  then?: boolean;
  lengths?: [amount: number | null, unit: Unit][];
  /** A value that needs no resolving: PRESENT_REF, P1W, XXXX-WXX-2. */
  value?: string;
  precision?: string;
  from?: Meaning;
  to?: Meaning;
  /** A bare number that is an hour only beside a day: `tomorrow at 7`. */
  open?: boolean;
  /** Day and month in an order that the document settles. */
  numeric?: boolean;
  /** A calendar part that the words leave to their neighbours: `the 20th`. */
  weak?: boolean;
}
