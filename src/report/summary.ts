import type { FactSheet } from '../facts.ts';
import { QUOTE_TYPES } from '../facts.ts';
import { dateGroups } from './days.ts';
import type { Kind } from './select.ts';
import { amountOf, grouped, weekdayOf } from './value.ts';

/** What stands beside a table's title: `26 names, 70 mentions`, `16 (1 direct, 2 mixed, 13 indirect)`. */
export function summaryOf(sheet: FactSheet, kind: Kind): string {
  switch (kind) {
    case 'entity':
      return `${amountOf(sheet.entities.length, 'name')}, ${amountOf(
        sheet.entities.reduce((sum, { mentions }) => sum + mentions.length, 0),
        'mention',
      )}`;
    case 'quote':
      return quoteSummary(sheet);
    case 'number':
      return grouped(sheet.numbers.length);
    case 'date':
      return dateSummary(sheet);
  }
}

function quoteSummary({ quotes }: FactSheet): string {
  const parts = QUOTE_TYPES.map((type) => [quotes.filter((quote) => quote.type === type).length, type] as const)
    .filter(([count]) => count > 0)
    .map(([count, type]) => `${grouped(count)} ${type}`);
  return `${grouped(quotes.length)}${parts.length ? ` (${parts.join(', ')})` : ''}`;
}

function dateSummary({ dates, date }: FactSheet): string {
  const day = weekdayOf(date?.value ?? null, true);
  const published = date ? `published ${date.value}${day && `, a ${day}`}` : 'no publication date';
  return `${amountOf(dateGroups(dates).length, 'value')}, ${amountOf(dates.length, 'mention')} (${published})`;
}

/** `article.txt · 2022-03-29 · 503 words, 20 sentences` */
export function headingOf({ source, date, sentences }: FactSheet, words: number): string {
  return [source, date?.value, `${amountOf(words, 'word')}, ${amountOf(sentences.length, 'sentence')}`].filter(Boolean).join(' · ');
}

/** The title, else the first line of the text. */
export function titleOf({ title }: FactSheet, text: string): string {
  return title ?? /\S[^\r\n]*/.exec(text)?.[0] ?? '';
}
