import type { Finding, NameMention } from '../findings.ts';
import type { Document } from '../text/document.ts';
import { normWord } from '../text/forms.ts';
import { TAG } from '../text/tags.ts';
import { CAPITAL, HAS_DIGIT, MIXED_CASE, shapeOf } from '../text/words.ts';
import { foldedWord } from './keys.ts';
import { isUnsure, type Short, type Shorts, shortsOf } from './short-forms.ts';
import { HONORIFICS } from './words.ts';

type Names = Finding<NameMention>[];

/**
 * Adds the short names of companies, and those that the text defines, where no finder saw them, and mends the types of
 * the others: `Northgate` after `Northgate Water Company`, `BPP` after `Baltic Power Partners (BPP)`.
 */
export function addShortNames(document: Document, names: Names): Names {
  const shorts = shortsOf(document, names);
  if (shorts.size === 0) return names;
  const known = knownOf(document, names, shorts);
  const result: Names = [];
  for (let i = 0, n = 0; i < document.count; ) {
    const name = names[n];
    if (name && name.start <= document.start[i]) {
      result.push(mended(known, name, i));
      n++;
      while (i < document.count && document.start[i] < name.end) i++;
      continue;
    }
    const short = shapeOf(document.word[i]) & OPENS ? shortAt(known, i, name?.start ?? Infinity) : null;
    const to = i + (short?.words.length ?? 1);
    if (short) result.push({ ...document.span(i, to), fact: { type: short.type, confidence: short.confidence }, because: 'link/shorts' });
    i = to;
  }
  return result;
}

/** What short names are judged by; words in lower case are gathered when they are first asked for. */
function knownOf(document: Document, names: Names, shorts: Shorts): Known {
  let small: Set<number> | null = null;
  return {
    document,
    shorts,
    surnames: surnamesOf(document, names),
    located: locatedIn(document, names),
    isSmall: (word) => (small ??= smallWords(document)).has(word),
  };
}

/** How short names begin: `Northgate`, `3D Systems`, `eBay`. */
const OPENS = CAPITAL | HAS_DIGIT | MIXED_CASE;

interface Known {
  document: Document;
  shorts: Shorts;
  /** Last words of persons' names of two words or more. */
  surnames: Set<string>;
  /** Word types of names behind `in` and the like. */
  located: Set<number>;
  /** Words that also stand in lower case. */
  isSmall: (word: number) => boolean;
}

function surnamesOf(document: Document, names: Names): Set<string> {
  const surnames = new Set<string>();
  for (const { start, end, fact } of names) {
    if (fact.type !== 'person') continue;
    const last = document.tokenAt(end - 1);
    if (document.start[last] > start) surnames.add(foldedWord(document, last));
  }
  return surnames;
}

function locatedIn(document: Document, names: Names): Set<number> {
  const located = new Set<number>();
  for (const { start } of names) {
    const from = document.tokenAt(start);
    if (PLACING.has(foldedWord(document, from - 1))) located.add(document.word[from]);
  }
  return located;
}

function smallWords({ word, count }: Document): Set<number> {
  const small = new Set<number>();
  for (let i = 0; i < count; i++) if (!(shapeOf(word[i]) & CAPITAL)) small.add(word[i]);
  return small;
}

/** The longest short name that stands at token `i` and ends before the offset `limit`. */
function shortAt(known: Known, i: number, limit: number): Short | null {
  const { document, shorts, surnames } = known;
  for (const short of shorts.get(document.word[i]) ?? []) {
    const to = i + short.words.length;
    if (!isWritten(document, i, short.words) || document.end[to - 1] > limit) continue;
    if (continues(document, i, to) || (short.place && known.located.has(short.words[0]))) continue;
    if (short.defined) return short;
    if (surnames.has(foldedWord(document, to - 1)) || isOrdinary(known, i)) continue;
    return short;
  }
  return null;
}

const isWritten = ({ word }: Document, i: number, words: number[]): boolean => words.every((one, k) => word[i + k] === one);

/** Is it a part of something longer in capitals: `Heritage Foundation`, `Port Northgate`? */
function continues({ word, tag, sentence }: Document, from: number, to: number): boolean {
  const isName = (k: number) => sentence[k] === sentence[from] && tag[k] === TAG.PROPN && (shapeOf(word[k]) & CAPITAL) > 0;
  return isName(to) || isName(from - 1);
}

/** A word in lower case elsewhere, or at the start of a sentence and no name by its tag. */
function isOrdinary({ document, isSmall }: Known, i: number): boolean {
  const starts = i === 0 || document.sentence[i - 1] !== document.sentence[i];
  return isSmall(normWord(document.word[i])) && (starts || document.tag[i] !== TAG.PROPN);
}

/** The name with the type of the company whose short name it is. */
function mended({ document, shorts, surnames, located }: Known, name: Names[number], from: number): Names[number] {
  const { type } = name.fact;
  const short = (shorts.get(document.word[from]) ?? []).find(
    ({ words }) => isWritten(document, from, words) && document.end[from + words.length - 1] === name.end,
  );
  if (!short || short.defined || short.type === type || !isUnsure(name.fact)) return name;
  const before = foldedWord(document, from - 1);
  if (type === 'person' && (HONORIFICS.has(before) || surnames.has(foldedWord(document, document.tokenAt(name.end - 1))))) return name;
  if (type === 'place' && (PLACING.has(before) || (short.place && located.has(short.words[0])))) return name;
  return { ...name, fact: { ...name.fact, type: short.type }, because: `${name.because}; link/shorts` };
}

const PLACING = new Set(['in', 'near', 'from', 'outside', 'around']);
