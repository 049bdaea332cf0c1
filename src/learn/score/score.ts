import type { Check, FactSheet } from '../../facts.ts';
import type { Expected, ExpectedCheck } from './expected.ts';
import { tallyEntities, tallyLinks, tallyMentions, tallyRoles } from './names.ts';
import { type Item, type Tally, tally } from './pairs.ts';
import { tallyCounts, tallyDates, tallyNumbers } from './quantities.ts';
import { tallyContents, tallySpeakers } from './quotes.ts';

/** The figures, in the order in which they are printed. */
export const FIGURES = ['names', 'entities', 'links', 'roles', 'quotes', 'speakers', 'numbers', 'counts', 'dates', 'checks'] as const;
export type Figure = (typeof FIGURES)[number];
export type Scores = Record<Figure, Tally>;

/** Holds the facts found in an article against those that were read in it. */
export function scoreSheet(expected: Expected, sheet: FactSheet, text: string): Scores {
  return {
    names: tallyMentions(expected.names, sheet.entities),
    entities: tallyEntities(expected.names, sheet.entities),
    links: tallyLinks(expected.names, sheet.entities),
    roles: tallyRoles(expected.names, sheet.entities),
    quotes: tallyContents(expected, sheet.quotes, text),
    speakers: tallySpeakers(expected, sheet.quotes, text),
    numbers: tallyNumbers(expected.numbers, sheet.numbers),
    counts: tallyCounts(expected.numbers, sheet.numbers),
    dates: tallyDates(expected.dates, sheet.dates),
    checks: tallyChecks(expected.checks, sheet.checks),
  };
}

/** Sums and lists that the text states, and weekdays that are wrong; that a weekday is right need not be said. */
function tallyChecks(expected: ExpectedCheck[], checks: Check[]): Tally {
  const found = checks.filter(({ rule, ok }) => rule !== 'weekday' || !ok);
  return tally(expected.map(item), found.map(item), {
    alike: (a, b) => (a.shown === b.shown ? 1 : 0),
    isRight: (a, b) => a.ok === b.ok,
    forgives: (a, b) => a.shown === b.shown,
  });
}

function item<T extends { rule: string; text: string; optional?: true }>(fact: T): Item<T> {
  return { start: 0, end: 0, fact, at: '0:0', shown: `${fact.rule} ${fact.text}`, optional: !!fact.optional };
}
