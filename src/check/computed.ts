import type { Amount } from './amounts.ts';

/** Numbers looked at together: so far apart they may stand in the list of a text's numbers. */
const REACH = 4;

/** Is the number a sum or a difference of neighbours in the source, or the share that one is of another? */
export function isComputed({ low, high, dimension }: Amount, amounts: Amount[]): boolean {
  if (low !== high) return false;
  const numbers = amounts.filter((amount) => amount.fact !== null && amount.low === amount.high);
  const same = numbers.filter((amount) => amount.dimension === dimension);
  if (makesUp(low, same)) return true;
  if (dimension !== 'percent') return false;
  return numbers.some((one, i) => numbers.slice(i + 1, i + 1 + REACH).some((two) => isShare(low / 100, one, two)));
}

function makesUp(value: number, numbers: Amount[]): boolean {
  for (let i = 0; i < numbers.length; i++) {
    let sum = numbers[i].low;
    for (let j = i + 1; j < Math.min(numbers.length, i + REACH); j++) {
      const [one, two] = [numbers[i].low, numbers[j].low];
      sum += two;
      if (isEqual(sum, value) || isEqual(one + two, value) || isEqual(Math.abs(one - two), value)) return true;
    }
  }
  return false;
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
