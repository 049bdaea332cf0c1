import { setImmediate } from 'node:timers/promises';
import { Problem } from '../problem.ts';
import { type Input, readInput } from '../read/articles.ts';
import { openChannel } from './channel.ts';
import type { Extraction } from './plan.ts';
import { type Answers, batcher, type Threads, watched } from './threads.ts';
import { type Answer, complaint, sizeOf, type Work } from './work.ts';

/** Up to so many documents and characters, starting threads costs more than it brings. */
const ALONE = { documents: 50, size: 300_000 };
/** A larger document is answered on this thread, whose memory has no limit. */
const HUGE = 2_000_000;

/** Extracts from all inputs, in their order: on this thread and, once it is worth it, on `jobs` others. */
export async function* extractAll(inputs: (Input | Problem)[], extraction: Extraction, jobs: number, onBytes: (count: number) => void) {
  const answers: Answers = openChannel(jobs * 2);
  const threads = jobs > 1 ? batcher(extraction, jobs, answers) : null;
  void feed(workOf(inputs, extraction, onBytes, jobs > 1), extraction, answers, threads, isLarge(inputs));
  try {
    for (let next = await answers.take(); next; next = await answers.take()) yield* parsed(await next);
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

/** Puts answers into the channel: of this thread, which loads what it needs only then, or of others. */
async function feed(
  items: AsyncIterable<Work>,
  extraction: Extraction,
  answers: Answers,
  threads: Threads | null,
  large: boolean,
): Promise<void> {
  const seen = { documents: 0, size: 0 };
  try {
    for await (const item of items) {
      if (answers.ended) break;
      const size = sizeOf(item);
      if (threads && size <= HUGE && (large || seen.documents > ALONE.documents || seen.size > ALONE.size)) await threads.add(item);
      else {
        await threads?.flush();
        await answers.put(watched(import('./extract.ts').then(({ answersTo }) => answersTo(item, extraction))));
      }
      seen.documents++;
      seen.size += size;
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

/** Are there sure to be more documents than one thread should read? */
function isLarge(inputs: (Input | Problem)[]): boolean {
  const lines = inputs.filter((input): input is Input => 'bytes' in input && /\.(jsonl|ndjson)$/i.test(input.source));
  return inputs.length > ALONE.documents || lines.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0) > 4 * ALONE.size;
}

function parsed(answers: Answer[] | string): Answer[] {
  return typeof answers === 'string' ? JSON.parse(answers) : answers;
}
