import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkFacts, openSource } from '../../src/check/check.ts';
import type { Reading } from '../../src/check/reading.ts';
import { extractFacts } from '../../src/pipeline.ts';
import { readArticle } from '../../src/read/articles.ts';
import { articleFromText } from '../../src/read/plain.ts';

/** A file under fixtures/. */
export function fixture(name: string): string {
  return fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));
}

/** Text of a fixture. */
export function textOf(name: string): string {
  return readFileSync(fixture(name), 'utf8');
}

/** A text with its facts. */
export function read(text: string, date: string | null = null): Reading {
  return { text, sheet: extractFacts(articleFromText(text, { date: date ? { value: date, origin: 'option' } : null })) };
}

/** A fixture with its facts. */
export async function readFixture(name: string, date: string): Promise<Reading> {
  const article = await readArticle(fixture(name), { date });
  return { text: article.text, sheet: extractFacts(article) };
}

/** Findings as `rule text`. */
export function findings(text: Reading, source: Reading | null): string[] {
  return checkFacts(text, source ? [openSource(source)] : []).findings.map((finding) => `${finding.rule} ${finding.text}`);
}
