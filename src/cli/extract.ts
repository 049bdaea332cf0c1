import type { DateFact, FactSheet } from '../facts.ts';
import { extractFacts } from '../pipeline.ts';
import { Problem, type ProblemPlace } from '../problem.ts';
import type { Article } from '../read/article.ts';
import { type Input, readInput } from '../read/articles.ts';
import { selectFacts } from '../report/select.ts';
import type { Extraction } from './plan.ts';

/** Something to extract from: an article, a file to be read first, or why there is neither. */
export type Work = Article | Input | Failed;

/** An article with its facts, or why there are none; plain data, so that a worker may send it. */
export type Answer = Extract | Failed;

export interface Extract {
  text: string;
  sheet: FactSheet;
  words: number;
  /** Relative dates that no publication date resolves. */
  unresolved: number;
}

/** A Problem as plain data; `stack`: of a bug. */
export interface Failed {
  problem: { code: string; message: string; place: ProblemPlace | null; stack?: string };
}

/** Extracts and selects; a bug shows in the answer, so that it costs one document and not the run. */
export async function answersTo(work: Work, extraction: Extraction): Promise<Answer[]> {
  if ('problem' in work) return [work];
  if (!isInput(work)) return [answerTo(work, extraction)];
  const answers: Answer[] = [];
  for await (const item of readInput(work, extraction.reading))
    answers.push(item instanceof Problem ? complaint(item) : answerTo(item, extraction));
  return answers;
}

/** Is it a file that is still to be read? */
export function isInput(work: Work): work is Input {
  return 'path' in work;
}

/** A problem as data. */
export function complaint({ code, message, place }: Problem): Failed {
  return { problem: { code, message, place } };
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
  return (code >= 48 && code <= 57) || (letter >= 97 && letter <= 122) || (code >= 0xc0 && code < 0x2000) || code > 0x2fff;
}
