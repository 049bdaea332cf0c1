import type { Document } from '../text/document.ts';
import type { Name, Role } from './cast.ts';
import { foldedWord } from './keys.ts';
import { personRoles } from './roles-persons.ts';
import { thingRoles } from './roles-things.ts';
import type { NameColumn, Stretch } from './stretches.ts';
import { sexOfNoun } from './titles.ts';

/**
 * Gives referents the roles that stand before their names (`Russia's lead negotiator, Vladimir Medinsky`, `Deputy Defense
 * Minister Alexander Fomin`, `the state-run Ria news agency`) and behind them (`Jo Li, a nurse at the hospital,`). Gives
 * the column of the names whose roles the tokens are.
 */
export function addRoles(document: Document, names: Name[], at: NameColumn): Int32Array {
  const column = new Int32Array(document.count).fill(-1);
  for (let k = 0; k < names.length; k++) {
    const name = names[k];
    const found = name.referent.type === 'person' ? personRoles(document, name, names, at) : thingRoles(document, name, at);
    for (const role of found) if (role) addRole(document, names, k, role, column, at);
  }
  return column;
}

/** Roles kept for one referent. */
const MOST = 12;

function addRole(
  document: Document,
  names: Name[],
  k: number,
  { from, to, head, more }: Stretch,
  column: Int32Array,
  at: NameColumn,
): void {
  column.fill(k, from, to);
  const { referent, start: first } = names[k];
  const { start, end } = document.span(from, to);
  const rest = more && more.to > more.from ? document.span(more.from, more.to) : null;
  const parts = [to > from ? document.text.slice(start, end) : '', rest ? document.text.slice(rest.start, rest.end) : ''];
  const text = parts.filter(Boolean).join(' ').replace(/\s+/g, ' ');
  const known = referent.roles.length === MOST || referent.roles.some((role) => role.text.toLowerCase() === text.toLowerCase());
  if (!known) referent.roles.push({ text, head: foldedWord(document, head), start, end: rest?.end ?? end } satisfies Role);
  referent.sex ??= sexOfNoun(document.word[head]);
  for (let i = from; i < to; i++) if (at[i] >= 0) referent.belongs.add(names[at[i]].referent); // Russia’s negotiator
  if (more && head >= more.from && referent.type === 'organization') referent.forms.push(document.text.slice(first, document.end[head])); // Ria news agency
}
