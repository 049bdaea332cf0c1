import type { DateFact, FactSheet } from '../facts.ts';
import { extractFacts } from '../pipeline.ts';
import type { Article } from '../read/article.ts';
import { selectFacts } from '../report/select.ts';
import type { Extraction } from './plan.ts';

/** What a run keeps of one article; plain data, so that a worker may send it. */
export type Extract =
  | { sheet: FactSheet; words: number /** Relative dates that no publication date resolves. */; unresolved: number }
  | { bug: { message: string; stack: string } };

/** Extracts and selects; a bug shows in the answer, so that it costs one document and not the run. */
export function extract(article: Article, { options, selection }: Extraction): Extract {
  try {
    const sheet = extractFacts(article, options);
    return {
      sheet: selectFacts(sheet, selection),
      words: countWords(article.text),
      unresolved: sheet.date ? 0 : sheet.dates.filter(isOpen).length,
    };
  } catch (error) {
    const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
    return { bug: { message, stack } };
  }
}

function isOpen({ type, value }: DateFact): boolean {
  return type !== 'duration' && type !== 'set' && (value === null || value.startsWith('XXXX'));
}

/** Runs of characters between white space that hold a letter or a digit. */
function countWords(text: string): number {
  let words = 0;
  let state = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code <= 32 || code === 0xa0) state = 0;
    else if (state === 0 && (code > 0x2fff || isAlphanumeric(code))) {
      words++;
      state = 1;
    }
  }
  return words;
}

function isAlphanumeric(code: number): boolean {
  return (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122) || (code >= 0xc0 && code < 0x2000);
}
