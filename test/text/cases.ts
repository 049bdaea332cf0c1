import { readFileSync } from 'node:fs';

/** Cases of `fixtures/cases/NAME.jsonl`, one a line. */
export function readCases<Case>(name: string): Case[] {
  const file = new URL(`../../fixtures/cases/${name}.jsonl`, import.meta.url);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Case);
}
