import { type Match, NOTHING, type Reading, type Rule } from './pattern.ts';
import { norm } from './pieces.ts';
import { amountOf, beside, currencyOf, ends, has, is, isChange, numeralOf } from './read.ts';
import { type Numeral, scaled } from './scales.ts';
import { currencyAt } from './units.ts';

/** Money in the forms of the news, ranges first. Pence and cents count as hundredths. */
export const MONEY: Rule[] = [
  {
    name: 'money range',
    pattern: 'between|from? symbol? num money|coin|symbol? dash|to|and|or symbol? num money|coin|symbol?',
    read: moneyRange,
  },
  {
    name: 'money range, symbol once',
    pattern: 'symbol num dash|to num money?',
    read: (match) => (isChange(match, 2) ? null : moneyBetween(match, 1, 3, [0, 4])),
  },
  {
    name: 'shared currency',
    pattern: 'num or symbol num',
    read: (match) => ({ ...money(amountOf(match, 0), currencyOf(match, 2)), until: 0 }),
  },
  { name: 'dollars and cents', pattern: 'num money and? num coin?', read: dollarsAndCents },
  { name: 'symbol and cents', pattern: 'symbol num and num coin', read: (match) => sum(match, 1, 3, [0]) },
  { name: 'symbol before', pattern: 'symbol dash? num money|symbol?', read: symbolBefore },
  { name: 'sign before symbol', pattern: 'sign symbol num', read: (match) => money(-amountOf(match, 2), currencyOf(match, 1)) },
  { name: 'currency word', pattern: 'sign? num dash? money', read: currencyWord },
  { name: 'code and scale', pattern: 'num symbol num', read: codeAndScale },
  {
    name: 'currency code behind',
    pattern: 'sign? num symbol',
    read: (match) => money(millions(match, 2, amountOf(match, 1, 0)), currencyOf(match, 2)),
  },
  { name: 'currency word before', pattern: 'money num', read: currencyWordBefore },
  { name: 'coins', pattern: 'num dash? coin', read: coins },
  { name: 'vague money', pattern: 'vague of? money', read: vagueMoney },
];

function money(value: number, currency: string | null): Reading {
  return { type: 'money', value, currency };
}

/** `MUSD 30`, `48.5 MGBP` */
function millions({ items, at }: Match, e: number, value: number): number {
  return items.unit[at[e]] === 'million' ? scaled(value, 1e6) : value;
}

/** `75 USD million` */
function codeAndScale(match: Match): Reading | null {
  const scale = numeralOf(match, 2);
  return scale.value === scale.scale && scale.scale >= 1e6 && !scale.digits
    ? money(scaled(amountOf(match, 0), scale.value), currencyOf(match, 1))
    : null;
}

/** `$62 to $68`, `between 10 dollars and 20`, `3p-5p` */
function moneyRange(match: Match): Reading | null {
  if (is(match, 4, 'and') && !is(match, 0, 'between', 'from')) return null;
  if (is(match, 4, 'or') || isChange(match, 4)) return null;
  const left = has(match, 1) || has(match, 3);
  const right = has(match, 5) || has(match, 7);
  if (!right || (!left && has(match, 5))) return null;
  if (is(match, 3, 'unit') !== is(match, 7, 'unit') && is(match, 7, 'unit') && !left && isWeight(match)) return null;
  return moneyBetween(match, 2, 6, [5, 7, 1, 3], [3, 7]);
}

function moneyBetween(match: Match, low: number, high: number, currency: number[], coin: number[] = []): Reading {
  const both = ends(numeralOf(match, low), numeralOf(match, high));
  const coins = coin.map((e) => is(match, e, 'coin'));
  const plain = has(match, low - 1) || has(match, high - 1); // 30 cents to $25
  const min = coins[0] || (coins[1] && !plain) ? both.min / 100 : both.min;
  const max = coins[1] || (coins[0] && !plain) ? both.max / 100 : both.max;
  const code = currencyOf(match, ...currency) ?? (coins[0] || coins[1] ? coinCurrency(match, coin[coins[0] ? 0 : 1]) : null);
  return { type: 'range', value: null, min, max, currency: code };
}

/** `3 dollars 50 cents`, `13 dollars and forty-five`, `15 dollars 50`; the text must not go on with a noun. */
function dollarsAndCents(match: Match): Reading | null {
  if (!has(match, 4) && (numeralOf(match, 3).value >= 100 || !endsHere(match))) return null;
  return sum(match, 0, 3, [1]);
}

