import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The neighbour of a missing file that was most likely meant: other suffix or few letters apart; `null` if none. */
export function suggest(path: string): string | null {
  const wanted = basename(path);
  const stem = wanted.replace(/\..*$/, '').toLowerCase();
  let best: string | null = null;
  let least = Math.max(1, Math.floor(wanted.length / 4)) + 1;
  for (const name of neighbours(dirname(path))) {
    const sameStem = stem !== '' && name.replace(/\..*$/, '').toLowerCase() === stem;
    const far = sameStem ? 0.5 : distance(wanted.toLowerCase(), name.toLowerCase(), least);
    if (far < least) [best, least] = [name, far];
  }
  if (best === null) return null;
  return dirname(path) === '.' && !path.startsWith('.') ? best : join(dirname(path), best);
}

function neighbours(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => !name.startsWith('.'))
      .sort()
      .slice(0, 2000);
  } catch {
    return [];
  }
}

/** Letters to insert, delete or change (Levenshtein); `limit` and more are not told apart. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length];
}
