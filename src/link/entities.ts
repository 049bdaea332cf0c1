import type { Entity, Mention, PlacedSpan, Related, Span } from '../facts.ts';
import type { Document } from '../text/document.ts';
import type { Name, Referent } from './cast.ts';
import { countryOfDemonym, governmentOf, placeKey } from './countries.ts';
import { keyOf } from './keys.ts';
import type { Within } from './within.ts';

export interface EntityInput {
  document: Document;
  referents: Referent[];
  within: () => Within;
  place: (span: Span) => PlacedSpan;
}

/** Referents → entities, numbered by their first mention. */
export function entitiesOf({ document, referents, within, place }: EntityInput): Entity[] {
  const quoteOf = quotesByName(referents, within());
  const byKey = new Map(referents.map((referent) => [placeKey(referent.words.join(' ')), referent]));
  return referents.map((referent) => {
    const name = canonicalName(document, referent);
    return {
      id: entityId(referent),
      name,
      type: referent.type,
      roles: [...new Set(referent.roles.map(({ text }) => text))],
      aliases: [...new Set(referent.names.map((mention) => document.text.slice(mention.start, mention.end)))].filter(
        (text) => text !== name,
      ),
      confidence: confidenceOf(referent),
      mentions: referent.names.map((mention) => mentionOf(document, mention, place, quoteOf.get(mention) ?? null)),
      related: relatedOf(document, referent, byKey),
    };
  });
}

/** `e1`, `e2`, … */
export function entityId({ index }: Referent): string {
  return `e${index + 1}`;
}

/** The fullest of its names: most words, then most letters, then the first. */
export function canonicalName({ text }: Document, { title, names }: Referent): string {
  if (title) return title;
  let best = names[0];
  for (const name of names) if (fuller(name, best)) best = name;
  return text.slice(best.start, best.end);
}

function fuller(name: Name, than: Name): boolean {
  if (name.words.length !== than.words.length) return name.words.length > than.words.length;
  return name.key.length > than.key.length;
}

/** How sure its names are: one sure mention is enough for the entity, more make it surer. */
function confidenceOf({ names }: Referent): number {
  let doubt = 1;
  let sum = 0;
  for (const { confidence } of names) {
    sum += confidence;
    doubt = Math.min(doubt, 1 - confidence);
  }
  return Math.round(((1 - doubt + sum / names.length) / 2) * 100) / 100;
}

function quotesByName(referents: Referent[], within: Within): Map<Name, string | null> {
  const names = referents.flatMap(({ names }) => names).sort((a, b) => a.start - b.start);
  return new Map(names.map((name) => [name, quoteId(within(name))]));
}

/** `q1`, `q2`, … */
export function quoteId(statement: number | null): string | null {
  return statement === null ? null : `q${statement + 1}`;
}

function mentionOf(document: Document, name: Name, place: EntityInput['place'], quote: string | null): Mention {
  const { start, end, because } = name;
  return { text: document.text.slice(start, end), ...place({ start, end }), sentence: document.sentence[name.from], quote, because };
}

/** `Kremlin` → Russia, `Ukrainian` → Ukraine */
function relatedOf(document: Document, { words }: Referent, byKey: Map<string, Referent>): Related[] {
  const key = words.join(' ');
  const demonym = countryOfDemonym(key);
  const country = demonym ?? governmentOf(key);
  if (!country) return [];
  const referent = byKey.get(placeKey(keyOf(country)));
  const relation = demonym ? 'demonym' : 'government';
  return [{ entity: referent ? entityId(referent) : null, name: referent ? canonicalName(document, referent) : country, relation }];
}
