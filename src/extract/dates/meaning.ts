import type { Unit } from './words.ts';

/** A step from a moment: `two weeks ago` is { unit: 'week', by: -2 }; with `named` counted from the last date named. */
export interface Shift {
  unit: Unit;
  by: number;
  named?: boolean;
  /** The unit as a whole (`last week`), else the day (`two weeks ago`). */
  whole?: boolean;
  /** To the day, however long the unit: `a month from now`. */
  exact?: boolean;
}

/** What the words of a time expression say; what they leave open is absent. */
export interface Meaning {
  kind: 'moment' | 'length' | 'set' | 'ref' | 'range';
  century?: number | undefined;
  /** 1990 for the 1990s; two digits (90) where the century is open. */
  decade?: number | undefined;
  year?: number | undefined;
  half?: number | undefined;
  quarter?: number | undefined;
  season?: number | undefined;
  month?: number | undefined;
  week?: number | undefined;
  /** Nth week, day or weekday inside the rest of the moment: the first Monday of May. */
  nth?: number | undefined;
  nthUnit?: Unit | undefined;
  weekend?: boolean | undefined;
  day?: number | undefined;
  weekday?: number | undefined;
  /** Index into PARTS. */
  part?: number | undefined;
  /** Seconds since midnight. */
  clock?: number | undefined;
  /** What the clock shows: hour, minute or second. */
  grain?: 'hour' | 'minute' | 'second' | undefined;
  /** 0 = a.m., 12 = p.m. */
  half12?: number | undefined;
  zone?: string | undefined;
  /** Index into the holidays. */
  holiday?: number | undefined;
  bc?: boolean | undefined;
  shift?: Shift | undefined;
  /** The moment that the shift counts from, where the words name it: `two days before Christmas`. */
  base?: Meaning | undefined;
  /** last -1, this 0, next 1: `last Friday`; with `named` from the last date named. */
  which?: number | undefined;
  named?: boolean | undefined;
  lengths?: [amount: number | null, unit: Unit][] | undefined;
  /** A value that needs no resolving: PRESENT_REF, P1W, XXXX-WXX-2. */
  value?: string | undefined;
  precision?: string | undefined;
  from?: Meaning | undefined;
  to?: Meaning | undefined;
  /** A bare number that is an hour only beside a day: `tomorrow at 7`. */
  open?: boolean | undefined;
  /** Day and month in an order that the document settles. */
  numeric?: boolean | undefined;
  /** A calendar part that the words leave to their neighbours: `the 20th`. */
  weak?: boolean | undefined;
}
