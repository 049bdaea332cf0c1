import { HOLIDAY_NAMES } from '../holidays.ts';
import { type Rule, rule } from './rule.ts';

/** `Christmas Eve`, `last Thanksgiving`, `Good Friday 2017`. */
export const holidayRules = (): Rule[] => HOLIDAY_NAMES.flatMap(([names, holiday]) => [
  ...rule('holiday', names, () => ({ kind: 'moment', holiday })),
  ...rule('holiday year', [`${names} ,|of|in? year:YEAR|NUM`], ({ year }) => (year < 1000 ? null : { kind: 'moment', holiday, year })),
  ...rule('holiday shift', [`the? by:last|past|this|next|coming ${names}`], ({ by }) => ({ kind: 'moment', holiday, which: by })),
]);
