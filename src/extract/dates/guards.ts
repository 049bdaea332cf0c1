import type { Document } from '../../text/document.ts';
import { TAG } from '../../text/tags.ts';
import { ALL_CAPITALS, CAPITAL } from '../../text/words.ts';
import {
  ambiguousNorm,
  followsDateKind,
  followsYear,
  isAge,
  isCirca,
  isDateKind,
  isHyphen,
  isImpossible,
  isInName,
  isLasting,
  isName,
  isRate,
  isSurname,
  leadsToMonth,
} from './around.ts';
import {
  isAs,
  isCounted,
  isCurrency,
  isMoney,
  isPossessive,
  isProduct,
  isThe,
  leads,
  leadsDay,
  leadsFarYear,
  leadsQuarter,
  leadsSeason,
  leadsYear,
  ofTheYear,
} from './guard-words.ts';
import type { Pieces } from './pieces.ts';
import { kindOf } from './words.ts';

const INT = kindOf('INT');
const NUM = kindOf('NUM');
const COUNTS = new Set(['NUM', 'INT', 'YEAR', 'BIG', 'DEC'].map(kindOf));

/** Does the text around pieces `[from, to)` allow the reading? */
export type Guard = (around: Around) => boolean;

interface Around {
  document: Document;
  pieces: Pieces;
  from: number;
  to: number;
  /** Tokens before and after, and the first of the reading. */
  before: number;
  first: number;
  after: number;
}

const NOMINAL = new Set([TAG.NOUN, TAG.PROPN, TAG.ADJ, TAG.NUM, TAG.SYM]);

