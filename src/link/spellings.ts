import type { Referent } from './cast.ts';
import { type Groups, mayJoin } from './groups.ts';
import { join } from './referents.ts';

/**
 * Joins two ways to write one foreign name in Latin letters: `Mykhailo` and `Mykhaylo`, `Yulia` and `Julija`. Persons by
 * their full names, places also by one word if it is long; `Maria` and `Mario`, `Taylor` and `Tailor` stay two.
 */
export function joinSpellings(groups: Groups): void {
  const bySound = new Map<string, Referent>();
  for (const [key, referent] of groups.byKey) {
    const { type, words } = referent;
    if (type !== 'place' && !(type === 'person' && words.length > 1)) continue;
    if (key.length < 7 || /\d|[- ][ivx]+$/.test(key)) continue; // Talabira-II
    const sound = `${type} ${plain(key)}`;
    const known = bySound.get(sound);
    if (!known) bySound.set(sound, referent);
    else if (mayJoin(groups, known, referent)) join(known, referent, 'spelling');
  }
}

/** One spelling for all: `mykhaylo sorenko` → mihailo sorenko */
function plain(key: string): string {
  return key
    .replace(/[-'’]/g, '')
    .replace(/(?:iy|yi|ij|yj|ii|yy)(?= |$)/g, 'i')
    .replace(/[yj]/g, 'i')
    .replace(/kh/g, 'h')
    .replace(/w/g, 'v')
    .replace(/([a-z])\1/g, '$1');
}
