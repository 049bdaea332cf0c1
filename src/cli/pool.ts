import { Worker } from 'node:worker_threads';
import type { Article } from '../read/article.ts';
import type { Extract } from './extract.ts';
import type { Extraction } from './plan.ts';

/** Worker threads that extract. */
export interface Pool {
  /** Extracts of a batch, in its order. */
  run(batch: Article[]): Promise<Extract[]>;
  /** The threads end when they have answered. */
  close(): void;
}

interface Waiting {
  resolve(extracts: Extract[]): void;
  reject(error: unknown): void;
}

/** A pool of `size` threads; each answers its batches in the order in which it got them. */
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

function openThread(extraction: Extraction): { worker: Worker; waiting: Waiting[] } {
  const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: extraction });
  const waiting: Waiting[] = [];
  worker.on('message', (extracts: Extract[]) => waiting.shift()?.resolve(extracts));
  worker.on('error', (error) => {
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  return { worker, waiting };
}
