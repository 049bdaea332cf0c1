import { setImmediate } from 'node:timers/promises';
import { Problem } from '../problem.ts';
import type { Article } from '../read/article.ts';
import { type Channel, openChannel } from './channel.ts';
import { type Extract, extract } from './extract.ts';
import type { Extraction } from './plan.ts';
import type { Pool } from './pool.ts';

/** An article with its facts, or why there is none. */
export type Answer = { article: Article; extract: Extract } | { problem: Problem };

type Item = Article | Problem;

/** Up to so many documents and characters, starting threads costs more than it brings. */
const ALONE = { documents: 50, characters: 300_000 };
const BATCH = { documents: 32, characters: 100_000 };
/** So many milliseconds a batch waits for more: a slow pipe is answered as it comes. */
const PATIENCE = 20;

/** Extracts from all articles, in their order: on this thread and, once it is worth it, on `jobs` others. */
export async function* extractAll(items: AsyncIterable<Item>, extraction: Extraction, jobs: number): AsyncGenerator<Answer> {
  const answers = openChannel<Promise<Answer[]>>(jobs * 2);
  const feeding = feed(items, extraction, jobs, answers);
  try {
    for (let next = await answers.take(); next; next = await answers.take()) yield* await next;
  } finally {
    answers.end();
    void feeding;
  }
}

async function feed(items: AsyncIterable<Item>, extraction: Extraction, jobs: number, answers: Channel<Promise<Answer[]>>): Promise<void> {
  const workers = jobs > 1 ? batcher(extraction, jobs, answers) : null;
  const seen = { documents: 0, characters: 0 };
  try {
    for await (const item of items) {
      if (answers.ended) break;
      if (workers && (seen.documents > ALONE.documents || seen.characters > ALONE.characters)) await workers.add(item);
      else await answers.put(Promise.resolve([answer(item, extraction)]));
      seen.documents++;
      seen.characters += lengthOf(item);
      if (seen.documents % 8 === 0) await setImmediate();
    }
    await workers?.flush();
  } catch (error) {
    await answers.put(refused(error));
  } finally {
    answers.end();
    await workers?.close();
  }
}

/** Gathers items into batches for a pool that opens with the first of them. */
function batcher(extraction: Extraction, jobs: number, answers: Channel<Promise<Answer[]>>) {
  let pool: Promise<Pool> | null = null;
  let batch: Item[] = [];
  let timer: NodeJS.Timeout | undefined;
  const flush = async () => {
    clearTimeout(timer);
    timer = undefined;
    if (batch.length === 0) return;
    const items = batch;
    batch = [];
    pool ??= import('./pool.ts').then(({ openPool }) => openPool(jobs, extraction));
    const answered = pool.then((open) => inPool(items, open));
    answered.catch(() => {});
    await answers.put(answered);
  };
  return {
    async add(item: Item) {
      batch.push(item);
      if (batch.length >= BATCH.documents || batch.reduce((sum, one) => sum + lengthOf(one), 0) >= BATCH.characters) await flush();
      else timer ??= setTimeout(flush, PATIENCE);
    },
    flush,
    async close() {
      clearTimeout(timer);
      (await pool)?.close();
    },
  };
}

async function inPool(items: Item[], pool: Pool): Promise<Answer[]> {
  const extracts = await pool.run(items.filter((item) => !(item instanceof Problem)) as Article[]);
  let next = 0;
  return items.map((item) => (item instanceof Problem ? { problem: item } : { article: item, extract: extracts[next++] }));
}

function answer(item: Item, extraction: Extraction): Answer {
  return item instanceof Problem ? { problem: item } : { article: item, extract: extract(item, extraction) };
}

function lengthOf(item: Item): number {
  return item instanceof Problem ? 0 : item.text.length;
}

function refused(error: unknown): Promise<never> {
  const promise = Promise.reject(error);
  promise.catch(() => {});
  return promise;
}
