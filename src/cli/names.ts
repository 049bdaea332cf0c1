import { ENTITY_TYPES, type NameBook } from '../facts.ts';
import { Problem } from '../problem.ts';
import { parseJson, readText } from './settings.ts';
import { suggestion } from './values.ts';

/** Reads the file of `--names`; the first thing wrong in it is a Problem that says where. */
export function readNameBook(file: string): NameBook {
  const data = parseJson(readText(file, file), file);
  const fail = (where: string, what: string) => new Problem('bad-names', `${where} ${what}`, { source: file });
  const object = asObject(data, (what) => fail('the file', what), ['names', 'never']);
  if (!Array.isArray(object.names)) throw fail('"names"', 'must be a list of {"name", "type", "aliases"}');
  for (const [i, entry] of object.names.entries()) checkEntry(entry, (what) => fail(`names[${i}]`, what));
  const never = object.never ?? [];
  if (!Array.isArray(never) || !never.every(isPair))
    throw fail('"never"', 'must be a list of pairs of names, such as [["Georgia", "Georgia Tech"]]');
  return { names: object.names as NameBook['names'], never: never as [string, string][] };
}

function checkEntry(entry: unknown, fail: (what: string) => Problem): void {
  const { name, type, aliases } = asObject(entry, fail, ['name', 'type', 'aliases']);
  if (!isName(name)) throw fail('needs a "name" that is not empty');
  if (type !== undefined && !(ENTITY_TYPES as readonly unknown[]).includes(type)) {
    throw fail(
      `has the type ${JSON.stringify(type)}, which is none of ${ENTITY_TYPES.join(', ')}${suggestion(String(type), ENTITY_TYPES)}`,
    );
  }
  if (aliases !== undefined && !(Array.isArray(aliases) && aliases.every(isName))) throw fail('has "aliases" that are no list of names');
}

function asObject(value: unknown, fail: (what: string) => Problem, keys: string[]): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw fail('is not a JSON object');
  const odd = Object.keys(value).find((key) => !keys.includes(key));
  if (odd !== undefined) throw fail(`has an unknown key "${odd}"${suggestion(odd, keys) || `; keys are ${keys.join(', ')}`}`);
  return value as Record<string, unknown>;
}

function isPair(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && value.every(isName);
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}
