import type { GridColumn } from './grid.ts';
import type { Kind } from './select.ts';

const AT: GridColumn = { name: 'at', head: 'AT', drop: 7, style: 'dim' };
const FIRST: GridColumn = { name: 'at', head: 'FIRST', drop: 6, style: 'dim' };
const SNIPPET: GridColumn = { name: 'snippet', head: 'IN THE TEXT', min: 20, drop: 1 };
const BECAUSE: GridColumn = { name: 'because', head: 'BECAUSE', min: 16, drop: 4, style: 'dim' };
const TYPE: GridColumn = { name: 'type', head: 'TYPE', drop: 4 };
const NAME: GridColumn = { name: 'name', head: 'NAME', min: 16, style: 'bold' };
const ROLE: GridColumn = { name: 'role', head: 'ROLE', min: 16, drop: 3 };
const MENTIONS: GridColumn = { name: 'mentions', head: '×', right: true, drop: 5 };
const KIND: GridColumn = { name: 'type', head: 'KIND', drop: 1 };
const SPEAKER: GridColumn = { name: 'speaker', head: 'SPEAKER', min: 12, drop: 5, style: 'bold' };
const QUOTE: GridColumn = { name: 'words', head: 'QUOTE', min: 20 };
const VALUE: GridColumn = { name: 'shown', head: 'VALUE', min: 12, right: true, style: 'bold' };
const DATE: GridColumn = { name: 'shown', head: 'VALUE', min: 10, style: 'bold' };
const DAY: GridColumn = { name: 'day', head: 'DAY', drop: 3 };
const COUNTS: GridColumn = { name: 'counts', head: 'COUNTS', min: 12, drop: 6 };
const SOURCE: GridColumn = { name: 'speaker', head: 'SOURCE', min: 12, drop: 2 };
const NOTE: GridColumn = { name: 'note', head: 'NOTE', min: 10, drop: 3 };
const WRITTEN: GridColumn = { name: 'text', head: 'WRITTEN AS', min: 12, drop: 5 };

// Which goes first on a narrow screen says `drop`; the column without it is what the table is about.
const SHEET: Record<Kind, GridColumn[]> = {
  entity: [TYPE, NAME, ROLE, MENTIONS, FIRST],
  quote: [AT, KIND, SPEAKER, QUOTE],
  number: [AT, VALUE, COUNTS, SOURCE, NOTE],
  date: [DATE, DAY, MENTIONS, WRITTEN, FIRST, SNIPPET],
};

const FULL: Record<Kind, GridColumn[]> = {
  entity: [
    TYPE,
    NAME,
    ROLE,
    MENTIONS,
    FIRST,
    { name: 'confidence', head: 'CONF', right: true, drop: 1 },
    { name: 'aliases', head: 'ALIASES', min: 12, drop: 2 },
    { name: 'related', head: 'RELATED', min: 12, drop: 1 },
  ],
  quote: SHEET.quote,
  number: [AT, { ...TYPE, drop: 2 }, VALUE, COUNTS, { name: 'of', head: 'OF', min: 10, drop: 5 }, SOURCE, NOTE, SNIPPET],
  date: [AT, DATE, DAY, { ...TYPE, drop: 2 }, WRITTEN, { ...SNIPPET, drop: 2 }],
};

/** The columns of a kind's table, on the page of all kinds or in full. */
export function layoutOf(kind: Kind, inFull: boolean, explain: boolean): GridColumn[] {
  const columns = (inFull ? FULL : SHEET)[kind];
  return explain ? [...columns, BECAUSE] : columns;
}
