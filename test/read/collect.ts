import { Problem } from '../../src/problem.ts';
import type { Article } from '../../src/read/article.ts';
import { type ReadOptions, readArticles } from '../../src/read/articles.ts';

/** Everything that the inputs come to. */
export async function collect(paths: string[], options: Partial<ReadOptions> = {}): Promise<(Article | Problem)[]> {
  const found: (Article | Problem)[] = [];
  for await (const one of readArticles(paths, options)) found.push(one);
  return found;
}

/** What bytes on standard input come to; each as `id: text` or as `SOURCE[:LINE]: message`. */
export async function collectBytes(bytes: string | Uint8Array | Uint8Array[], options: Partial<ReadOptions> = {}): Promise<string[]> {
  const chunks = Array.isArray(bytes) ? bytes : [Buffer.from(bytes as Uint8Array)];
  return (await collect(['-'], { ...options, stdin: stream(chunks) })).map(line);
}

/** One line for an article or a problem. */
export function line(one: Article | Problem): string {
  if (!(one instanceof Problem)) return `${one.id}: ${one.text}`;
  const { source, line } = one.place!;
  return `${source}${line ? `:${line}` : ''}: ${one.message}`;
}

async function* stream(chunks: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}
