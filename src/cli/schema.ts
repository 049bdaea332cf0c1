import { Problem } from '../problem.ts';
import { SCHEMA_NAMES, schemaOf } from '../report/schema.ts';
import { oneOf } from './values.ts';

/** What `factsheet schema [NAME]` prints: the schema of a sheet, or the one named. */
export async function schemaFor([name = 'sheet', ...more]: string[]): Promise<string> {
  if (more.length > 0) throw new Problem('bad-words', `one name only: ${SCHEMA_NAMES.join(', ')}`, { source: 'schema' });
  return `${JSON.stringify(schemaOf(oneOf(SCHEMA_NAMES)(name)), null, 2)}\n`;
}
