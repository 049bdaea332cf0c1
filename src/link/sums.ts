import type { Finding, Quantity } from '../findings.ts';
import type { Document } from '../text/document.ts';
import { wordSet } from '../text/words.ts';

/** A total and its parts, as indices of quantities. */
export interface Sum {
  total: number;
  parts: number[];
  ok: boolean;
}

type Quantities = Finding<Quantity>[];

/** Numbers tried as parts of one total. */
const MOST = 10;
/** A total so large is the sum of its neighbours by chance hardly ever, even if no word says so. */
const TELLING = 100;

/**
 * Totals whose parts stand beside them: `2,975 casualties — 1,151 deaths and 1,824 injuries —`, `Of the 37 dead, 22 … and
 * 15 …`, `3,100 in Britain and 900 elsewhere, 4,000 in all`. A sum that does not come out is told of only where total and
 * parts stand between dashes or brackets and are exact; everything else may be something else.
 */
export function findSums(document: Document, quantities: Quantities): Sum[] {
  const sums: Sum[] = [];
  const taken = new Set<number>();
  for (let i = 0; i < quantities.length; i++) {
    const sum = sumOf(document, quantities, i);
    if (!sum || sum.parts.some((part) => taken.has(part))) continue;
    for (const part of sum.parts) taken.add(part);
    sums.push(sum);
  }
  return sums;
}

function sumOf(document: Document, quantities: Quantities, total: number): Sum | null {
  const { fact } = quantities[total];
  if (!isSummable(fact)) return null;
  const after = run(document, quantities, total, 1);
  const sign = after.length > 1 ? signBetween(document, quantities, total, after[0]) : NONE;
  const parts = exactRun(quantities, total, after);
  if (parts && (sign !== NONE || fact.value! >= TELLING)) return { total, parts, ok: true };
  if (isTotal(document, quantities[total])) {
    const before = exactRun(quantities, total, run(document, quantities, total, -1));
    if (before) return { total, parts: before.reverse(), ok: true };
  }
  return sign === ENCLOSED ? wrongSum(document, quantities, total, after) : null;
}

function isSummable({ type, value, unit }: Quantity): boolean {
  return (
    value !== null && value > 1 && (type === 'count' || type === 'money' || type === 'percent' || (type === 'measure' && unit !== null))
  );
}

/** Numbers of the same kind behind (or before) the total, in its sentence or the next one of the paragraph. */
function run(document: Document, quantities: Quantities, total: number, step: 1 | -1): number[] {
  const { fact, start } = quantities[total];
  const sentence = document.sentenceAt(start);
  const found: number[] = [];
  for (let k = total + step; k >= 0 && k < quantities.length && Math.abs(k - total) <= MOST; k += step) {
    const other = document.sentenceAt(quantities[k].start);
    if (Math.abs(other - sentence) > (step > 0 ? 1 : 0) || document.paragraph[other] !== document.paragraph[sentence]) break;
    if (isSameKind(quantities[k].fact, fact)) found.push(k);
  }
  return found;
}

function isSameKind(one: Quantity, two: Quantity): boolean {
  return one.value !== null && one.type === two.type && one.unit === two.unit && one.currency === two.currency;
}

/** The shortest run of at least two that makes up the total. */
function exactRun(quantities: Quantities, total: number, candidates: number[]): number[] | null {
  const wanted = quantities[total].fact.value!;
  let sum = 0;
  for (let k = 0; k < candidates.length; k++) {
    sum += quantities[candidates[k]].fact.value!;
    if (k > 0 && Math.abs(sum - wanted) <= wanted * 1e-9) return candidates.slice(0, k + 1);
    if (sum > wanted) return null;
  }
  return null;
}

const NONE = 0;
const SAID = 1;
const ENCLOSED = 2;

const isEnclosing = wordSet(new Set(['-', '--', '(', ':']));
const isSign = wordSet(new Set(['including', 'comprising', 'namely', 'split', 'whom', 'which', 'divided', 'both']));
const isOf = wordSet(new Set(['of', 'from', 'among']));
const isOpen = wordSet(new Set(['including', 'among', 'mostly', 'mainly', 'least', 'most', 'over', 'than', 'up']));
const isThe = wordSet(new Set(['the', 'those', 'these', 'all']));

/** How text between total and first part says that parts follow. */
function signBetween(document: Document, quantities: Quantities, total: number, part: number): number {
  const { word } = document;
  const from = document.tokenAt(quantities[total].start);
  const to = document.tokenAt(quantities[part].start);
  let sign = from > 0 && isOf(word[from - (isThe(word[from - 1]) ? 2 : 1)]) && to - from < 12 ? SAID : NONE;
  for (let i = document.tokenAt(quantities[total].end); i < to; i++) {
    if (isEnclosing(word[i])) sign = ENCLOSED;
    else if (isSign(word[i]) && sign === NONE) sign = SAID;
    else if (isOpen(word[i]) && sign === ENCLOSED) sign = SAID;
  }
  return sign;
}

const isInAll = wordSet(new Set(['all', 'total', 'altogether', 'combined', 'overall']));
const isTotalWord = wordSet(new Set(['total', 'totalling', 'totaling', 'making']));

/** `4,000 in all`, `a total of 4,000` */
function isTotal(document: Document, { start, end }: Finding<Quantity>): boolean {
  const { word } = document;
  const before = document.tokenAt(start);
  const after = document.tokenAt(end);
  for (let i = after; i < after + 4; i++) if (isInAll(word[i])) return true;
  for (let i = Math.max(0, before - 3); i < before; i++) if (isTotalWord(word[i])) return true;
  return false;
}

/** `2,975 casualties — 1,151 deaths and 1,842 injuries —`: exact numbers that come close, and nothing but them. */
function wrongSum(document: Document, quantities: Quantities, total: number, after: number[]): Sum | null {
  const sentence = document.sentenceAt(quantities[total].start);
  const parts = after.filter((part) => document.sentenceAt(quantities[part].start) === sentence);
  const { fact } = quantities[total];
  if (parts.length !== 2 || parts[1] !== total + 2 || fact.approx || parts.some((part) => quantities[part].fact.approx)) return null;
  const between = document.tokenAt(quantities[parts[1]].start) - document.tokenAt(quantities[parts[0]].end);
  const sum = quantities[parts[0]].fact.value! + quantities[parts[1]].fact.value!;
  const isNear = Math.abs(sum - fact.value!) <= fact.value! * 0.1;
  return isNear && fact.value! >= TELLING && between <= 4 && fact.type === 'count' ? { total, parts, ok: false } : null;
}
