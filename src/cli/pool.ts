import { Worker } from 'node:worker_threads';
import type { Extraction } from './plan.ts';
import type { Work } from './work.ts';

/** Worker threads that extract. */
export interface Pool {
  /** Answers to a batch, in its order, as JSON: smaller than the objects while it waits, and quicker to send. */
  run(batch: Work[]): Promise<string>;
  /** The threads end when they have answered. */
  close(): void;
}

interface Waiting {
  resolve(answers: string): void;
  reject(error: unknown): void;
}

/** Megabytes for the objects of a thread: what V8 takes by itself (48 young, 2,000 old) makes it collect less, and is no faster. */
const LIMITS = { maxYoungGenerationSizeMb: 6, maxOldGenerationSizeMb: 256 };

/** A pool of `size` threads; a batch goes to the one with the least to do. */
export function openPool(size: number, extraction: Extraction): Pool {
  const threads = Array.from({ length: size }, () => openThread(extraction));
  return {
    run(batch) {
      const free = threads.reduce((best, thread) => (thread.waiting.length < best.waiting.length ? thread : best));
      return new Promise((resolve, reject) => {
        free.waiting.push({ resolve, reject });
        free.worker.postMessage(batch);
      });
    },
    close() {
      for (const { worker } of threads) worker.postMessage(null);
    },
  };
}

/** A thread answers its batches in the order in which it got them. */
function openThread(extraction: Extraction): { worker: Worker; waiting: Waiting[] } {
  const worker = new Worker(new URL('./worker.js', import.meta.url), {
    workerData: extraction,
    resourceLimits: LIMITS,
  });
  const waiting: Waiting[] = [];
  worker.on('message', (answers: string) => waiting.shift()?.resolve(answers));
  worker.on('error', (error) => {
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  return { worker, waiting };
}
