import type { Referent } from './cast.ts';
import { BODY_KINDS, COMPANY_NOUNS } from './words.ts';

const PREPOSITIONS = new Set(['of', 'for', 'on', 'in', 'to', 'against', 'at', 'with', 'from']);

/** Words that head a referent's fullest and first names: `independent commission against corruption` → commission. */
export function headsOf({ names, words }: Referent): string[] {
  return [words, names[0].words].map(headOf);
}

function headOf(words: string[]): string {
  const cut = words.findIndex((word) => PREPOSITIONS.has(word));
  return words[(cut > 0 ? cut : words.length) - 1];
}

/** Does the text, or everybody, call it so: the head of a name or role of it, `alliance` of NATO, `company` of Acme plc? */
export function isCalled(referent: Referent, noun: string): boolean {
  if (headsOf(referent).includes(noun) || referent.roles.some((role) => role.head === noun)) return true;
  if (BODY_KINDS.get(noun)?.has(referent.words.join(' '))) return true;
  return (noun === 'company' || noun === 'firm') && isCompany(referent);
}

/** One of its names ends with a legal form or a trade: `Northgate Freight Holdings plc`. */
function isCompany({ names, type }: Referent): boolean {
  return (
    type === 'organization' &&
    names.some(({ words, to, from, legal }) => legal || (to > from + 1 && COMPANY_NOUNS.has(words[words.length - 1])))
  );
}
