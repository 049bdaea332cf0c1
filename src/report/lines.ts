import type { FactSheet, Place } from '../facts.ts';
import { kindsOf, wordsOf } from './columns.ts';
import { countReporter } from './count.ts';
import { paletteOf } from './paint.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { valueShown, weekdayOf } from './value.ts';
import { oneLine } from './visible.ts';

/** A line a place, as grep and compilers write it, in text order: `article.txt:13:51: number: 2,975 civilian casualties`. */
export async function linesReporter(options: ReportOptions): Promise<Reporter> {
  if (options.count) return countReporter(options);
  const { magenta, green, cyan } = await paletteOf(options.color);
  const write = ({ line, column, kind, text }: Hit, source: string) =>
    `${magenta(source)}:${green(`${line}:${column}`)}: ${cyan(kind)}: ${oneLine(text)}\n`;
  return {
    open: () => '',
    document(outcome) {
      if ('failure' in outcome) return '';
      const source = oneLine(outcome.sheet.source);
      const hits = hitsOf(outcome.sheet, options);
      if (!options.sort) hits.sort((a, b) => a.start - b.start);
      return hits.map((hit) => write(hit, source)).join('');
    },
    close: () => '',
  };
}

interface Hit extends Place {
  start: number;
  kind: string;
  text: string;
}

function hitsOf(sheet: FactSheet, { view, kinds: wanted, explain }: ReportOptions): Hit[] {
  const kinds = kindsOf(view, wanted);
  const hits: Hit[] = [];
  const add = (kind: string, { line, column, start }: Place & { start: number }, text: string, because?: string) =>
    hits.push({ line, column, start, kind, text: explain && because ? `${text} [${because}]` : text });
  if (kinds.includes('entity')) {
    for (const { name, type, mentions } of sheet.entities) {
      for (const mention of mentions)
        add('entity', mention, `${mention.text === name ? name : `${mention.text} = ${name}`} (${type})`, mention.because);
    }
  }
  if (kinds.includes('quote')) {
    for (const quote of sheet.quotes) {
      const { speaker, content, because } = quote;
      if (content[0]) add('quote', content[0], `${speaker?.name ?? 'nobody named'}: ${wordsOf(quote)}`, because);
    }
  }
  if (kinds.includes('number'))
    for (const number of sheet.numbers)
      add('number', number, numberText(number.text, valueShown(number), number.counts?.text), number.because);
  if (kinds.includes('date'))
    for (const date of sheet.dates)
      add('date', date, date.value ? `${date.text} = ${date.value} ${weekdayOf(date.value)}` : date.text, date.because);
  return hits;
}

function numberText(text: string, shown: string, counts?: string): string {
  const value = text === shown ? text : `${text} = ${shown}`;
  return counts ? `${value} ${counts}` : value;
}
