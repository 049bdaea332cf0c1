import { LEVELS } from '../../facts.ts';
import { array, COUNT, DIALECT, described, ORDINAL, object, oneOf, orNull, ref, type Schema, TEXT } from './parts.ts';
import { SHEET_DEFS } from './sheet.ts';

const KIND = oneOf(['entity', 'quote', 'number', 'date']);
const PLACED = { start: COUNT, end: COUNT, line: ORDINAL, column: ORDINAL, origin: ref('span') };
const { span } = SHEET_DEFS;
const FAILURE = object({ schema: { const: 'factsheet/1' }, source: TEXT, error: object({ code: TEXT, message: TEXT }) });

/** What `check --json` writes for one checked text. */
export const CHECK_SCHEMA: Schema = {
  $schema: DIALECT,
  $id: 'urn:factsheet:1:check',
  title: 'Output of factsheet check --json',
  anyOf: [ref('outcome'), array(ref('outcome'))],
  $defs: {
    span,
    outcome: { anyOf: [ref('report'), ref('failure')] },
    failure: described(FAILURE, 'A document that could not be read.'),
    report: object({
      schema: { const: 'factsheet/check/1' },
      source: TEXT,
      against: array(TEXT),
      findings: array(ref('finding')),
      facts: object({ total: COUNT, supported: COUNT }),
    }),
    finding: object(
      {
        rule: TEXT,
        level: oneOf(LEVELS),
        text: TEXT,
        message: TEXT,
        kind: orNull(KIND),
        fact: described(orNull(TEXT), 'Its id in the sheet of the checked text.'),
        related: described(orNull(object({ source: TEXT, text: TEXT, ...PLACED }, ['origin'])), 'Where the source has it otherwise.'),
        ...PLACED,
      },
      ['origin'],
    ),
  },
};

/** What `diff --json` writes. */
export const DIFF_SCHEMA: Schema = {
  $schema: DIALECT,
  $id: 'urn:factsheet:1:diff',
  title: 'Output of factsheet diff --json',
  ...object({ schema: { const: 'factsheet/diff/1' }, old: TEXT, new: TEXT, entries: array(ref('entry')) }),
  $defs: {
    span,
    entry: object({ change: oneOf(['added', 'removed', 'changed']), kind: KIND, before: orNull(ref('side')), after: orNull(ref('side')) }),
    side: object({ text: TEXT, label: TEXT, ...PLACED }, ['origin']),
  },
};
