import { DATE_TYPES, ENTITY_TYPES, NUMBER_TYPES, QUOTE_TYPES } from '../../facts.ts';
import { BOOLEAN, COUNT, DIALECT, described, id, NUMBER, ORDINAL, object, oneOf, orNull, type Schema, SHARE, TEXT } from './parts.ts';

const COLUMNS: Record<string, Schema> = {
  source: described(TEXT, 'The input as it was named.'),
  id: id('[eqnd]'),
  kind: oneOf(['entity', 'quote', 'number', 'date']),
  document: described(TEXT, 'The id of the document.'),
  type: oneOf([...new Set<string>([...ENTITY_TYPES, ...QUOTE_TYPES, ...NUMBER_TYPES, ...DATE_TYPES])]),
  name: orNull(TEXT),
  text: orNull(TEXT),
  role: orNull(TEXT),
  aliases: described(orNull(TEXT), 'Joined by “; ”, as are role, related and inferred.'),
  mentions: orNull(COUNT),
  related: orNull(TEXT),
  speaker: orNull(TEXT),
  entity: described(orNull(id('e')), 'Of the speaker.'),
  cue: orNull(TEXT),
  via: orNull(TEXT),
  within: orNull(id('q')),
  value: orNull(NUMBER),
  date: described(orNull(TEXT), 'The value of a date.'),
  min: orNull(NUMBER),
  max: orNull(NUMBER),
  approx: orNull(BOOLEAN),
  unit: orNull(TEXT),
  currency: orNull(TEXT),
  counts: orNull(TEXT),
  of: orNull(TEXT),
  partOf: orNull(id('n')),
  precision: orNull(TEXT),
  inferred: orNull(TEXT),
  quote: orNull(id('q')),
  confidence: orNull(SHARE),
  line: described(orNull(ORDINAL), 'Of the first mention or the first part; so column, start and sentence.'),
  column: orNull(ORDINAL),
  start: orNull(COUNT),
  end: orNull(COUNT),
  sentence: orNull(COUNT),
  because: orNull(TEXT),
};

/** One line of `-f facts` with all its columns (`--fields` leaves some out). */
export const FACTS_SCHEMA: Schema = {
  $schema: DIALECT,
  $id: 'urn:factsheet:1:facts',
  title: 'A line of factsheet --format facts',
  ...object(COLUMNS, ['because']),
};
