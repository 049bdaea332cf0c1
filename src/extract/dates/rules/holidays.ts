import { HOLIDAYS } from '../holidays.ts';
import { type Rule, rule } from './rule.ts';

/** `Christmas Eve`, `Good Friday`; `last` before one and the year behind it are joined to it later. */
export const holidayRules = (): Rule[] =>
  HOLIDAYS.flatMap(([names], holiday) => rule('holiday', names, () => ({ kind: 'moment', holiday })));
