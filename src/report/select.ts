import type { DateType, EntityType, FactSheet, NumberType, QuoteType } from '../facts.ts';
import { DATE_TYPES, ENTITY_TYPES, NUMBER_TYPES, QUOTE_TYPES } from '../facts.ts';

/** The kinds of facts, as `kind` says in `facts` and in an expect file. */
export const KINDS = ['entity', 'quote', 'number', 'date'] as const;
export type Kind = (typeof KINDS)[number];

export const SORTS = ['position', 'count', 'name'] as const;
export type Sort = (typeof SORTS)[number];

/** All that `--type` may name. */
export const FACT_TYPES: readonly string[] = [
  ...new Set<EntityType | QuoteType | NumberType | DateType>([...ENTITY_TYPES, ...QUOTE_TYPES, ...NUMBER_TYPES, ...DATE_TYPES]),
];

/** Which facts are wanted, and in which order. */
export interface Selection {
  kinds: Kind[] | null;
  /** Types to keep; `!group` leaves one out. */
  types: string[] | null;
  /** Keeps what this speaker says: the quotes, and the names, numbers and dates inside. Any alias, whole words, whatever the case. */
  speaker: string | null;
  /** 0 to 1; numbers and dates have no confidence and stay. */
  minConfidence: number | null;
  /** Facts of each kind in each document. */
  limit: number | null;
  sort: Sort | null;
}

/** The kind that a word of `--kind` means, singular or plural. */
export function kindNamed(word: string): Kind | null {
  const kinds: Record<string, Kind> = { entity: 'entity', entities: 'entity', name: 'entity', names: 'entity' };
  return kinds[word] ?? KINDS.find((kind) => word === kind || word === `${kind}s`) ?? null;
}

/** The sheet with the selected facts only; the sheet given is not changed. */
export function selectFacts(sheet: FactSheet, _selection: Partial<Selection>): FactSheet {
  return sheet;
}
