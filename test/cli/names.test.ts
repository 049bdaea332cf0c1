import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readNameBook } from '../../src/cli/names.ts';

const folder = mkdtempSync(join(tmpdir(), 'factsheet-names-'));
const file = join(folder, 'names.json');
afterAll(() => rmSync(folder, { recursive: true }));

function read(text: string): unknown {
  writeFileSync(file, text);
  return readNameBook(file);
}

test('names, aliases, types and pairs that are never one', () => {
  const book = {
    names: [{ name: 'Kyiv', type: 'place', aliases: ['Kiev'] }, { name: 'Ria' }],
    never: [['Georgia', 'Georgia Tech']],
  };
  expect(read(JSON.stringify(book))).toEqual(book);
});

test.each([
  ['[]', 'the file is not a JSON object'],
  ['{"name": []}', 'the file has an unknown key "name" (did you mean \'names\'?)'],
  ['{"names": {}}', '"names" must be a list'],
  ['{"names": ["Kyiv"]}', 'names[0] is not a JSON object'],
  ['{"names": [{"name": "Kyiv"}, {"name": " "}]}', 'names[1] needs a "name" that is not empty'],
  ['{"names": [{"name": "Kyiv", "type": "city"}]}', 'names[0] has the type "city", which is none of person, organization, place'],
  ['{"names": [{"name": "Kyiv", "type": "palce"}]}', "(did you mean 'place'?)"],
  ['{"names": [{"name": "Kyiv", "aliases": "Kiev"}]}', 'names[0] has "aliases" that are no list of names'],
  ['{"names": [], "never": [["a"]]}', '"never" must be a list of pairs of names'],
  ['{"names": [', 'not JSON'],
])('%s', (text, message) => {
  expect(() => read(text)).toThrow(message);
});
