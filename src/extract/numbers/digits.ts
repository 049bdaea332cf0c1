import { classOf, SPACE } from '../../text/characters.ts';
import { KIND, kindAt, valueAt } from './kinds.ts';
import { isGlued, norm, type Pieces } from './pieces.ts';
import { type Numeral, numeral, readScales } from './scales.ts';

/** `1,234`, `40 000`, `2 1/4`, `1/40`, `5.4m`, `21st`, `1.2 million`, `3 million and a half`, `9 hundred and 2` */
export function readDigits(p: Pieces, k: number): Numeral | null {
  let value = valueAt(p, k);
  if (Number.isNaN(value)) return null;
  let to = k + 1;
  const whole = Number.isInteger(value);
  while (whole && to < k + 8 && isGroup(p, k, to)) value = value * 1000 + valueAt(p, to++);
  if (whole && to === k + 1 && isGlued(p, k) && isSplitGroup(p, k)) {
    value = Number(`${norm(p, k)}${norm(p, k + 1) === '.' ? '.' : ''}${norm(p, k + 2).replaceAll(',', '')}`);
    to = k + 3;
  }
  const after = p.word[to] === undefined ? '' : norm(p, to);
  if (whole && to === k + 1 && isGlued(p, to) && isOrdinalSuffix(after, value)) return numeral(k, to + 1, value, 'ordinal', 1, true);
  const fraction = readSlash(p, k, to, value);
  if (fraction) return fraction;
  if (kindAt(p, to) === KIND.sign) return numeral(k, to + 1, value + valueAt(p, to), 'fraction', 1, true);
  const plain = numeral(k, to, value, 'cardinal', 1, true);
  return readScales(p, plain);
}

/** `.500`, `point 77` */
export function readPoint(p: Pieces, k: number): Numeral | null {
  const word = norm(p, k);
  if (kindAt(p, k + 1) !== KIND.digits || !/^\d+$/.test(norm(p, k + 1))) return null;
  if (word === 'point' && !/\w/.test(norm(p, k - 1))) return decimal(p, k, k + 1, 0);
  if (word !== '.' || !isGlued(p, k + 1) || (isGlued(p, k) && !/^[-$£€(~<>]$/.test(norm(p, k - 1)))) return null;
  return decimal(p, k, k + 1, 0);
}

function decimal(p: Pieces, from: number, k: number, whole: number): Numeral {
  return readScales(p, numeral(from, k + 1, whole + Number(`0.${norm(p, k)}`), 'cardinal', 1, true));
}

/** `40 000`: a space of its own kind, or three zeros, between groups of digits. */
function isGroup(p: Pieces, first: number, k: number): boolean {
  if (k >= p.count || kindAt(p, k) !== KIND.digits || p.end[k] - p.start[k] !== 3 || p.start[k] !== p.end[k - 1] + 1) return false;
  if (p.end[first] - p.start[first] > 3 || p.text[p.start[first]] === '0') return false;
  const space = p.text.charCodeAt(p.end[k - 1]);
  return classOf(space) === SPACE && (space !== 0x20 || p.text.startsWith('000', p.start[k]));
}

/** `EUR50,000`, `#89.7`: the tokenizer ends a word that began with letters at the comma. */
function isSplitGroup(p: Pieces, k: number): boolean {
  if (p.start[k] === p.document.start[p.token[k]] || !isGlued(p, k + 1) || !isGlued(p, k + 2)) return false;
  if (norm(p, k + 1) === '.') return norm(p, k - 1) === '#' && /^\d+$/.test(norm(p, k + 2));
  return norm(p, k + 1) === ',' && /^\d{3}(?:,\d{3})*(?:\.\d+)?$/.test(norm(p, k + 2));
}

function isOrdinalSuffix(suffix: string, value: number): boolean {
  if (suffix === 'th') return true;
  const last = value % 10;
  return suffix === (last === 1 ? 'st' : last === 2 ? 'nd' : last === 3 ? 'rd' : '');
}

const DENOMINATORS = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 16, 20, 25, 30, 32, 40, 50, 60, 64, 80, 100, 128, 200, 250, 500, 1000]);

/** `3/4`, `2 1/4`, `3/8ths`; not `9/11`, `24/7`, `3/4/2022`. */
function readSlash(p: Pieces, k: number, to: number, value: number): Numeral | null {
  const mixed = Number.isInteger(value) && kindAt(p, to) === KIND.digits && !isGlued(p, to) && norm(p, to + 1) === '/';
  const above = mixed ? to : to - 1;
  if (norm(p, above + 1) !== '/' || kindAt(p, above + 2) !== KIND.digits || isGlued(p, above + 1) !== isGlued(p, above + 2)) return null;
  if (norm(p, above + 3) === '/' || (norm(p, above - 1) === '/' && isGlued(p, above))) return null;
  const top = mixed ? valueAt(p, to) : value;
  const bottom = valueAt(p, above + 2);
  if (!isGlued(p, above + 1) && (top >= bottom || bottom > 16)) return null; // 1 / 8
  if (!Number.isInteger(top) || !DENOMINATORS.has(bottom) || top >= bottom * 4 || top === bottom) return null; // 20/20
  if (top > bottom && bottom > 4) return null; // 24/7
  const suffix = isGlued(p, above + 3) && /^(?:ths?|rds?|nds?|sts?|s)$/.test(norm(p, above + 3)) ? 1 : 0;
  return numeral(k, above + 3 + suffix, (mixed ? value : 0) + top / bottom, 'fraction', 1, true);
}
