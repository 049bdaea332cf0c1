import type { Entity, Mention, PlacedSpan, Related, Span } from '../facts.ts';
import type { Document } from '../text/document.ts';
import type { Name, Referent } from './cast.ts';
import { countryOfDemonym, governmentOf, placeKey } from './countries.ts';
import { keyOf } from './keys.ts';
import type { Scene } from './scene.ts';

/** Adds line and column. */
type Placer = (span: Span) => PlacedSpan;

/** Referents → entities, numbered by their first mention. */
export function entitiesOf(scene: Scene, referents: Referent[], place: Placer): Entity[] {
  const { document } = scene;
  let known: Map<string, Referent> | null = null;
  const byKey = () => (known ??= new Map(referents.map((referent) => [placeKey(referent.words.join(' ')), referent])));
  return referents.map((referent) => {
    const name = canonicalName(document, referent);
    return {
      id: entityId(referent),
      name,
      type: referent.type,
      roles: [...new Set(referent.roles.map(({ text }) => text))],
      aliases: aliasesOf(document, referent, name),
      confidence: confidenceOf(referent),
      mentions: referent.names.map((mention) => mentionOf(scene, mention, place)),
      related: [...relatedOf(document, referent, byKey), ...belongingOf(document, referent)],
    };
  });
}

function aliasesOf({ text }: Document, { names, forms }: Referent, canonical: string): string[] {
  const written = names.map(({ start, end }) => text.slice(start, end));
  return [...new Set([...written, ...forms])].filter((form) => form !== canonical);
}

/** `e1`, `e2`, … */
export function entityId({ index }: Referent): string {
  return `e${index + 1}`;
}

/** The fullest of its names: most words, then not in capitals, then most letters, then the first. */
export function canonicalName(document: Document, referent: Referent): string {
  return (referent.canonical ??= referent.title ?? fullestOf(document, referent.names));
}

function fullestOf({ text }: Document, names: Name[]): string {
  let best = names[0];
  for (const name of names) if (fuller(name, best)) best = name;
  return text.slice(best.start, best.end);
}

function fuller(name: Name, than: Name): boolean {
  if (name.words.length !== than.words.length) return name.words.length > than.words.length;
  if (than.capitals !== name.capitals) return than.capitals && name.words.length === 1 && name.key === than.key;
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

/** `q1`, `q2`, … */
export function quoteId(statement: number | null): string | null {
  return statement === null ? null : `q${statement + 1}`;
}

function mentionOf({ document, columns }: Scene, { start, end, from, because }: Name, place: Placer): Mention {
  const inner = columns.statement[from];
  const quote = inner < 0 ? null : quoteId(inner);
  return { text: document.text.slice(start, end), ...place({ start, end }), sentence: document.sentence[from], quote, because };
}

/** `Russia's lead negotiator` → Russia */
function belongingOf(document: Document, { belongs }: Referent): Related[] {
  return [...belongs].map((other) => ({ entity: entityId(other), name: canonicalName(document, other), relation: 'of' }));
}

/** Words of the longest name of a seat or people. */
const LONGEST_SEAT = 4;

/** `Kremlin` → Russia, `Ukrainian` → Ukraine */
function relatedOf(document: Document, { words }: Referent, byKey: () => Map<string, Referent>): Related[] {
  if (words.length > LONGEST_SEAT) return [];
  const key = words.join(' ');
  const demonym = countryOfDemonym(key);
  const country = demonym ?? governmentOf(key);
  if (!country) return [];
  const referent = byKey().get(placeKey(keyOf(country)));
  const relation = demonym ? 'demonym' : 'government';
  return [{ entity: referent ? entityId(referent) : null, name: referent ? canonicalName(document, referent) : country, relation }];
}
