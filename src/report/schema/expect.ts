import { DATE_TYPES, ENTITY_TYPES, NUMBER_TYPES, QUOTE_TYPES } from '../../facts.ts';
import { array, BOOLEAN, COUNT, DIALECT, described, NUMBER, object, oneOf, ref, type Schema, TEXT } from './parts.ts';
import { SHEET_DEFS } from './sheet.ts';

const ABSENT = described(BOOLEAN, 'true: there must be no such fact.');

const FACTS = [
  fact('entity', { name: TEXT, type: oneOf(ENTITY_TYPES), role: TEXT, mentions: ref('amount') }),
  fact('quote', { speaker: TEXT, type: oneOf(QUOTE_TYPES), contains: TEXT, text: TEXT, cue: TEXT, via: TEXT }),
  fact('number', {
    value: NUMBER,
    min: NUMBER,
    max: NUMBER,
    type: oneOf(NUMBER_TYPES),
    counts: TEXT,
    of: TEXT,
    unit: TEXT,
    currency: TEXT,
    text: TEXT,
    speaker: TEXT,
  }),
  fact('date', { value: TEXT, type: oneOf(DATE_TYPES), text: TEXT }),
];

/** The file of `--expect`: facts that must be there (or absent) and how many; a whole JSON output is one too. */
export const EXPECT_SCHEMA: Schema = {
  $schema: DIALECT,
  $id: 'urn:factsheet:1:expect',
  title: 'File of factsheet check --expect',
  anyOf: [ref('expectation'), ref('sheet')],
  $defs: {
    ...SHEET_DEFS,
    expectation: object(
      {
        $schema: TEXT,
        facts: array({ anyOf: FACTS }),
        counts: object({ entities: ref('amount'), quotes: ref('amount'), numbers: ref('amount'), dates: ref('amount') }, [
          'entities',
          'quotes',
          'numbers',
          'dates',
        ]),
      },
      ['$schema', 'facts', 'counts'],
    ),
    amount: { anyOf: [COUNT, object({ min: COUNT, max: COUNT }, ['min', 'max'])] },
  },
};

function fact(kind: string, fields: Record<string, Schema>): Schema {
  return object({ kind: { const: kind }, ...fields, absent: ABSENT }, [...Object.keys(fields), 'absent']);
}
