import type { Finding, Quantity } from '../../findings.ts';
import type { Document } from '../../text/document.ts';
import type { Finder } from '../finder.ts';
import { applyBound, boundOf, joinBounds } from './bounds.ts';
import { countedBy, isCounting, sharedOf } from './counts.ts';
import { CLASS, type Items } from './items.ts';
import { lexItems } from './lex.ts';
import { type CompiledRule, type Match, matchAt, NOTHING, type Reading } from './pattern.ts';
import { cutPieces, type Pieces } from './pieces.ts';
import { isMoney, perWhat } from './rates.ts';
import { ruleTable } from './rules.ts';

/**
 * Finds quantities: cuts tokens into pieces, lexes the pieces into items, and tries the rules in order wherever one may
 * begin; then looks around each number for bounds and for what it counts.
 */
export const findNumbers: Finder<Quantity> = (document: Document) => {
  const items = lexItems(cutPieces(document));
  const findings: Finding<Quantity>[] = [];
  const { firsts } = ruleTable();
  for (let j = 0; j < items.count; ) j = findAt(items, j, firsts, findings);
  return findings;
};

const NUMBERS = CLASS.num | CLASS.ordinal | CLASS.vague | CLASS.code;
/** What may stand between the first word of a rule and its number. */
const SECONDS = NUMBERS | CLASS.symbol | CLASS.sign | CLASS.dash | CLASS.of | CLASS.from | CLASS.between;

/** Tries the rules at item `j`; the item to go on from. */
function findAt(items: Items, j: number, firsts: number, findings: Finding<Quantity>[]): number {
  const bits = items.bits[j];
  if (!(bits & NUMBERS) && !(bits & firsts && j + 1 < items.count && items.from[j + 1] === items.to[j] && items.bits[j + 1] & SECONDS))
    return j + 1;
  for (const rule of rulesFor(bits)) {
    const match = matchAt(rule, items, j);
    const reading = match && hasNumber(match) ? rule.read(match) : null;
    if (reading === null) continue;
    if (reading === NOTHING) return match!.last + 1;
    return accept(match!, reading, rule, findings);
  }
  return j + 1;
}

/** Rules that may begin with an item of these classes, in order; there are few sets of classes. */
function rulesFor(bits: number): readonly CompiledRule[] {
  let rules = candidates.get(bits);
  if (!rules) candidates.set(bits, (rules = ruleTable().rules.filter(({ begins }) => bits & begins)));
  return rules;
}

const candidates = new Map<number, CompiledRule[]>();

const hasNumber = ({ items, at }: Match): boolean => at.some((j) => j >= 0 && items.bits[j] & NUMBERS);

function accept(match: Match, reading: Reading, rule: CompiledRule, findings: Finding<Quantity>[]): number {
  const { items } = match;
  const { pieces } = items;
  const last =
    reading.until === undefined ? match.last : match.at[reading.until] >= 0 ? match.at[reading.until] : lastTaken(match, reading.until);
  const from = items.from[firstOf(match)];
  const to = items.to[lastOf(match, last)];
  const { until: _, ...rest } = reading;
  const fact: Quantity = { value: null, min: null, max: null, approx: false, unit: null, currency: null, counts: null, of: null, ...rest };
  const bound = boundOf(pieces, from, to);
  if (bound) applyBound(fact, bound);
  const lower = findings[findings.length - 1];
  if (lower && joinBounds(pieces, lower, fact, from)) return closeRange(lower, pieces, to, last);
  if (isMoney(fact)) fact.unit = perWhat(pieces, to);
  if (isCounting(fact)) fact.counts = countedBy(pieces, to);
  if (fact.type === 'percent' || fact.type === 'ratio') fact.of = sharedOf(pieces, to);
  findings.push({ start: pieces.start[from], end: endOf(pieces, to - 1), fact, because: `numbers/${rule.name}` });
  return last + 1;
}

/** The full stop of `60 mph.` belongs to the sentence where that ends. */
function endOf({ document, end, token, text }: Pieces, k: number): number {
  const last = document.first[document.sentence[token[k]] + 1] - 1;
  return text[end[k] - 1] === '.' && token[k] === last ? end[k] - 1 : end[k];
}

/** A merged range ends where its second number does. */
function closeRange(range: Finding<Quantity>, pieces: Pieces, to: number, last: number): number {
  range.end = endOf(pieces, to - 1);
  if (isCounting(range.fact)) range.fact.counts = countedBy(pieces, to);
  return last + 1;
}

function lastTaken(match: Match, until: number): number {
  for (let e = until; e >= 0; e--) if (match.at[e] >= 0) return match.at[e];
  return match.first;
}

const EDGE = CLASS.between | CLASS.from | CLASS.comma | CLASS.aged | CLASS.of | CLASS.and | CLASS.numbered;

/** `between`, `from`, `aged`, `and` and the comma before an age stand outside the number. */
function firstOf({ items, first, last }: Match): number {
  let j = first;
  while (j < last && items.bits[j] & EDGE && !(items.bits[j] & NUMBERS)) j++;
  return j;
}

function lastOf(match: Match, last: number): number {
  let j = last;
  while (j > match.first && match.items.bits[j] === CLASS.comma) j--;
  return j;
}
