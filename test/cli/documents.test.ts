import { expect, test } from 'vitest';
import { openChannel } from '../../src/cli/channel.ts';
import { extractAll } from '../../src/cli/documents.ts';
import { countWords } from '../../src/cli/extract.ts';
import { extractionOf } from '../../src/cli/plan.ts';
import { Problem } from '../../src/problem.ts';

const extraction = extractionOf({ options: {}, config: {}, line: {} });

test('a full channel makes who puts wait', async () => {
  const channel = openChannel<number>(2);
  const steps: string[] = [];
  const putting = (async () => {
    for (const value of [1, 2, 3]) {
      await channel.put(value);
      steps.push(`put ${value}`);
    }
    channel.end();
  })();
  await new Promise((resolve) => setImmediate(resolve));
  expect(steps).toEqual(['put 1']);
  const taken = [];
  for (let value = await channel.take(); value !== undefined; value = await channel.take()) taken.push(value);
  await putting;
  expect(taken).toEqual([1, 2, 3]);
});

test('every input ends as an answer, at its place', async () => {
  const inputs = [new Problem('not-found', 'no such file', { source: 'a' }), { source: 'b.txt', path: '/none/b.txt', bytes: 1 }];
  const answers = [];
  for await (const answer of extractAll(inputs, extraction, 1, () => {})) answers.push('problem' in answer ? answer.problem.place : null);
  expect(answers).toEqual([{ source: 'a' }, { source: 'b.txt' }]);
});

test('who stops listening stops the reading', async () => {
  const inputs = Array.from({ length: 1000 }, (_, i) => new Problem('x', 'lost', { source: String(i) }));
  let count = 0;
  for await (const _ of extractAll(inputs, extraction, 1, () => {})) if (++count === 3) break;
  expect(count).toBe(3);
});

test.each([
  ['', 0],
  ['Rain fell.', 2],
  ['  “No” — said\n\nMr. O’Neil,\t42 %  ', 5],
  ['café Łódź 习近平 😀', 3],
])('%j has %i words', (text, words) => {
  expect(countWords(text)).toBe(words);
});
