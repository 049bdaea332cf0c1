import type { DateFact } from '../facts.ts';
import type { Opened } from './reading.ts';

/** What the sources say of a date. */
export type DateVerdict = { is: 'supported' | 'unsure' } | { is: 'absent'; near: { source: Opened; found: DateFact } | null };

/** A source has it. */
export const SUPPORTED: DateVerdict = { is: 'supported' };
/** Nothing compares with it. */
export const UNSURE: DateVerdict = { is: 'unsure' };
