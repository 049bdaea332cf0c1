import { DATE_TYPES, ENTITY_TYPES, NUMBER_TYPES, QUOTE_TYPES } from '../../facts.ts';
import {
  array,
  BOOLEAN,
  COUNT,
  DIALECT,
  described,
  id,
  NUMBER,
  ORDINAL,
  object,
  oneOf,
  orNull,
  ref,
  type Schema,
  SHARE,
  TEXT,
} from './parts.ts';

const SPAN = { start: COUNT, end: COUNT };
const PLACED = {
  ...SPAN,
  line: ORDINAL,
  column: ORDINAL,
  origin: described(ref('span'), 'In the source of an HTML or Markdown document.'),
};
const BECAUSE = described(TEXT, 'Which rule made the fact; with --explain only.');
const DETACHED = ['origin', 'because'];

/** The definitions that other schemas share. */
export const SHEET_DEFS: Record<string, Schema> = {
  span: object(SPAN, [], 'Half-open, in UTF-16 code units of the decoded text.'),
  placedSpan: object(PLACED, ['origin']),
  textSpan: object({ text: TEXT, ...SPAN }),
  mention: object({ text: TEXT, ...PLACED, sentence: COUNT, quote: orNull(id('q')), because: BECAUSE }, DETACHED),
  entity: object({
    id: id('e'),
    name: TEXT,
    type: oneOf(ENTITY_TYPES),
    roles: array(TEXT),
    aliases: array(TEXT),
    confidence: SHARE,
    mentions: array(ref('mention')),
    related: array(object({ entity: orNull(id('e')), name: TEXT, relation: TEXT }), 'Stands for or belongs to, never merged.'),
  }),
  speaker: object({ text: TEXT, ...SPAN, entity: orNull(id('e')), name: TEXT, role: orNull(TEXT) }),
  quote: object(
    {
      id: id('q'),
      type: oneOf(QUOTE_TYPES),
      text: described(TEXT, 'The parts of the content, joined by a space.'),
      content: array(ref('placedSpan')),
      quoted: array(ref('placedSpan'), 'What stands in quotation marks, without them.'),
      speaker: orNull(ref('speaker')),
      cue: orNull(object({ text: TEXT, ...SPAN, lemma: TEXT })),
      via: described(orNull(ref('speaker')), 'Who relays the quote.'),
      within: orNull(id('q')),
      confidence: SHARE,
      sentence: COUNT,
      because: BECAUSE,
    },
    DETACHED,
  ),
  number: object(
    {
      id: id('n'),
      text: TEXT,
      ...PLACED,
      sentence: COUNT,
      type: oneOf(NUMBER_TYPES),
      value: orNull(NUMBER),
      min: orNull(NUMBER),
      max: orNull(NUMBER),
      approx: BOOLEAN,
      unit: orNull(TEXT),
      currency: described(orNull(TEXT), 'ISO 4217.'),
      counts: orNull(ref('textSpan')),
      of: orNull(ref('textSpan')),
      quote: orNull(id('q')),
      source: described(orNull(TEXT), 'Who says the number.'),
      partOf: orNull(id('n')),
      because: BECAUSE,
    },
    DETACHED,
  ),
  date: object(
    {
      id: id('d'),
      text: TEXT,
      ...PLACED,
      sentence: COUNT,
      type: oneOf(DATE_TYPES),
      value: described(orNull(TEXT), 'ISO 8601 / TIMEX3.'),
      precision: orNull(TEXT),
      inferred: array(TEXT, 'What the text does not say: year, month, day.'),
      quote: orNull(id('q')),
      because: BECAUSE,
    },
    DETACHED,
  ),
  check: object({ rule: TEXT, ok: BOOLEAN, facts: array(id('[eqnd]')), text: TEXT }),
  warning: object({ code: TEXT, message: TEXT, ...PLACED }, ['origin']),
  sheet: object(
    {
      schema: { const: 'factsheet/1' },
      source: TEXT,
      id: TEXT,
      title: orNull(TEXT),
      date: orNull(object({ value: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$' }, origin: TEXT })),
      language: { const: 'en' },
      offsetUnit: { const: 'utf16' },
      length: COUNT,
      entities: array(ref('entity')),
      quotes: array(ref('quote')),
      numbers: array(ref('number')),
      dates: array(ref('date')),
      checks: array(ref('check')),
      sentences: array(ref('span')),
      warnings: array(ref('warning')),
    },
    [],
    'The facts of one document.',
  ),
};

const KINDS = ['entities', 'quotes', 'numbers', 'dates'];

/** What `--json` writes (one document an object, several an array), and each line of `--jsonl`. */
export const SHEET_SCHEMA: Schema = {
  $schema: DIALECT,
  $id: 'urn:factsheet:1:sheet',
  title: 'Output of factsheet --json and --jsonl',
  anyOf: [ref('document'), array(ref('document'))],
  $defs: {
    ...SHEET_DEFS,
    document: { anyOf: [ref('sheet'), ref('failure'), ref('counts')] },
    failure: object(
      { schema: { const: 'factsheet/1' }, source: TEXT, error: object({ code: TEXT, message: TEXT }) },
      [],
      'A document that could not be read.',
    ),
    counts: object(
      {
        schema: { const: 'factsheet/1' },
        source: TEXT,
        id: TEXT,
        counts: { ...object(Object.fromEntries(KINDS.map((kind) => [kind, COUNT])), KINDS), minProperties: 1 },
      },
      [],
      'With --count.',
    ),
  },
};
