import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ALL = ['facts', 'findings', 'problem'];

/** Which room may import which; `extract/KIND` only its own kind; what stands in brackets as a type only. */
const ARROWS: Record<string, string[]> = {
  facts: [],
  findings: ['facts'],
  problem: [],
  read: [],
  model: [],
  text: ['model', '(read/article)'],
  extract: ['text', 'model'],
  link: ['text'],
  pipeline: ['text', 'extract', 'link', '(read/article)'],
  check: ['link/countries.generated'],
  report: [],
  cli: ['read', 'pipeline', 'check', 'report'],
  learn: ['text', 'model', 'extract', 'link'],
  index: ['read', 'pipeline', 'check', 'report'],
};

const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const imports = files.flatMap((file) => importsOf(file).map(({ to, type }) => ({ file, to, type })));

test('every import follows the arrows of the house', () => {
  expect(imports.length).toBeGreaterThan(100);
  expect(imports.filter(({ file, to, type }) => !allowed(file, to, type)).map(({ file, to }) => `${file} → ${to}`)).toEqual([]);
});

function importsOf(file: string): { to: string; type: boolean }[] {
  const lines = readFileSync(join(ROOT, 'src', file), 'utf8').matchAll(
    /^(import|export)( type)?[^;]*? from '(\.[^']+)';|\bimport\('(\.[^']+)'\)/gm,
  );
  return [...lines].map(([, , type, from, lazy]) => ({
    to: relative('src', join('src', dirname(file), from ?? lazy)),
    type: type !== undefined,
  }));
}

function allowed(file: string, to: string, type: boolean): boolean {
  const [from, target] = [roomOf(file), roomOf(to)];
  if (from === target) return from !== 'extract' || kindOf(file) === kindOf(to) || kindOf(to) === 'finder.ts';
  const may = ALL.includes(from) ? ARROWS[from] : [...ALL, ...ARROWS[from]];
  const path = to.replace(/\.ts$/, '');
  return may.some((name) => name === target || name === path || (type && name === `(${path})`));
}

function roomOf(file: string): string {
  return file.split('/')[0].replace(/\.ts$/, '');
}

function kindOf(file: string): string {
  return file.split('/')[1];
}
