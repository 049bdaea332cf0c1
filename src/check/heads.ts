import type { Amount } from './amounts.ts';

// They may stand for any that are counted.
const GENERAL = new Set(
  `person people other one thing time year month week day hour minute unit number figure total way place`.split(/\s+/),
);

/** Do two numbers count the same: yes, no, or (one of them counts nothing that is said) `null`? */
export function sharesHead({ counted: one }: Amount, { counted: two, fact }: Amount): boolean | null {
  if (one.length === 0 || two.length === 0) return null;
  if (fact === null) return one.some((word) => two.includes(word)) ? true : two[0] === undefined ? null : false;
  if (one.at(-1) === two.at(-1)) return one.length === 1 || two.length === 1 || !differs(one, two);
  return one.some((word) => two.includes(word)) ? null : false;
}

/** `dead soldiers` and `wounded soldiers` */
function differs(one: string[], two: string[]): boolean {
  return (
    one.slice(0, -1).every((word) => !two.includes(word)) &&
    two.slice(0, -1).every((word) => !one.includes(word)) &&
    one.length === two.length
  );
}

/** Says the head too little to tell what is counted? */
export function isGeneral(counted: string[]): boolean {
  return counted.length === 0 || GENERAL.has(counted.at(-1)!);
}
