import { CLASS, type Items, push } from './items.ts';
import { isGlued, norm, type Pieces } from './pieces.ts';
import type { Phrase } from './unit-tables.ts';
import { beginsPhrase, currencyOf, currencyOfSymbol, currencyPhrasesOf, dollarOf, millionsOf, unitAt, unitOf } from './units.ts';

/** `$`, `US$`, `A $`, `EUR`, `MUSD`, `dollars`, `New Zealand dollars`, `Canadian cents`; 0 if there is none. */
export function lexCurrency(items: Items, k: number): number {
  const { pieces } = items;
  const word = pieces.word[k];
  const letters = dollarOf(word);
  const article = norm(pieces, k) === 'a' && !isGlued(pieces, k + 1); // A $1,000 house
  if (letters > 0 && !article && /^(?:\$|dlrs?)$/.test(norm(pieces, k + 1))) return push(items, CLASS.symbol, k, k + 2, { ref: letters });
  if (letters > 0 && /^cents?$/.test(norm(pieces, k + 1))) return push(items, CLASS.coin, k, k + 2, { ref: letters });
  if (norm(pieces, k) === '$' && isGlued(pieces, k + 1)) {
    const behind = dollarOf(pieces.word[k + 1]); // $US55, $A82
    if (behind > 0) return push(items, CLASS.symbol, k, k + 2, { ref: behind });
  }
  const symbol = currencyOfSymbol(word);
  if (symbol > 0)
    return push(items, CLASS.symbol, k, norm(pieces, k) === 'rs' && norm(pieces, k + 1) === '.' ? k + 2 : k + 1, { ref: symbol });
  const millions = millionsOf(word);
  if (millions > 0) return push(items, CLASS.symbol, k, k + 1, { ref: millions, unit: 'million' });
  if (beginsPhrase(word) & 2) {
    const phrase = longest(pieces, k, currencyPhrasesOf(norm(pieces, k)));
    if (phrase) return push(items, CLASS.money, k, phrase.to, { ref: phrase.index });
  }
  const named = currencyOf(word);
  if (named === 0) return 0;
  const unit = unitOf(word); // pounds
  return push(items, CLASS.money | (unit ? CLASS.unit : 0), k, k + 1, { ref: named, unit: unit ? unitAt(unit).name : '' });
}

/** Phrases hold indices from 0 for units and from 1 for currencies, as their tables do. */
export function longest(pieces: Pieces, k: number, phrases: readonly Phrase[]): { to: number; index: number } | null {
  for (const [rest, index] of phrases) {
    const words = rest.split(' ');
    let same = 0;
    while (same < words.length && norm(pieces, k + 1 + same) === words[same]) same++;
    if (same === words.length) return { to: k + 1 + same, index };
  }
  return null;
}
