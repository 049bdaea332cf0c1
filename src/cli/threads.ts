import type { Channel } from './channel.ts';
import type { Extraction } from './plan.ts';
import type { Pool } from './pool.ts';
import { type Answer, sizeOf, type Work } from './work.ts';

/** What waits to be printed, in order; as JSON where a thread sent it. */
export type Answers = Channel<Promise<Answer[] | string>>;

/** Work for threads, batch by batch. */
export interface Threads {
  add(item: Work): Promise<void>;
  flush(): Promise<void>;
  close(): Promise<void>;
}

const BATCH = { documents: 16, size: 16_000 };
/** So many milliseconds a batch waits for more: a slow pipe is answered as it comes. */
const PATIENCE = 20;

/** Gathers work into batches for a pool that opens with the first of them. */
export function batcher(extraction: Extraction, jobs: number, answers: Answers): Threads {
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
export function watched<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}
