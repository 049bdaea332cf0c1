import type { Check, DateFact, Entity, NameBook, NumberFact, PlacedSpan, Quote, Span } from '../facts.ts';
import type { Findings } from '../findings.ts';
import type { Document } from '../text/document.ts';
import { actorsOf } from './actors.ts';
import { linkNames } from './aliases.ts';
import { addBookNames } from './book.ts';
import { castOf, type Referent } from './cast.ts';
import { checksOf } from './checks.ts';
import { columnsOf } from './columns.ts';
import { entitiesOf } from './entities.ts';
import { datesOf, numbersOf, quotesOf } from './found.ts';
import { mendNames } from './mend.ts';
import { addNominals } from './nominals.ts';
import { settleOverlaps } from './overlaps.ts';
import { resolvePronouns } from './pronouns.ts';
import { addProvisions } from './provisions.ts';
import { addRoles } from './roles.ts';
import type { Scene } from './scene.ts';
import { addSexes } from './sexes.ts';
import { addShortNames } from './shorts.ts';
import type { Antecedents } from './speakers.ts';
import { sourcesOf } from './things.ts';

/** What linking works on. */
export interface LinkInput {
  document: Document;
  findings: Findings;
  names: NameBook | null;
  /** Adds line and column (and origin) to a span. */
  place: (span: Span) => PlacedSpan;
}

/** The facts of one document, which know each other. */
export interface Linked {
  entities: Entity[];
  quotes: Quote[];
  numbers: NumberFact[];
  dates: DateFact[];
  checks: Check[];
}

/**
 * Findings → facts, in this order:
 * 1. overlaps, so that each stretch is one fact;
 * 2. names to referents, since all that follows asks who is meant;
 * 3. roles and sexes, which nouns and pronouns are told by;
 * 4. pronouns, which speakers may be;
 * 5. speakers, who are the sources of numbers;
 * 6. the facts, and what they let one check.
 */
export function linkFindings({ document, findings, names: book, place }: LinkInput): Linked {
  const settled = settleOverlaps({ ...findings, names: namesOf(document, findings.names, book) });
  const { scene, referents, antecedents } = whoIsWho(document, settled, book);
  const sourcesFor = (role: 'speaker' | 'via') => {
    const spans = settled.statements.map(({ fact }) => fact[role]);
    return sourcesOf(scene, spans, antecedents);
  };
  const quotes = quotesOf(scene, sourcesFor('speaker'), sourcesFor('via'), place);
  const numbers = numbersOf(scene, settled.quantities, quotes, place);
  const dates = datesOf(scene, settled.timexes, place);
  const checks = checksOf(scene, settled, numbers, dates);
  return { entities: entitiesOf(scene, referents, place), quotes, numbers, dates, checks };
}

/** The finders' names, mended, with those that the text or the `--names` file lets know. */
function namesOf(document: Document, found: Findings['names'], book: NameBook | null): Findings['names'] {
  return addBookNames(document, addShortNames(document, addProvisions(document, mendNames(document, found))), book);
}

/** Whom the names and the pronouns of a document mean (steps 2 to 4). */
export function whoIsWho(document: Document, { names: found, statements }: Findings, book: NameBook | null): Who {
  const names = castOf(document, found);
  const referents = linkNames(document, names, book);
  const columns = columnsOf(document, names, statements);
  columns.role = addRoles(document, names, columns.name);
  addSexes(referents);
  const scene = { document, names, columns, statements };
  addNominals(scene, referents);
  return { scene, referents, antecedents: resolvePronouns(scene, actorsOf(scene)) };
}

interface Who {
  scene: Scene;
  referents: Referent[];
  antecedents: Antecedents;
}