/** Guards by the name of the rule. */
export const GUARDS: Record<string, Guard | undefined> = {
  'bare year': isYear,
  'short date': ({ document, pieces, to, after }) =>
    pieces.end[to - 1] - pieces.start[to - 1] > 1 &&
    (!NOMINAL.has(document.tag[after]) || /^bc/.test(document.norm(after))) &&
    document.norm(after) !== 'and',
  'short year': ({ document, pieces, from, to, before }) =>
    pieces.end[to - 1] - pieces.start[from] === 3 &&
    pieces.start[from + 1] === pieces.end[from] &&
    leadsFarYear(document.word[before] ?? -1) === 1,
  'spelled year': ({ document, pieces, from, before, after }) =>
    /^(?:thousand|oh)$/.test(document.norm(pieces.token[from] + 1)) &&
    leadsFarYear(document.word[before] ?? -1) === 1 &&
    !NOMINAL.has(document.tag[after]),
  'early year': ({ document, pieces, from, before, after }) => {
    const norm = document.norm(before);
    if (isCirca(document, before)) return true;
    if (norm === '–' || norm === '-') return document.norm(after) === ')' && isCirca(document, before - 2); // (c. 314 – 368)
    return (
      norm === 'in' && document.sentence[before] === document.sentence[after] && followsYear(document, after) && pieces.value[from] < 1000
    );
  },
  month: ({ document, from, pieces, before, first, after }) => {
    const capital = (document.shape(first) & CAPITAL) !== 0;
    if (isImpossible(pieces, from)) return false;
    if (!ambiguousNorm(document.norm(first))) return !isSurname(document, before, after);
    return capital && ((before < 0 ? after >= document.count : leads(document.word[before]) === 1) || leadsToMonth(pieces, from + 1));
  },
  // In May 12 people died, in June two more
  'day month year': ({ document, pieces, from, before }) => pieces.kind[from] !== INT || before < 0 || !isMoney(document.word[before]),
  'day month': ({ document, pieces, from, to, before, after }) => {
    if (pieces.kind[from] === INT && before >= 0 && isMoney(document.word[before])) return false; // $12 December 27
    const counts = NOMINAL.has(document.tag[after]) || document.tag[after] === TAG.VERB;
    return (
      !(counts && (pieces.kind[to - 1] === NUM || (pieces.kind[to - 1] === INT && document.norm(before) === 'in'))) ||
      pieces.kind[from] === INT
    );
  },
  'year ad': ({ pieces, from, to }) => pieces.start[to - 1] > pieces.end[from],
  'tight hour': ({ pieces, from, to }) => pieces.end[to - 1] - pieces.start[from] <= 5,
  'shifted month': ({ document, pieces, to }) => {
    const last = pieces.token[to - 1];
    return (document.shape(last) & CAPITAL) !== 0 || !ambiguousNorm(document.norm(last));
  },
  weekday: ({ document, pieces, from, to, first, before }) => {
    const norm = document.norm(first);
    if (norm !== 'sun' && norm !== 'sat' && norm !== 'wed' && norm !== 'sun.') return true;
    if (before >= 0 && leadsDay(document.word[before])) return true;
    if (!(document.shape(first) & CAPITAL)) return false;
    return isDateKind(pieces, to) || followsDateKind(pieces, from);
  },
  season: ({ document, first, before, after }) => {
    const the = isThe(document.word[first]) === 1;
    const norm = document.norm(the ? first + 1 : first);
    if (document.norm(after) === 'of') return false;
    if (document.shape(the ? first + 1 : first) & CAPITAL && (isName(document, after) || isInName(document, before, first))) return false;
    return norm !== 'fall' || (before >= 0 && leadsSeason(document.word[before]) === 1 && (the || document.tag[first] === TAG.NOUN));
  },
  'every season': ({ document, first, before }) => !(document.shape(first) & CAPITAL && isInName(document, before, first)),
  'day word': ({ document, first, before }) =>
    !(document.shape(first) & CAPITAL && isInName(document, before, first) && document.tag[before] === TAG.PROPN),
  'year season': ({ document, first }) => !(document.shape(first + 1) & CAPITAL),
  'bare unit': ({ document, pieces, from, first, before }) => {
    if (from > 0 && (document.text[pieces.start[from - 1]] === '-' || COUNTS.has(pieces.kind[from - 1]))) return false;
    const shape = document.shape(first);
    if (shape & CAPITAL && !(shape & ALL_CAPITALS) && isName(document, before)) return false;
    const norm = document.norm(before);
    return (
      norm !== 'fiscal' &&
      norm !== 'calendar' &&
      norm !== 'per' &&
      !(norm === 'a' && isRate(document, before - 1)) &&
      norm !== "'s" &&
      norm !== 'the'
    );
  },
  'tight years': ({ pieces, from, to }) => pieces.end[to - 1] - pieces.start[from] === 9 || pieces.end[to - 1] - pieces.start[from] === 7,
  holiday: ({ document, pieces, first, before, to, after }) => {
    if (/^(?:spring|holi|tet)$/.test(document.norm(first)) && !(document.shape(first) & CAPITAL)) return false;
    const opens = document.sentence[before] !== document.sentence[first];
    if (document.norm(first) === 'the' && document.shape(first) & CAPITAL && !opens) return false; // The Christmas Cottage
    const last = pieces.token[to - 1];
    if (last !== first || document.shape(first) & ALL_CAPITALS || !(document.shape(first) & CAPITAL)) return true;
    return isName(document, after) || !isInName(document, before, first) || /^(?:merry|happy|orthodox)$/.test(document.norm(before));
  },
  'hour in part': ({ document, pieces, from, after }) => !COUNTS.has(pieces.kind[from - 1]) && !NOMINAL.has(document.tag[after]),
  'bare hours': ({ document, after }) => !NOMINAL.has(document.tag[after]),
  'hour alone': ({ document, before }) => document.norm(before) === 'at',
  'nth day': ({ document, pieces, to }) => /\d/.test(document.norm(pieces.token[to - 1])) || pieces.value[to - 1] > 13,
  decade: ({ document, before }) => before < 0 || !isPossessive(document.word[before]),
  counted: ({ document, pieces, from, to, after }) => {
    if (isAge(document, pieces, to)) return false;
    const unit = document.norm(pieces.token[to - 1]);
    return !(unit.endsWith('quarters') && (document.norm(after) === 'of' || to - from === 3));
  },
  'bare plural': ({ document, pieces, from, to }) =>
    !isAge(document, pieces, to) &&
    !/^(?:quarters|seconds|secs|mos|mins|hrs)$/.test(document.text.slice(pieces.start[from], pieces.end[from]).toLowerCase()),
  recent: notVerb,
  'recent couple': notVerb,
  'recent vague': notVerb,
  alternatives: ({ document, pieces, to }) => !isAge(document, pieces, to),
  adverb: ({ document, first, before, after }) =>
    !(document.shape(first) & CAPITAL && (isName(document, before) || isName(document, after))),
  one: ({ document, pieces, first, before, to, after }) => {
    const unit = document.norm(first + 1);
    if (unit === 'second' || (unit === 'quarter' && isFraction(document, before, after))) return false;
    return !isAge(document, pieces, to) && !isHyphen(document, pieces, to, after) && !isRate(document, before);
  },
  'the unit': ({ document, pieces, first, before, to, after }) => {
    if (isHyphen(document, pieces, to, after)) return false;
    const capital = (document.shape(pieces.token[to - 1]) & CAPITAL) !== 0 && !(document.shape(pieces.token[to - 1]) & ALL_CAPITALS);
    if (document.norm(first) !== 'the' || document.norm(before) !== 'of') return !capital;
    return !capital && ofTheYear(document.word[before - 1] ?? -1) === 1;
  },
  noon: ({ document, first, before }) => !(document.shape(first) & CAPITAL) || document.sentence[before] !== document.sentence[first],
  'narrative weekday': ({ document, to, pieces }) => !/^(?:sun|sat)$/.test(document.norm(pieces.token[to - 1])),
  part: ({ document, first, before, to, pieces, after }) => {
    if (document.norm(before) === 'good' || isRate(document, document.norm(before) === 'a' ? before - 1 : before)) return false;
    const last = pieces.token[to - 1];
    if (!(document.shape(last) & CAPITAL) || document.shape(last) & ALL_CAPITALS || last !== first) return true;
    if (isName(document, after)) return false;
    return !isName(document, before) || document.norm(before).endsWith('day') || document.sentence[before] !== document.sentence[first];
  },
  past: ({ document, before, first }) => document.norm(first) !== 'long' || !/^(?:not|n't|that|so|too|very)$/.test(document.norm(before)),
  future: ({ document, before, first }) => !(document.norm(first) === 'soon' && before >= 0 && isAs(document.word[before])),
  'bare future': ({ document, after }) => document.tag[after] === TAG.PUNCT || after >= document.count,
};

/** `up a quarter`, `a quarter of the seats`; not `for a quarter` */
function isFraction(document: Document, before: number, after: number): boolean {
  return document.norm(after) === 'of' || !leadsQuarter(document.word[before] ?? -1);
}

/** `expected to last six weeks` */
function notVerb({ document, first }: Around): boolean {
  return !isLasting(document, first);
}

/** May a bare four-digit number be a year: not `$1990`, `2000 people`, `Windows 2000`, `No. 1999`? */
function isYear({ document, pieces, from, before, after }: Around): boolean {
  const { word, count } = document;
  if (pieces.value[from] > 2100 && !(before >= 0 && leadsFarYear(word[before]))) return false;
  if (before >= 0 && (isCurrency(word[before]) || isProduct(word[before]))) return false;
  if (after < count && isCounted(word[after])) return false;
  const slash = (p: number): boolean => p >= 0 && p < pieces.count && document.text[pieces.start[p]] === '/';
  if (slash(from + 1) || (slash(from - 1) && pieces.kind[from - 2] === INT)) return false;
  if (before >= 0 && leadsYear(word[before])) return true;
  return pieces.value[from] > 1500;
}
