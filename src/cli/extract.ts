import type { DateFact } from '../facts.ts';
import { extractFacts } from '../pipeline.ts';
import { Problem } from '../problem.ts';
import type { Article } from '../read/article.ts';
import { readInput } from '../read/articles.ts';
import { selectFacts } from '../report/select.ts';
import type { Extraction } from './plan.ts';
import { type Answer, complaint, isInput, type Work } from './work.ts';

/** Extracts and selects; a bug shows in the answer, so that it costs one document and not the run. */
export async function answersTo(work: Work, extraction: Extraction): Promise<Answer[]> {
  if ('problem' in work) return [work];
  if (!isInput(work)) return [answerTo(work, extraction)];
  const answers: Answer[] = [];
  for await (const item of readInput(work, extraction.reading))
    answers.push(item instanceof Problem ? complaint(item) : answerTo(item, extraction));
  return answers;
}

function answerTo(article: Article, { options, selection }: Extraction): Answer {
  try {
    const { text } = article;
    const sheet = extractFacts(article, options);
    const unresolved = sheet.date ? 0 : sheet.dates.filter(isOpen).length;
    return { text, sheet: selectFacts(sheet, selection), words: countWords(text), unresolved };
  } catch (error) {
    const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
    return { problem: { code: 'bug', message, place: { source: article.source }, stack } };
  }
}

function isOpen({ type, value }: DateFact): boolean {
  return type !== 'duration' && type !== 'set' && (value === null || value.startsWith('XXXX'));
}

/** Runs of characters between white space that hold a letter or a digit. */
export function countWords(text: string): number {
  let words = 0;
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code <= 32 || code === 0xa0) inside = false;
    else if (!inside && isAlphanumeric(code)) {
      words++;
      inside = true;
    }
  }
  return words;
}

function isAlphanumeric(code: number): boolean {
  const letter = code | 32;
  const emoji = (code >= 0xd83c && code <= 0xd83e) || (code >= 0xdc00 && code <= 0xdfff);
  return (code >= 48 && code <= 57) || (letter >= 97 && letter <= 122) || (code >= 0xc0 && code < 0x2000) || (code > 0x2fff && !emoji);
}
