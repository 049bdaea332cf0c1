import { TAG } from '../../text/tags.ts';
import { ALL_CAPITALS, MIXED_CASE, shapeOf } from '../../text/words.ts';
import type { Match } from './pattern.ts';
import { isGlued, isHyphen, norm, type Pieces } from './pieces.ts';
import { numeralOf } from './read.ts';

const INDEX =
  /^(?:p|s&p|stoxx|ftse|nasdaq|russell|nikkei|dow|cac|dax|asx|csi|fortune|forbes|poor's|hang|kospi|ibex|tsx|topix|sensex|mib|smi|aex|omx|billboard|iphone|ipad|windows|formula|sky|channel|bbc|radio|air|xbox|playstation|boeing|airbus|galaxy)$/;
const STREET =
  /^(?:st|st\.|street|road|rd|rd\.|ave|ave\.|avenue|drive|dr|dr\.|boulevard|blvd|blvd\.|lane|ln|way|square|place|terrace|court|crescent|highway|parkway)$/;

/**
 * Is the number at element `e` part of a name: `Apollo 11`, `iPhone 11`, `S&P 500`, `COVID-19`, `49ers`, `Air Force
 * One`, `FIRST`, `358 Brillo Way`? The rest of the text decides nothing, so `Kyiv 200` at a line's end is lost.
 */
export function isName(match: Match, e: number): boolean {
  const { pieces, from, to } = match.items;
  const first = from[match.at[e]];
  const behind = to[match.at[e]];
  if (isGlued(pieces, behind) && /^\p{L}/u.test(norm(pieces, behind))) return true; // 49ers, 81P
  const numeral = numeralOf(match, e);
  if (!numeral.digits) return isSpelledName(pieces, first, behind);
  if (isInCode(pieces, first)) return true;
  if (!Number.isInteger(numeral.value) || numeral.scale > 1 || behind - first > 1) return false;
  if (/^0\d/.test(norm(pieces, first)) || norm(pieces, first - 1) === '#') return true; // 0711, #3
  if (isGlued(pieces, first) && /[\p{L}.]$/u.test(norm(pieces, first - 1)) && norm(pieces, first - 1) !== '.') return true;
  if (norm(pieces, first - 1) === '-' && isGlued(pieces, first) && isGlued(pieces, first - 1))
    return /\p{L}$/u.test(norm(pieces, first - 2)); // last-32
  if (norm(pieces, first - 1) === '.' && isGlued(pieces, first) && isGlued(pieces, first - 1)) return true; // ID.3
  if (norm(pieces, first).includes(',')) return false;
  return isAddress(pieces, behind) || isPlane(pieces, first, behind) || followsName(pieces, first, behind);
}

/** `33-1-53-05`, `A/Victoria/361/2011`, `FY08/09`: behind a hyphen or slash that stands behind a letter or digit. */
export function isInCode(pieces: Pieces, first: number): boolean {
  if (!isGlued(pieces, first) || !isGlued(pieces, first - 1)) return false;
  const mark = norm(pieces, first - 1);
  return mark === '/' ? /[\p{L}\d]$/u.test(norm(pieces, first - 2)) : isHyphen(pieces, first - 1) && /\d$/.test(norm(pieces, first - 2));
}

/** `Air Force One`, `Ground Zero`, `the FIRST Robotics Competition` */
function isSpelledName(pieces: Pieces, first: number, behind: number): boolean {
  if (behind - first > 1) return false;
  const shape = shapeOf(pieces.word[first]);
  if (shape & ALL_CAPITALS && pieces.end[first] - pieces.start[first] > 2)
    return !isShouted(pieces, first - 1) && !isShouted(pieces, first + 1);
  const small = /^(?:the|of)$/.test(norm(pieces, first - 1)) && !isCapital(pieces, first - 1) && !isCapital(pieces, behind);
  if (small && isCapital(pieces, first)) return true; // Cheaper by the Dozen
  if (norm(pieces, first) === 'one' && isCapital(pieces, first) && isCapital(pieces, behind) && !isShouted(pieces, behind)) return true; // One Nation
  return (
    isCapital(pieces, first) &&
    first > 0 &&
    isCapital(pieces, first - 1) &&
    tagAt(pieces, first - 1) === TAG.PROPN &&
    !isNominal(pieces, behind)
  );
}

function isShouted(pieces: Pieces, k: number): boolean {
  return k >= 0 && k < pieces.count && (shapeOf(pieces.word[k]) & ALL_CAPITALS) !== 0;
}

/** `358 El Brillo Way`, `22 Ave Foch` */
function isAddress(pieces: Pieces, behind: number): boolean {
  for (let k = behind; k < Math.min(behind + 5, pieces.count) && isCapital(pieces, k); k++) if (STREET.test(norm(pieces, k))) return true;
  return false;
}

/** `787 Dreamliner`, `737 Max` */
function isPlane(pieces: Pieces, first: number, behind: number): boolean {
  return /^7[0-8]7$/.test(norm(pieces, first)) && isCapital(pieces, behind);
}

/** `First of America`: a capital inside the sentence, and a name behind `of`. */
export function isOrdinalName(pieces: Pieces, first: number, behind: number): boolean {
  return (
    isCapital(pieces, first) &&
    /^(?:first|second|third|fifth|sixth)$/.test(norm(pieces, first)) &&
    norm(pieces, behind) === 'of' &&
    isCapital(pieces, behind + 1)
  );
}

/** A name directly before, and no plural noun behind that would be counted. */
function followsName(pieces: Pieces, first: number, behind: number): boolean {
  const k = first - 1;
  if (k < 0 || (!isCapital(pieces, k) && !(shapeOf(pieces.word[k]) & MIXED_CASE))) return false;
  if (INDEX.test(norm(pieces, k))) return true;
  if (tagAt(pieces, k) !== TAG.PROPN) return false;
  if (norm(pieces, behind) === '(' || /^[A-Z]/.test(pieces.text[pieces.start[behind]] ?? '')) return true;
  return !isNominal(pieces, behind) || tagAt(pieces, behind) === TAG.PROPN;
}

const isCapital = (pieces: Pieces, k: number): boolean => k < pieces.count && /\p{Lu}/u.test(pieces.text[pieces.start[k]]);
const tagAt = (pieces: Pieces, k: number): number => (k >= 0 && k < pieces.count ? pieces.document.tag[pieces.token[k]] : TAG.PUNCT);
const isNominal = (pieces: Pieces, k: number): boolean => [TAG.NOUN, TAG.ADJ, TAG.PROPN].includes(tagAt(pieces, k));
