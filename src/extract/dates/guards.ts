import type { Document } from '../../text/document.ts';
import { wordSet } from '../../text/words.ts';
import type { Pieces } from './pieces.ts';

const leadsYear = wordSet(new Set('in since of by until during from to between and after before through for around about circa ca. c. early late mid or till the than ( / - –'.split(' ')));
const isCurrency = wordSet(new Set('$ £ € ¥ # no. no nos. us$ a$ c$ dlrs rs rs. usd eur gbp + × page article section chapter room flight route highway resolution channel'.split(' ')));
const isCounted = wordSet(new Set('people persons men women children troops soldiers police meters metres feet miles % percent pct kilometers kilometres km kg tons tonnes degrees yards acres hectares dollars euros pounds yen hp rpm calories mg ml'.split(' ')));
const isLeadingYear = wordSet(new Set(['in', 'since', 'during', 'until', 'by', 'before', 'after', 'through', 'till', 'of']));

/** May a bare four-digit number be a year: not `$1990`, `2000 people`, `Windows 2000`, `No. 1999`? */
export function isYear(document: Document, pieces: Pieces, p: number): boolean {
  const i = pieces.token[p];
  const { word, count } = document;
  if (pieces.value[p] > 2100 && !(i > 0 && isLeadingYear(word[i - 1]))) return false;
  if (i > 0 && isCurrency(word[i - 1])) return false;
  if (i + 1 < count && isCounted(word[i + 1])) return false;
  if (i > 0 && leadsYear(word[i - 1])) return true;
  return pieces.value[p] > 1500;
}