function sum(match: Match, whole: number, cents: number, currency: number[]): Reading | null {
  const small = amountOf(match, cents);
  if (!Number.isInteger(small) || small >= 100 || !Number.isInteger(amountOf(match, whole))) return null;
  return money(amountOf(match, whole) + small / 100, currencyOf(match, ...currency));
}

const endsHere = (match: Match): boolean => /^(?:[.,;:!?)]|)$/.test(beside(match, 1));

function symbolBefore(match: Match): Reading | null {
  const value = millions(match, 0, amountOf(match, 2) * (has(match, 1) ? -1 : 1));
  const behind = has(match, 3) && is(match, 3, 'symbol') && !is(match, 3, 'money') ? 2 : 3;
  return { ...money(value, currencyOf(match, 0)), until: behind };
}

/** `1.2 million euros`, `two pounds`: pounds are money unless something is weighed. */
function currencyWord(match: Match): Reading | null {
  if ((is(match, 3, 'unit') && isWeight(match)) || isOrdinaryWord(match)) return null;
  return money(amountOf(match, 1, 0), currencyOf(match, 3));
}

/** `10 won`, `5 real`, `8 rand`: only large sums are money. */
function isOrdinaryWord(match: Match): boolean {
  const { pieces, from, to } = match.items;
  const single = to[match.last] - from[match.last] === 1;
  return single && /^(?:won|real|rand|dong|lei|kip|lari|taka)$/.test(norm(pieces, from[match.last])) && amountOf(match, 1) < 1000;
}

/** `two pounds of meat`, `weighs 25 pounds`, `180 pounds`, `a 20-pound turkey` */
function isWeight(match: Match): boolean {
  if (beside(match, 1) === 'of' && !/^(?:the|his|her|its|their|public|taxpayers?|government)$/.test(beside(match, 2))) return true;
  const { pieces, from, to } = match.items;
  if (match.at.some((j) => j >= 0 && isPlainDecimal(match.items.numeral[j]))) return true;
  if (norm(pieces, to[match.last] - 1) === 'pound' || /^(?:in|per|and|heavier|lighter|overweight)$/.test(beside(match, 1))) return true;
  for (let k = from[match.first] - 1; k >= Math.max(0, from[match.first] - 6); k--)
    if (/^(?:weigh\w*|weight|heavy|lost|lose|gained|feet|foot|inches|tall|baby|over|about|carr\w+|listed)$/.test(norm(pieces, k)))
      return true;
  return false;
}

function currencyWordBefore(match: Match): Reading | typeof NOTHING | null {
  const { pieces, from } = match.items;
  const value = amountOf(match, 1);
  if (/^euros?$/.test(norm(pieces, from[match.first])) && value >= 1960 && value < 2060) return NOTHING; // Euro 2024
  return numeralOf(match, 1).digits && !is(match, 0, 'unit') && endsHere(match) ? money(value, currencyOf(match, 0)) : null;
}

/** `164p`, `35 cents`, `11c`; a spaced p or c is a page or a note, and per cent has been read before. */
function coins(match: Match): Reading | null {
  const { pieces, from } = match.items;
  const k = from[match.at[2]];
  const word = norm(pieces, k);
  if (/^[pc]$/.test(word)) {
    const spaced = pieces.end[k - 1] < pieces.start[k];
    if (!numeralOf(match, 0).digits || /[PC]/.test(pieces.text[pieces.start[k]])) return null;
    if (spaced && !/^(?:[.,;)]|at|to|)$/.test(beside(match, 1))) return null;
  }
  return money(scaled(amountOf(match, 0), 0.01), coinCurrency(match, 2));
}

function coinCurrency(match: Match, e: number): string | null {
  if (match.items.ref[match.at[e]] > 0) return currencyAt(match.items.ref[match.at[e]]); // Canadian cents
  const { pieces, from } = match.items;
  const word = norm(pieces, from[match.at[e]]);
  if (/^(?:p|pence|penny)$/.test(word)) return 'GBP';
  return word === 'sen' ? 'MYR' : word.startsWith('kop') ? 'RUB' : 'USD';
}

function vagueMoney(match: Match): Reading {
  return { type: 'money', value: null, min: amountOf(match, 0), approx: true, currency: currencyOf(match, 2) };
}

/** `2,204.62 pounds`: of money it would be £. */
const isPlainDecimal = (numeral: Numeral | null): boolean => numeral !== null && numeral.scale === 1 && !Number.isInteger(numeral.value);
