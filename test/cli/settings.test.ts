import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { looksOf } from '../../src/cli/plan.ts';
import { settle } from '../../src/cli/settings.ts';

const root = mkdtempSync(join(tmpdir(), 'factsheet-settings-'));
const inner = join(root, 'news/2024');
mkdirSync(inner, { recursive: true });
afterAll(() => rmSync(root, { recursive: true }));
beforeEach(() => rmSync(join(root, 'factsheet.config.json'), { force: true }));

function configure(config: unknown, folder = root): void {
  writeFileSync(join(folder, 'factsheet.config.json'), typeof config === 'string' ? config : JSON.stringify(config));
}

describe('precedence', () => {
  test('the command line wins over the config file, key by key', () => {
    configure({ sort: 'name', limit: 5 });
    expect(settle({ limit: 3 }, {}, root).options).toEqual({ sort: 'name', limit: 3 });
  });

  test.each([
    ['option', 100, { COLUMNS: '90' }, { width: 70 }, 100],
    ['environment', undefined, { COLUMNS: '90' }, { width: 70 }, 90],
    ['config file', undefined, {}, { width: 70 }, 70],
    ['terminal', undefined, {}, {}, 120],
    ['no sense in the environment', undefined, { COLUMNS: 'wide' }, {}, 120],
  ])('width: %s', (_, width, env, config, expected) => {
    configure(config);
    const settings = settle(width === undefined ? {} : { width }, env, root);
    expect(looksOf('sheet', settings, { env, terminal: true, columns: 120 }).width).toBe(expected);
  });

  test('nothing is cut in a pipe', () => {
    expect(looksOf('sheet', settle({}, {}, root), { env: {}, terminal: false, columns: undefined })).toMatchObject({
      width: null,
      full: true,
    });
  });
});

describe('where the config file is looked for', () => {
  test('upward to the repository root and no further', () => {
    configure({ sort: 'name' });
    expect(settle({}, {}, inner).options.sort).toBe('name');
    mkdirSync(join(root, 'news/.git'));
    expect(settle({}, {}, inner).options).toEqual({});
    rmSync(join(root, 'news/.git'), { recursive: true });
  });

  test('--config over FACTSHEET_CONFIG over the folder, --no-config over all', () => {
    configure({ sort: 'name' });
    writeFileSync(join(root, 'a.json'), '{"sort":"count"}');
    writeFileSync(join(root, 'b.json'), '{"sort":"position"}');
    expect(settle({}, { FACTSHEET_CONFIG: 'a.json' }, root).options.sort).toBe('count');
    expect(settle({ config: 'b.json' }, { FACTSHEET_CONFIG: 'a.json' }, root).options.sort).toBe('position');
    expect(settle({ config: false }, { FACTSHEET_CONFIG: 'a.json' }, root).options.sort).toBeUndefined();
    expect(settle({}, { FACTSHEET_CONFIG: '' }, root).options.sort).toBe('name');
  });
});

describe('what a config file may hold', () => {
  test('switches, words, numbers and lists', () => {
    configure({ json: true, kind: ['quote', 'date'], type: 'person,!group', glob: ['*.md', '!b*'], 'min-confidence': 0.5, color: false });
    expect(settle({}, {}, root).options).toMatchObject({
      format: 'json',
      kind: ['quote', 'date'],
      type: ['person', '!group'],
      glob: ['*.md', '!b*'],
      minConfidence: 0.5,
      color: false,
    });
  });

  test('files are named from the config file on', () => {
    configure({ names: 'lists/names.json' });
    expect(settle({}, {}, inner).options.names).toBe('../../lists/names.json');
  });

  test.each([
    ['{\n "min-confidence": 0.5,\n "limti": 3 }', 3, 'unknown key "limti" (did you mean \'limit\'?)'],
    ['{"minConfidence": 0.5}', 1, 'unknown key "minConfidence" (did you mean \'min-confidence\'?)'],
    ['{"whatever": 1}', 1, 'unknown key "whatever"; keys are the long names of the options, see factsheet --help'],
    ['{"output": "a.csv"}', 1, '"output" may stand on the command line only; take it out'],
    ['{"json": "yes"}', 1, '"json" must be true or false'],
    ['{"sort": "size"}', 1, '"sort": \'size\' is none of position, count, name'],
    ['{"limit": null}', 1, '"limit" must be words or a number'],
    ['{"limit": 3,}', 1, 'not JSON'],
    ['[]', undefined, 'not a JSON object of options'],
  ])('%s', (text, line, message) => {
    configure(text);
    expect(() => settle({}, {}, root)).toThrow(
      expect.objectContaining({
        message: expect.stringContaining(message),
        place: { source: 'factsheet.config.json', ...(line && { line }) },
      }),
    );
  });
});
