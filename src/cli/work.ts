import type { FactSheet } from '../facts.ts';
import type { Problem, ProblemPlace } from '../problem.ts';
import type { Article } from '../read/article.ts';
import type { Input } from '../read/articles.ts';

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

/** Is it a file that is still to be read? */
export function isInput(work: Work): work is Input {
  return 'path' in work;
}

/** A problem as data. */
export function complaint({ code, message, place }: Problem): Failed {
  return { problem: { code, message, place } };
}

/** Characters of an article, bytes of a file. */
export function sizeOf(work: Work): number {
  if ('problem' in work) return 0;
  return isInput(work) ? (work.bytes ?? 0) : work.text.length;
}
