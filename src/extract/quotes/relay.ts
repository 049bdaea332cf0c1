import { nounPhrases } from '../../text/phrases.ts';
import type { Attribution, Tokens } from './attribute.ts';
import { CLOSING, type Columns, mayBeCue, OUTSIDE } from './columns.ts';

/** Adds who relays a statement: `“…,” Lee told reporters, according to **the agency**`. */
export function findRelays(columns: Columns, attributions: Attribution[]): void {
  const { document } = columns;
  for (const attribution of attributions) {
    unfold(columns, attribution);
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

/** `“The road is open,” **the army said**, according to the agency`, all labelled as what the agency says. */
function unfold(columns: Columns, attribution: Attribution): void {
  const { document, state } = columns;
  const { cue, contents } = attribution;
  const { from, to } = contents[contents.length - 1];
  if (!cue || document.norm(cue.from) !== 'according' || state[from] === OUTSIDE) return;
  let close = from;
  while (close < to && state[close] !== OUTSIDE) close++;
  const phrases = nounPhrases(document);
  const p = close < to ? phrases.at[close] : -1;
  if (p < 0 || phrases.from[p] !== close || phrases.to[p] >= to || state[close - 1] !== CLOSING) return;
  const verb = phrases.to[p];
  const words = document.norm(to - 1) === ',' ? to - 1 : to;
  if (verb + 1 !== words || !mayBeCue(columns, verb)) return;
  attribution.via = attribution.source;
  attribution.source = { from: close, to: verb };
  attribution.cue = { from: verb, to: verb + 1 };
  attribution.contents = [...contents.slice(0, -1), { from, to: close }];
  attribution.rule = 'content, source, cue';
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
