import type { Amount } from './amounts.ts';
import { sharesHead } from './heads.ts';
import type { Opened, Reading } from './reading.ts';

/** Numbers looked at together: so far apart they may stand in the list of a text's numbers. */
const REACH = 4;
/** Characters between the first and the last part of a sum. */
const BESIDE = 200;

/** Is the number a sum or a difference of neighbours in the source, or the share that one is of another? */
export function isComputed(amount: Amount, { text }: Reading, { amounts }: Opened): boolean {
  const { low, high, dimension } = amount;
  if (low !== high) return false;
  const numbers = amounts.filter(({ fact, low, high }) => fact !== null && low === high);
  const same = numbers.filter((other) => other.dimension === dimension);
  const difference = COMPARES.test(text.slice(Math.max(0, amount.start - 60), amount.end + 60));
  if (makesUp(amount, same, difference) || (difference && amounts.some((other) => isWidth(amount, other)))) return true;
  return (
    dimension === 'percent' && numbers.some((one, i) => numbers.slice(i + 1, i + 1 + REACH).some((two) => isShare(low / 100, one, two)))
  );
}

// Words of a sentence that reckons: `15 more than`, `fell by`, `the other 16`.
const COMPARES =
  /\b(?:more|fewer|less|than|by|up|down|r[io]se|risen|f[ae]ll|fallen|drop(?:ped)?|increase[ds]?|grew|grow[ns]?|growth|ga(?:in|p)(?:ed)?|lead|ahead|behind|points?|others?|another|further|remain(?:ing|s|ed)?|rest|older|younger|later|earlier|after|difference|majority)\b/i;

function makesUp(amount: Amount, numbers: Amount[], difference: boolean): boolean {
  for (let i = 0; i < numbers.length; i++) {
    let sum = numbers[i].low;
    for (let j = i + 1; j < Math.min(numbers.length, i + REACH); j++) {
      const [one, two] = [numbers[i], numbers[j]];
      sum += two.low;
      if (isEqual(sum, amount.low) && isOneKind(amount, numbers.slice(i, j + 1))) return true;
      if (isEqual(one.low + two.low, amount.low) && isOneKind(amount, [one, two])) return true;
      if (difference && isEqual(Math.abs(one.low - two.low), amount.low)) return true;
    }
  }
  return false;
}

/** 25 of `from 41 to 66`, read as a range. */
function isWidth({ low, dimension }: Amount, range: Amount): boolean {
  return range.fact !== null && range.dimension === dimension && range.low < range.high && isEqual(range.high - range.low, low);
}

/** 46 howitzers and 18 launchers may be 64 weapons, but not 64 howitzers. */
function isOneKind(amount: Amount, parts: Amount[]): boolean {
  const kinds = parts.map((part) => sharesHead(amount, part));
  return !(kinds.includes(true) && kinds.includes(false)) && parts.at(-1)!.start - parts[0].start < BESIDE;
}

/** The part, or the growth, that one number is of the other. */
function isShare(share: number, one: Amount, two: Amount): boolean {
  if (one.dimension !== two.dimension || one.low === 0 || two.low === 0) return false;
  const ratio = Math.min(one.low, two.low) / Math.max(one.low, two.low);
  return [ratio, 1 - ratio, 1 / ratio - 1].some((each) => Math.abs(each - share) <= Math.max(0.01, share * 0.02));
}

function isEqual(one: number, two: number): boolean {
  return Math.abs(one - two) <= Math.abs(two) * 1e-9;
}
