import { Problem } from '../problem.ts';
import type { Article } from './article.ts';
import { articleOfValue } from './fields.ts';
import { stemOf } from './format.ts';
import type { ReadOptions } from './options.ts';

/** The articles of a JSON file: one object, or an array of them. An element without text is a problem, the rest goes on. */
export function* articlesOfJson(text: string, source: string, options: ReadOptions): Generator<Article | Problem> {
  const value = parse(text, source);
  const id = stemOf(source);
  if (!Array.isArray(value)) return yield orProblem(() => articleOfValue(value, { source, id }, options));
  for (let i = 0; i < value.length; i++) {
    const answer = orProblem(() => articleOfValue(value[i], { source, id: `${id}:${i + 1}` }, options));
    yield answer instanceof Problem ? new Problem(answer.code, `item ${i + 1}: ${answer.message}`, answer.place) : answer;
    value[i] = null; // an article that was handed on can be let go
  }
}

/** What a reader gives, or the problem that it throws. */
export function orProblem<T>(read: () => T): T | Problem {
  try {
    return read();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

/** What V8 says of broken JSON, without the snippet of the text and in one form for all its versions. */
export function jsonComplaint(message: string): string {
  return message
    .replace(/, (?:\.\.\.)?"[\s\S]*" is not valid JSON$/, '')
    .replace(/(?: in JSON)? at position \d+(?: \(line \d+ column \d+\))?$/, '')
    .replace(/ in JSON$/, '');
}

function parse(text: string, source: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const { message } = error as Error;
    const position = /at position (\d+)/.exec(message);
    const line = position ? text.slice(0, Number(position[1])).split('\n').length : undefined;
    const hint = isLines(text) ? '; one object a line: add --from jsonl' : '';
    throw new Problem('bad-json', `not JSON (${jsonComplaint(message)})${hint}`, { source, ...(line && !hint && { line }) });
  }
}

/** Is the first line an object by itself, with more behind it? */
function isLines(text: string): boolean {
  const start = text.trimStart();
  const end = start.indexOf('\n');
  if (end < 0 || !start.startsWith('{')) return false;
  try {
    return typeof JSON.parse(start.slice(0, end)) === 'object';
  } catch {
    return false;
  }
}
