import type { DateFact, Entity, FactSheet, NumberFact, Quote } from '../facts.ts';
import { DATE_TYPES, ENTITY_TYPES, NUMBER_TYPES, QUOTE_TYPES } from '../facts.ts';
import { saidBy } from './said.ts';

/** The kinds of facts, as `kind` says in `facts` and in an expect file. */
export const KINDS = ['entity', 'quote', 'number', 'date'] as const;
export type Kind = (typeof KINDS)[number];

export const SORTS = ['position', 'count', 'name'] as const;
export type Sort = (typeof SORTS)[number];

const TYPES: Record<Kind, readonly string[]> = { entity: ENTITY_TYPES, quote: QUOTE_TYPES, number: NUMBER_TYPES, date: DATE_TYPES };

/** All that `--type` may name. */
export const FACT_TYPES: readonly string[] = [...new Set(Object.values(TYPES).flat())];

/** Which facts are wanted, and in which order; `null` = all. */
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

/** The kind that a word of `--kind` means: `entity`, `entities`, `name`, `names`, `quote`, … */
export function kindNamed(word: string): Kind | null {
  if (['entities', 'name', 'names'].includes(word)) return 'entity';
  return KINDS.find((kind) => word === kind || word === `${kind}s`) ?? null;
}

/** The kinds that a selection may leave anything of: `--type person` asks for entities only. */
export function kindsWanted({ kinds, types }: Partial<Selection>): Kind[] {
  const wanted = typeTest(types ?? []);
  return KINDS.filter((kind) => (!kinds || kinds.includes(kind)) && TYPES[kind].some(wanted));
}

/** The sheet with the selected facts only, ids unchanged; the sheet given is not changed. */
export function selectFacts(sheet: FactSheet, selection: Partial<Selection>): FactSheet {
  const { kinds, types, speaker, minConfidence, limit, sort } = selection;
  if (!kinds && !types?.length && !speaker && !minConfidence && limit == null && !sort) return sheet;
  const said = speaker ? saidBy(sheet, speaker) : sheet;
  const wanted = typeTest(types ?? []);
  const pick = <F extends { type: string; confidence?: number }>(kind: Kind, facts: F[], order: (facts: F[]) => F[]): F[] => {
    if (kinds && !kinds.includes(kind)) return [];
    const kept = facts.filter(({ type, confidence }) => wanted(type) && (confidence ?? 1) >= (minConfidence ?? 0));
    return order(kept).slice(0, limit ?? undefined);
  };
  return withChecks({
    ...said,
    entities: pick('entity', said.entities, (facts) => sorted(facts, sort, ENTITY_ORDER)),
    quotes: pick('quote', said.quotes, (facts) => sorted(facts, sort, QUOTE_ORDER)),
    numbers: pick('number', said.numbers, (facts) => sorted(facts, sort, NUMBER_ORDER)),
    dates: pick('date', said.dates, (facts) => sorted(facts, sort, DATE_ORDER)),
  });
}

function typeTest(types: string[]): (type: string) => boolean {
  const without = new Set(types.filter((type) => type.startsWith('!')).map((type) => type.slice(1)));
  const only = new Set(types.filter((type) => !type.startsWith('!')));
  return (type) => !without.has(type) && (only.size === 0 || only.has(type));
}

// A sum whose parts were left out says nothing.
function withChecks(sheet: FactSheet): FactSheet {
  const ids = new Set([...sheet.entities, ...sheet.quotes, ...sheet.numbers, ...sheet.dates].map(({ id }) => id));
  return { ...sheet, checks: sheet.checks.filter(({ facts }) => facts.every((id) => ids.has(id))) };
}

/** How one kind is ordered: what is counted, and by what name. */
interface Order<F> {
  /** Facts of one key count together. */
  key: (fact: F) => string;
  name: (fact: F) => string;
  weight?: (fact: F) => number;
}

const ENTITY_ORDER: Order<Entity> = { key: ({ id }) => id, name: ({ name }) => name, weight: ({ mentions }) => mentions.length };
const QUOTE_ORDER: Order<Quote> = { key: ({ speaker }) => speaker?.name ?? '', name: ({ speaker }) => speaker?.name ?? '' };
const NUMBER_ORDER: Order<NumberFact> = {
  key: ({ counts, unit, currency }) => counts?.text ?? unit ?? currency ?? '',
  name: ({ counts, text }) => counts?.text ?? text,
};
const DATE_ORDER: Order<DateFact> = { key: ({ value, text }) => value ?? text, name: ({ value, text }) => value ?? text };

/** By position the facts stay as they are; what counts alike stays together, in the order of the text. */
function sorted<F>(facts: F[], sort: Sort | null | undefined, { key, name, weight }: Order<F>): F[] {
  if (!sort || sort === 'position') return facts;
  if (sort === 'name') return [...facts].sort((a, b) => compare(name(a), name(b)));
  const counts = new Map<string, number>();
  for (const fact of facts) counts.set(key(fact), (counts.get(key(fact)) ?? 0) + (weight?.(fact) ?? 1));
  const turns = new Map([...counts.keys()].map((name, turn) => [name, turn]));
  return [...facts].sort((a, b) => counts.get(key(b))! - counts.get(key(a))! || turns.get(key(a))! - turns.get(key(b))!);
}

// By code units of the folded words: no locale decides. Nameless facts come last.
function compare(a: string, b: string): number {
  if (!a || !b) return Number(!a) - Number(!b);
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x < y ? -1 : x > y ? 1 : 0;
}
