import { nounPhrases } from '../../text/phrases.ts';
import type { Attribution, Tokens } from './attribute.ts';
import type { Columns } from './columns.ts';

/** Adds who relays a statement: `“…,” Lee told reporters, according to **the agency**`. */
export function findRelays(columns: Columns, attributions: Attribution[]): void {
  const { document } = columns;
  for (const attribution of attributions) {
    const { cue, source, contents } = attribution;
    if (!cue || !source || document.norm(cue.from) === 'according') continue;
    const after = Math.max(cue.to, source.to, contents[0].to);
    const end = document.first[document.sentence[after - 1] + 1];
    for (let i = after; i + 2 < end && i < after + 12; i++) {
      if (document.norm(i) !== 'according' || document.norm(i + 1) !== 'to') continue;
      attribution.via = relayer(columns, i + 2, end);
      break;
    }
  }
}

/** A noun phrase with what `of`, `in` and `for` add: `the head **of the agency**`. */
function relayer({ document }: Columns, start: number, end: number): Tokens | null {
  const phrases = nounPhrases(document);
  const p = phrases.at[start];
  if (p < 0 || phrases.from[p] !== start) return null;
  let to = phrases.to[p];
  while (to + 1 < end && /^(?:of|in|for|from)$/.test(document.norm(to)) && phrases.at[to + 1] >= 0) to = phrases.to[phrases.at[to + 1]];
  return { from: start, to: Math.min(to, end) };
}
