import { expect, test } from 'vitest';
import { openProgress, progressLine } from '../../src/cli/progress.ts';

test.each([
  [{ documents: 1, bytes: 500_000 }, null, 1000, '1 document · 0.5 MB · 0.5 MB/s'],
  [{ documents: 1204, bytes: 3_600_000 }, 12_000_000, 1200, '1,204 documents · 3.6 of 12.0 MB · 3.0 MB/s · 3 s left'],
  [{ documents: 9, bytes: 1_000_000 }, 201_000_000, 2000, '9 documents · 1.0 of 201.0 MB · 0.5 MB/s · 6 min 40 s left'],
  [{ documents: 0, bytes: 0 }, 1_000_000, 1500, '0 documents · 0.0 of 1.0 MB · 0.0 MB/s'],
])('%j of %j after %d ms', (counts, total, milliseconds, line) => {
  expect(progressLine(counts, total, milliseconds)).toBe(line);
});

test('the line comes after a second, five times a second, and goes away', () => {
  let time = 0;
  const written: string[] = [];
  const progress = openProgress({ write: (text) => written.push(text), columns: 20 }, null, () => time);
  for (time = 0; time <= 1400; time += 50) progress.tick({ documents: time, bytes: 0 });
  expect(written).toEqual(['1,000 documents · 0', '1,200 documents · 0', '1,400 documents · 0'].map((line) => `\r${line}\x1b[K`));
  progress.clear();
  progress.clear();
  expect(written.slice(3)).toEqual(['\r\x1b[K']);
});
