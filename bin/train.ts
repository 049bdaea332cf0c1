import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { dataHash } from '../src/learn/corpus.ts';

/**
 * Corpora → model files: `npx tsx bin/train.ts --data DIR [--words] [--tags] [--names] [--quotes]`, all four if none is
 * named, in this order, since each reads what the ones before it wrote. DIR holds the training sets (format in
 * src/learn/corpus.ts); PolNeAR's is DIR/polnear.jsonl or `--polnear FILE`. The same data give the same bytes.
 */
const STEPS = ['words', 'tags', 'names', 'quotes'] as const;
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    words: { type: 'boolean' },
    tags: { type: 'boolean' },
    names: { type: 'boolean' },
    quotes: { type: 'boolean' },
    polnear: { type: 'string' },
  },
});
if (!values.data) throw new Error('train: say where the training sets are: --data DIR');
const folder = values.data;
const log = (line: string) => console.error(line);
const wanted = STEPS.filter((step) => values[step]);

for (const step of wanted.length ? wanted : STEPS) {
  const about = {
    command: `bin/train.ts --${step}`,
    data: step === 'words' ? null : dataHash(folder),
    licence: 'CC BY-SA 4.0, see NOTICE',
  };
  const bytes = await train(step, about);
  writeFileSync(new URL(`../src/model/${step}.bin`, import.meta.url), bytes);
  log(`src/model/${step}.bin: ${bytes.length} bytes`);
}

async function train(step: (typeof STEPS)[number], about: Record<string, unknown>): Promise<Uint8Array> {
  switch (step) {
    case 'words':
      return (await import('../src/learn/words.ts')).buildWords(about, log);
    case 'tags':
      return (await import('../src/learn/tags.ts')).trainTags(folder, about, log);
    case 'names':
      return (await import('../src/learn/names.ts')).trainNames(folder, about, log);
    case 'quotes':
      return (await import('../src/learn/quotes/quotes.ts')).trainQuotes(folder, values.polnear ?? `${folder}/polnear.jsonl`, about, log);
  }
}
