import type { PublicationDate } from '../facts.ts';

/** Publication date that the text itself states at its head: `KYIV, March 29, 2022 (Reuters) -`; null if none. */
export function datelineOf(_text: string): PublicationDate | null {
  return null;
}
