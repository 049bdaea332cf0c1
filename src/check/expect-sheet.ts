import type { CheckFinding, FactSheet, PlacedSpan } from '../facts.ts';
import { type Found, finding } from './expect-finding.ts';
import { wordList } from './words.ts';

/** Facts that one of two sheets has and the other has not. */
export function compareSheets(sheet: FactSheet, snapshot: FactSheet): CheckFinding[] {
  const [now, then] = [factsOf(sheet), factsOf(snapshot)];
  const missing = then
    .filter(({ key }) => !now.some((fact) => fact.key === key))
    .map((fact) => ({ ...finding('expect-missing', null, fact, `no ${fact.label} any more`) }));
  const added = now
    .filter(({ key }) => !then.some((fact) => fact.key === key))
    .map((fact) => finding('expect-unexpected', fact, fact, `${fact.label} is new`));
  return [...missing, ...added];
}

function factsOf({ entities, quotes, numbers, dates }: FactSheet): (Found & { key: string; label: string })[] {
  const facts: (Found & { key: string; label: string })[] = [];
  const add = (kind: Found['kind'], id: string, span: PlacedSpan, text: string, label: string, key: unknown[]) =>
    facts.push({ kind, id, span, text, label: `${kind} ${label}`, key: JSON.stringify([kind, ...key]) });
  for (const { id, name, type, mentions } of entities)
    add('entity', id, mentions[0], mentions[0]?.text ?? name, `${name} (${type})`, [name, type]);
  for (const { id, text, speaker, content } of quotes)
    add('quote', id, content[0], text, `“${text.slice(0, 50)}” of ${speaker?.name ?? 'nobody named'}`, [
      wordList(text).join(' '),
      speaker?.name,
    ]);
  for (const number of numbers)
    add('number', number.id, number, number.text, `${number.text}${number.counts ? ` ${number.counts.text}` : ''}`, [
      number.value,
      number.min,
      number.max,
      number.unit,
      number.currency,
      number.counts?.text,
    ]);
  for (const date of dates) add('date', date.id, date, date.text, `${date.text} (${date.value})`, [date.value, date.type]);
  return facts;
}
