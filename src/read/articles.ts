import { Problem } from '../problem.ts';
import type { Article } from './article.ts';
import { allBytes, bytesOf, peek } from './bytes.ts';
import { byteOrderMark, decode } from './decode.ts';
import { formatOfBytes, formatOfName, needsMore, notText, nulProblem, stemOf } from './format.ts';
import { damaged, gunzip, isGzip } from './gzip.ts';
import { articlesOfJson } from './json.ts';
import { articlesOfLines } from './jsonl.ts';
import { type Format, optionProblems, type ReadOptions, readOptions } from './options.ts';
import { articleFromText } from './plain.ts';
import { publicationDate } from './published.ts';
import { findInputs, type Input } from './sources.ts';
import { placed } from './unreadable.ts';

export { FORMATS, optionProblems, type ReadOptions } from './options.ts';
export { findInputs, type Input } from './sources.ts';

/** Finds and reads: every input ends as articles or as a problem, in order. Rejects only on bugs. */
export async function* readArticles(paths: string[], given: Partial<ReadOptions> = {}): AsyncGenerator<Article | Problem> {
  const problems = optionProblems(readOptions(given));
  if (problems.length > 0) return yield* problems;
  for (const input of await findInputs(paths, given)) yield* readInput(input, given);
}

/** The articles of one input that `findInputs` found; what could not be found is handed on. */
export async function* readInput(input: Input | Problem, given: Partial<ReadOptions> = {}): AsyncGenerator<Article | Problem> {
  if (input instanceof Problem) return yield input;
  const options = readOptions(given);
  const bytes = bytesOf(input.path, options);
  try {
    yield* articlesOf(bytes, input.source, options);
  } catch (error) {
    yield placed(error, input.source);
  } finally {
    await bytes.return(undefined); // closes the file where reading stopped early
  }
}

/**
 * The article of one file, or of bytes that are in memory (`stdinName` gives their name and type).
 * @throws Problem if there is none, or more than one
 */
export async function readArticle(input: string | Uint8Array, given: Partial<ReadOptions> = {}): Promise<Article> {
  const inMemory = typeof input !== 'string';
  const options = inMemory ? { ...given, stdin: once(input) } : given;
  const found: Article[] = [];
  for await (const answer of readArticles([inMemory ? '-' : input], options)) {
    if (answer instanceof Problem) throw answer;
    found.push(answer);
    if (found.length > 1) break;
  }
  if (found.length === 1) return found[0];
  const source = inMemory ? (given.stdinName ?? '-') : input;
  throw new Problem('not-one', found.length ? 'more than one article; use readArticles' : 'no article', { source });
}

async function* articlesOf(packed: AsyncIterable<Buffer>, source: string, options: ReadOptions): AsyncGenerator<Article | Problem> {
  const outer = await peek(packed, (head) => head.length < 2);
  if (outer.head.length === 0 && /\.gz$/i.test(source)) throw damaged('empty file');
  const known = options.from === 'auto' ? formatOfName(source) : options.from;
  const bytes = isGzip(outer.head) ? gunzip(outer.chunks) : outer.chunks;
  const { head, chunks } = await peek(bytes, known ? (seen) => seen.length < 8 : needsMore);
  const problem = options.from === 'text' ? null : notText(head, source);
  if (problem) throw problem;
  const format = known ?? formatOfBytes(head);
  if (format === 'jsonl') return yield* articlesOfLines(chunks, head, source, options);
  yield* articlesOfWhole(await allBytes(chunks, nulCheck(head, options)), format, source, options);
}

async function* articlesOfWhole(
  bytes: Buffer,
  format: Exclude<Format, 'jsonl'>,
  source: string,
  options: ReadOptions,
): AsyncGenerator<Article | Problem> {
  if (format === 'html') {
    const { articleOfHtml, declaredEncoding } = await import('./html.ts');
    yield articleOfHtml(decode(bytes, options.encoding, declaredEncoding(bytes)), source, options);
    return;
  }
  const text = decode(bytes, options.encoding);
  if (format === 'json') return yield* articlesOfJson(text, source, options);
  if (format === 'markdown') return yield (await import('./markdown.ts')).articleOfMarkdown(text, source, options);
  yield articleFromText(text, { source, id: stemOf(source), date: publicationDate(options.date, null, 'option') });
}

/** Stops at the first chunk that shows the file to be binary, so that no gigabyte of it is read. */
function nulCheck(head: Buffer, { from, encoding }: ReadOptions): (chunk: Buffer, before: number) => void {
  const mark = byteOrderMark(head);
  if (from === 'text' || encoding !== 'auto' || (mark && mark.label !== 'utf-8')) return () => {};
  return (chunk, before) => {
    const problem = nulProblem(chunk, before);
    if (problem) throw problem;
  };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
