import { parentPort, workerData } from 'node:worker_threads';
import { answersTo } from './extract.ts';
import type { Extraction } from './plan.ts';
import type { Work } from './work.ts';

const extraction = workerData as Extraction;
let last: Promise<unknown> = Promise.resolve();

parentPort!.on('message', (batch: Work[] | null) => {
  last = last.then(() => (batch === null ? parentPort!.close() : answer(batch)));
});

async function answer(batch: Work[]): Promise<void> {
  const answers = [];
  for (const work of batch) answers.push(...(await answersTo(work, extraction)));
  parentPort!.postMessage(JSON.stringify(answers));
}
