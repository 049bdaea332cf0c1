import type { Finding, Quantity } from '../../findings.ts';
import { perWord } from '../../text/words.ts';
import { norm, type Pieces } from './pieces.ts';
import { BOUNDS, type Bound } from './words.ts';

const byLast = new Map<string, { before: string[]; bound: Bound }[]>();
const byFirst = new Map<string, { after: string[]; bound: Bound }[]>();
for (const [phrase, bound] of BOUNDS) {
  const words = phrase.split(' ');
  if (/^(?:or|and) /.test(phrase)) byFirst.set(words[0], [...(byFirst.get(words[0]) ?? []), { after: words.slice(1), bound }]);
  else {
    const last = words[words.length - 1];
    const list = byLast.get(last) ?? [];
    list.push({ before: words.slice(0, -1), bound });
    byLast.set(
      last,
      list.sort((a, b) => b.before.length - a.before.length),
    );
  }
}

const endsBound = perWord((word) => (byLast.has(word) ? 1 : 0));

/** What the words around pieces `[from, to)` say about exactness: `more than`, `about`, `up to` before, `or so`, `or more` behind. */
export function boundOf(pieces: Pieces, from: number, to: number): Bound | null {
  return boundBefore(pieces, from - 1) ?? boundAfter(pieces, to);
}

function boundBefore(pieces: Pieces, k: number): Bound | null {
  for (let at = k; at >= Math.max(0, k - 2); at--) {
    const word = norm(pieces, at);
    if (endsBound(pieces.word[at])) {
      for (const { before, bound } of byLast.get(word)!)
        if (before.every((word, i) => norm(pieces, at - before.length + i) === word)) return bound;
    }
    if (!/^(?:a|an|the|another|some|just|only|-|–)$/.test(word)) return null;
  }
  return null;
}

function boundAfter(pieces: Pieces, k: number): Bound | null {
  for (const { after, bound } of byFirst.get(norm(pieces, k)) ?? [])
    if (after.every((word, i) => norm(pieces, k + 1 + i) === word)) return bound;
  return null;
}

/** Writes a bound into a quantity. The stated value stays; `above` and `least` give `min`, `below`, `most` and `nearly` give `max`. */
export function applyBound(quantity: Quantity, bound: Bound): void {
  if (bound === 'about' || bound === 'nearly') quantity.approx = true;
  if (quantity.type === 'range' || quantity.type === 'score' || quantity.value === null) return;
  if (bound === 'above' || bound === 'least') quantity.min = quantity.value;
  else if (bound !== 'about') quantity.max = quantity.value;
}

/** `more than 10 but fewer than 20`: makes the first quantity a range with the second, where one is the least and one the most. */
export function joinBounds(pieces: Pieces, first: Finding<Quantity>, second: Quantity, from: number): boolean {
  const low = first.fact;
  if (low.type !== second.type || low.unit !== second.unit || low.currency !== second.currency) return false;
  const min = low.min ?? second.min;
  const max = low.max ?? second.max;
  if (
    min === null ||
    max === null ||
    min >= max ||
    low.value === null ||
    second.value === null ||
    (low.min === null) !== (low.max !== null)
  )
    return false;
  if ((low.min === null) === (second.min === null)) return false;
  if (!/^,? ?(?:and|but) [a-z ]{4,30}$/i.test(pieces.text.slice(first.end, pieces.start[from]).trimStart())) return false;
  Object.assign(low, { type: 'range', value: null, min, max });
  return true;
}
