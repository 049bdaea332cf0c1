import type { Finding, NameMention } from '../findings.ts';
import type { Document } from '../text/document.ts';
import { ALL_DIGITS } from '../text/words.ts';

/** A name without the year and the open bracket at its end: `Stoker (2013`, `Euro 2024`; `Apollo 11` stays. */
export function withoutYear(document: Document, name: Finding<NameMention>): Finding<NameMention> {
  const from = document.tokenAt(name.start);
  let to = document.tokenAt(name.end);
  if (to - from < 2 || document.end[to - 1] !== name.end) return name;
  if (isYear(document, to - 1)) to--;
  while (to - from > 1 && OPENS.has(document.form(to - 1))) to--;
  return document.end[to - 1] === name.end ? name : { ...name, end: document.end[to - 1] };
}

const OPENS = new Set(['(', '[', ',']);

function isYear(document: Document, token: number): boolean {
  const form = document.form(token);
  return form.length === 4 && (document.shape(token) & ALL_DIGITS) !== 0 && /^(?:1[5-9]|20)\d\d$/.test(form);
}
