import { Problem } from '../problem.ts';
import { type Input, readInput } from '../read/articles.ts';
import { answersTo } from './extract.ts';
import type { Extraction } from './plan.ts';
import { type Answer, complaint, type Extract } from './work.ts';

/** A document with its facts. */
export type Reading = Extract;

/**
 * Reads and extracts, one by one. A text that says no date of publication gets `date`: a summary that says “Wednesday”
 * means the one before its source came out.
 */
export async function* readingsOf(inputs: (Input | Problem)[], extraction: Extraction, date: string | null): AsyncGenerator<Answer> {
  for (const input of inputs) {
    for await (const item of readInput(input, extraction.reading)) {
      if (item instanceof Problem) {
        yield complaint(item);
        continue;
      }
      const [answer] = await answersTo(item, extraction);
      const undated = date && !('problem' in answer) && answer.sheet.date === null;
      yield undated ? (await answersTo({ ...item, date: { value: date, origin: 'option' } }, extraction))[0] : answer;
    }
  }
}
