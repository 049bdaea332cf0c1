import type { FactSheet, Quote, Speaker } from '../facts.ts';

/** The sheet with only what a speaker says: the quotes, and the names, numbers and dates inside them. */
export function saidBy(sheet: FactSheet, speaker: string): FactSheet {
  const wanted = folded(speaker);
  const aliases = new Map(sheet.entities.map(({ id, name, aliases }) => [id, [name, ...aliases]]));
  const isWanted = ({ name, text, entity }: Speaker) =>
    [name, text, ...((entity && aliases.get(entity)) || [])].some((words) => folded(words).includes(wanted));
  const spoken = new Set<string | null>();
  // A quote stands after the one that holds it, or before it where the article interrupts: so two passes.
  for (const quote of sheet.quotes) if (quote.speaker && isWanted(quote.speaker)) spoken.add(quote.id);
  const inside = insideOf(sheet.quotes, spoken);
  const entities = sheet.entities
    .map((entity) => ({ ...entity, mentions: entity.mentions.filter(({ quote }) => inside.has(quote)) }))
    .filter(({ mentions }) => mentions.length > 0);
  return {
    ...sheet,
    entities,
    quotes: sheet.quotes.filter(({ id }) => spoken.has(id)),
    numbers: sheet.numbers.filter(({ quote }) => inside.has(quote)),
    dates: sheet.dates.filter(({ quote }) => inside.has(quote)),
  };
}

/** Ids of the quotes spoken and of all that stand in them. */
function insideOf(quotes: Quote[], spoken: Set<string | null>): Set<string | null> {
  const outer = new Map(quotes.map(({ id, within }) => [id, within]));
  const inside = new Set(spoken);
  for (const { id } of quotes) {
    const chain: string[] = [];
    for (let at: string | null | undefined = id; at && !chain.includes(at); at = outer.get(at)) {
      chain.push(at);
      if (inside.has(at)) for (const held of chain) inside.add(held);
    }
  }
  return inside;
}

// “President Erdoğan” → “ president erdogan ”, so that whole words are found
function folded(words: string): string {
  return ` ${words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}
