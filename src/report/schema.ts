import { EXPECT_SCHEMA } from './schema/expect.ts';
import { FACTS_SCHEMA } from './schema/facts.ts';
import { CHECK_SCHEMA, DIFF_SCHEMA } from './schema/findings.ts';
import { SHEET_SCHEMA } from './schema/sheet.ts';

const SCHEMAS = { sheet: SHEET_SCHEMA, facts: FACTS_SCHEMA, expect: EXPECT_SCHEMA, check: CHECK_SCHEMA, diff: DIFF_SCHEMA };

/** What `factsheet schema NAME` may name: the output of `--json` and `--jsonl`, that of `-f facts`, the file of `--expect`, findings. */
export const SCHEMA_NAMES = ['sheet', 'facts', 'expect', 'check', 'diff'] as const;
export type SchemaName = (typeof SCHEMA_NAMES)[number];

/** A JSON Schema (2020-12). */
export function schemaOf(name: SchemaName): object {
  return SCHEMAS[name];
}
