import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkFacts, openSource } from '../../src/check/check.ts';
import { diffFacts } from '../../src/check/diff.ts';
import { diffText } from '../../src/report/differences.ts';
import { findings, fixture, read, readFixture, textOf } from './sheets.ts';

const SLUGS = readdirSync(fixture('articles'));

/** An article with its date of publication. */
function article(slug: string) {
  const file = readdirSync(fixture(`articles/${slug}`)).find((name) => name.startsWith('article.'))!;
  return readFixture(`articles/${slug}/${file}`, dateOf(slug));
}

function dateOf(slug: string): string {
  return JSON.parse(readFileSync(fixture(`articles/${slug}/about.json`), 'utf8')).date;
}

describe.for(SLUGS)('%s', (slug) => {
  test('has every fact that it has', async () => {
    const reading = await article(slug);
    const report = checkFacts(reading, [openSource(reading)]);
    expect(report.findings).toEqual([]);
    expect(report.facts.total).toBeGreaterThan(50);
    expect(report.facts.supported).toBe(report.facts.total);
  });

  test('has the facts of both versions that are the same', async () => {
    const reading = await article(slug);
    expect(diffFacts(reading, reading).entries).toEqual([]);
  });
});

const SUMMARIES = readdirSync(fixture('check')).filter((name) => /\.(true|false)\.txt$/.test(name));

/** Findings that the summaries with planted errors must have; each was planted by hand. */
const PLANTED: Record<string, string[]> = JSON.parse(textOf('check/planted.json'));

test('twelve summaries', () => {
  expect(SUMMARIES.filter((name) => name.endsWith('.true.txt'))).toHaveLength(6);
  expect(SUMMARIES.filter((name) => name.endsWith('.false.txt'))).toEqual(Object.keys(PLANTED));
});

test.for(SUMMARIES)('%s', async (name) => {
  const [slug] = name.split('.');
  const summary = read(textOf(`check/${name}`), dateOf(slug));
  expect(findings(summary, await article(slug))).toEqual(PLANTED[name] ?? []);
});

test('two versions of an article differ in the eight facts that were changed; a moved paragraph is none', async () => {
  const later = await readFixture('check/clinic-outbreak.later.txt', dateOf('clinic-outbreak'));
  const report = await diffText(diffFacts(await article('clinic-outbreak'), later), 'table', 0);
  expect(report).toBe(textOf('check/clinic-outbreak.diff.txt'));
});
