import type { Cue, FactSheet, Quote } from '../facts.ts';
import { atOf, type Source, wordsOf } from './columns.ts';
import type { Palette } from './paint.ts';
import type { ReportOptions } from './reporter.ts';
import { oneLine } from './visible.ts';
import { cellsOf, cut, wrap } from './width.ts';

const WIDTH = 80;
const GUTTER = 8;
/** Narrower than this, the words stand under the place, not beside it. */
const NARROW = 30;

/** Quotes as cards: where, who, how, and all the words, wrapped and never cut. */
export function cardLines(source: Source, { width, explain }: ReportOptions, palette: Palette): string[] {
  const cells = width ?? WIDTH;
  const places = source.sheet.quotes.map(({ content }) => (content[0] ? cut(atOf(content[0]), cells) : ''));
  const gutter = cells < NARROW ? 0 : Math.max(GUTTER, ...places.map((at) => at.length + 2));
  const indent = ' '.repeat(gutter);
  return source.sheet.quotes.flatMap((quote, k) => {
    const lines = [
      ...headLines(quote, source, cells - gutter, palette),
      ...wrap(oneLine(wordsOf(quote)), cells - gutter),
      ...(explain && quote.because ? wrap(oneLine(quote.because), cells - gutter).map(palette.dim) : []),
    ].map((line) => indent + line);
    const at = palette.dim(places[k]);
    if (gutter > 0) lines[0] = at + lines[0].slice(places[k].length);
    else lines.unshift(at);
    return k === 0 ? lines : ['', ...lines];
  });
}

// “Alexander Fomin (Deputy Defense Minister) — told reporters  direct · via Ria”
function headLines(quote: Quote, source: Source, cells: number, palette: Palette): string[] {
  const { speaker, via, within, type } = quote;
  const name = oneLine(speaker?.name ?? 'nobody named');
  const rest = `${speaker?.role ? ` (${oneLine(speaker.role)})` : ''}${quote.cue ? ` — ${cueOf(quote.cue, quote, source)}` : ''}`;
  const outer = within && source.sheet.quotes.find(({ id }) => id === within)?.content[0];
  const how = [type, via && `via ${oneLine(via.name)}`, outer && `inside ${atOf(outer)}`].filter(Boolean).join(' · ');
  if (cellsOf(name + rest) + 2 + cellsOf(how) <= cells) return [`${palette.bold(name)}${rest}  ${palette.dim(how)}`];
  const [first, ...more] = wrap(name + rest, cells);
  const bold = first.startsWith(name) ? palette.bold(name) + first.slice(name.length) : first;
  return [bold, ...more, ...wrap(how, cells).map(palette.dim)];
}

const TELLING = new Set(['tell', 'inform', 'assure', 'remind', 'warn']);

// “told reporters”: whom the words were said to, up to the next mark
function cueOf({ text: cue, end, lemma }: Cue, { content }: Quote, { text }: { sheet: FactSheet; text: string }): string {
  if (!TELLING.has(lemma)) return oneLine(cue);
  const next = content.find(({ start }) => start >= end)?.start ?? end + 40;
  const whom = /^ (?!that\b|on\b|in\b|at\b)[\p{L}’'-]+(?: (?!that\b|on\b|in\b|at\b)[\p{L}’'-]+){0,2}(?=[,.;:—]| that\b| on\b| in\b| at\b)/u;
  return oneLine(cue + (whom.exec(text.slice(end, Math.min(next, end + 40)))?.[0] ?? ''));
}
