import { setImmediate } from 'node:timers/promises';
import { Problem } from '../problem.ts';
import { type Input, readInput } from '../read/articles.ts';
import { type Channel, openChannel } from './channel.ts';
import { type Answer, answersTo, complaint, isInput, type Work } from './extract.ts';
import type { Extraction } from './plan.ts';
import type { Pool } from './pool.ts';

type Answers = Channel<Promise<Answer[]>>;

/** Up to so many documents and characters, starting threads costs more than it brings. */
const ALONE = { documents: 50, size: 300_000 };
const BATCH = { documents: 16, size: 16_000 };
/** So many milliseconds a batch waits for more: a slow pipe is answered as it comes. */
const PATIENCE = 20;

/** Extracts from all inputs, in their order: on this thread and, once it is worth it, on `jobs` others. */
export async function* extractAll(inputs: (Input | Problem)[], extraction: Extraction, jobs: number, onBytes: (count: number) => void) {
  const answers: Answers = openChannel(jobs * 2);
  void feed(workOf(inputs, extraction, onBytes, jobs > 1), extraction, jobs, answers);
  try {
    for (let next = await answers.take(); next; next = await answers.take()) yield* await next;
  } finally {
    answers.end();
  }
}

/** Articles one by one; a whole file as it is where a thread may read it, since HTML takes longer to parse than to search. */
async function* workOf(
  inputs: (Input | Problem)[],
  extraction: Extraction,
  onBytes: (count: number) => void,
  threads: boolean,
): AsyncGenerator<Work> {
  for (const input of inputs) {
    if (threads && !(input instanceof Problem) && input.path !== null && /\.html?(\.gz)?$/i.test(input.path)) {
      yield input;
      onBytes(input.bytes ?? 0);
    } else
      for await (const item of readInput(input, { ...extraction.reading, onBytes })) yield item instanceof Problem ? complaint(item) : item;
  }
}

async function feed(items: AsyncIterable<Work>, extraction: Extraction, jobs: number, answers: Answers): Promise<void> {
  const threads = jobs > 1 ? batcher(extraction, jobs, answers) : null;
  const seen = { documents: 0, size: 0 };
  try {
    for await (const item of items) {
      if (answers.ended) break;
      if (threads && (seen.documents > ALONE.documents || seen.size > ALONE.size)) await threads.add(item);
      else await answers.put(watched(answersTo(item, extraction)));
      seen.documents++;
      seen.size += sizeOf(item);
      if (seen.documents % 8 === 0) await setImmediate();
    }
    await threads?.flush();
  } catch (error) {
    await answers.put(watched(Promise.reject(error)));
  } finally {
    answers.end();
    await threads?.close();
  }
}

/** Gathers work into batches for a pool that opens with the first of them. */
function batcher(extraction: Extraction, jobs: number, answers: Answers) {
  let pool: Promise<Pool> | null = null;
  let batch: Work[] = [];
  let size = 0;
  let timer: NodeJS.Timeout | undefined;
  const flush = async () => {
    clearTimeout(timer);
    timer = undefined;
    if (batch.length === 0) return;
    const full = batch;
    batch = [];
    size = 0;
    pool ??= import('./pool.ts').then(({ openPool }) => openPool(jobs, extraction));
    await answers.put(watched(pool.then(({ run }) => run(full))));
  };
  return {
    async add(item: Work) {
      batch.push(item);
      size += sizeOf(item);
      if (batch.length >= BATCH.documents || size >= BATCH.size) await flush();
      else timer ??= setTimeout(flush, PATIENCE);
    },
    flush,
    async close() {
      clearTimeout(timer);
      (await pool)?.close();
    },
  };
}

/** A promise whose rejection is somebody's business later. */
function watched<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

function sizeOf(work: Work): number {
  if ('problem' in work) return 0;
  return isInput(work) ? (work.bytes ?? 0) : work.text.length;
}
