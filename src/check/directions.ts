import type { Span } from '../facts.ts';

/** Which way a number goes: it grew, it shrank, or it is what the change began at (`up from 64 percent`). */
export type Direction = 'up' | 'down' | 'from';

const UP =
  'rose|rise[sn]?|rising|grew|grows?|grown|growing|increase[ds]?|increasing|gain(?:ed|s)?|climb(?:ed|s)?|jump(?:ed|s)?|surged?|soar(?:ed|s)?|up';
const DOWN =
  'fell|falls?|fallen|falling|drop(?:ped|s)?|dropping|declin(?:e[ds]?|ing)|decrease[ds]?|decreasing|slid|shrank|shr[iu]nk|slump(?:ed|s)?|plunged?|sank|down';
const BETWEEN = '(?:\\s+(?:by|to|of|about|around|some|nearly|almost|over|more than|another|an?|roughly|as much as))*';

let patterns: { before: RegExp; from: RegExp; after: RegExp; beside: RegExp; denied: RegExp } | null = null;

/** Patterns, compiled when first asked for. */
function known() {
  patterns ??= {
    // rose by 8 percent, an increase of about 300
    before: new RegExp(`\\b(?:(${UP})|(?:${DOWN}))${BETWEEN}\\s*$`, 'i'),
    from: new RegExp(`\\b(?:${UP}|${DOWN})\\s+from\\s*$`, 'i'),
    // 71 percent passed the examination, up from
    after: /^[^.;:()—]{0,60}?,?\s+(?:(up)|down)\s+from\b/i,
    // 22 percent less than
    beside: /^(?:\s+\S+){0,2}?\s+(?:(more|higher)|less|lower|fewer)\b/i,
    denied: /\b(?:not|never|no|without|hardly)\b|n['’]t\b/i,
  };
  return patterns;
}

/** Which way a text says that a number goes; `null` if it says nothing. */
export function directionOf(text: string, { start, end }: Span): Direction | null {
  const { before, from, after, beside, denied } = known();
  const left = text
    .slice(Math.max(0, start - 70), start)
    .split(/[.;:!?](?=\s)|\n/)
    .at(-1)!;
  const right = text.slice(end, end + 90).split(/[.;:!?](?=\s|$)|\n/)[0];
  if (denied.test(left.slice(-40))) return null;
  if (from.test(left)) return 'from';
  const match = before.exec(left) ?? after.exec(right) ?? beside.exec(right);
  return match && (match[1] ? 'up' : 'down');
}

/** Do two directions exclude each other? */
export function isContrary(one: Direction | null, two: Direction | null): boolean {
  return one !== null && two !== null && one !== two;
}
