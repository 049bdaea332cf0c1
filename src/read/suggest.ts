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

/** Letters to insert, delete, change or swap with their neighbour (Damerau, optimal string alignment); `limit` and more are not told apart. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  let above: number[] = [];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    for (let j = 2; i > 1 && j <= b.length; j++) {
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], above[j - 2] + 1);
    }
    above = row;
    row = next;
  }
  return row[b.length];
}
