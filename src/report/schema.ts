/** The JSON Schemas that `factsheet schema NAME` prints. */
export const SCHEMA_NAMES = ['sheet', 'facts', 'expect', 'finding', 'diff'] as const;
export type SchemaName = (typeof SCHEMA_NAMES)[number];

/** A JSON Schema (2020-12) as an object. */
export function schemaOf(name: SchemaName): object {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', $id: `factsheet/1/${name}` };
}
