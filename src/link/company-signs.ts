import type { EntityType } from '../facts.ts';
import type { Document } from '../text/document.ts';
import { CAPITAL, wordSet } from '../text/words.ts';
import { isClitic } from './signs.ts';
import { LEGAL_FORMS, words } from './words.ts';

const isExchange = wordSet(new Set(words('nasdaq nyse lse asx tsx tsxv amex hkse otc aim hamburg xetra jse nse bse otcqb otcqx')));
/** What a company alone has; a place may have the others. */
const isCompanys = wordSet(new Set(words('shareholders ceo cfo coo subsidiary subsidiaries')));
const isOwned = wordSet(new Set(words('shares stock profit profits revenue revenues earnings investors')));
const isHead = wordSet(new Set(words('ceo cfo coo founder co-founder cofounder shares shareholders subsidiary')));
const isOf = wordSet(new Set(['of', 'at', 'in']));
const isFirm = wordSet(
  new Set(
    words(`company firm maker manufacturer retailer developer supplier operator insurer lender carrier automaker chipmaker brewer startup
     start-up giant miner explorer producer bookmaker conglomerate drugmaker carmaker broker builder wholesaler distributor airline bank`),
  ),
);
const isLegal = wordSet(LEGAL_FORMS);
const isManager = wordSet(new Set(['director', 'executive', 'officer']));
const isManaging = wordSet(new Set(['managing', 'chief']));

/**
 * Does the text say beside tokens `[from, to)` that they name a company: `Acme Ltd.`, `Acme (NYSE: ACM)`, `founder of
 * Acme`, `retailer Acme`; of what is no place also `Acme's shares`?
 */
export function isCompanyBy(document: Document, from: number, to: number, type: EntityType): boolean {
  const { word, sentence, count } = document;
  const here = (k: number) => k >= 0 && k < count && sentence[k] === sentence[from];
  if (here(to) && isLegal(word[to]) && document.shape(to) & CAPITAL) return true;
  if (here(to + 1) && document.norm(to) === '(' && isExchange(word[to + 1])) return true;
  if (here(from - 1) && isFirm(word[from - 1])) return true;
  if (here(from - 2) && isOf(word[from - 1]) && headsCompany(document, from - 2)) return true;
  const next = isClitic(word[to]) ? to + 1 : to;
  if (!here(next)) return false;
  if (isCompanys(word[next])) return true;
  return type !== 'place' && (isOwned(word[next]) > 0 || (isManager(word[next + 1]) > 0 && isManaging(word[next]) > 0));
}

/** `CEO of`, `managing director of` */
const headsCompany = ({ word }: Document, k: number): boolean =>
  isHead(word[k]) > 0 || (isManager(word[k]) > 0 && k > 0 && isManaging(word[k - 1]) > 0);
